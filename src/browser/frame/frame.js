// What a page in another site's frame does before and beside the app. It runs before anything is shown.
import { checked } from './address.js';
import { tame } from './gestures.js';
import { talk } from './host.js';
import { dress } from './look.js';

/** @typedef {import('./address.js').Known} Known */

const root = document.documentElement;
const query = new URLSearchParams(location.search);

// The other language is another document. One that is asked for by its address alone takes the place of this one.
if (query.get('taal') === 'en' && root.lang !== 'en') {
  const base = new URL(document.baseURI).pathname;
  location.replace(`${base}en/embed/${location.search}`);
}

// The history is the host's: its back button leads away from its page, never through ours.
history.pushState = history.replaceState;

dress(query);
root.dataset.high = query.get('hoogte') === 'auto' ? 'auto' : 'given';
root.dataset.shows = query.get('weergave') ?? 'beide';

// The whole page is there, and the app has not started yet.
document.addEventListener('readystatechange', start, { once: true });

function start() {
  const desk = find('.desk', HTMLElement);
  const whole = find('.whole', HTMLAnchorElement);
  const known = whatIsKnown();
  const { search, complaints } = checked(location.search, known);
  for (const complaint of complaints) console.warn(complaint);
  if (search !== location.search) history.replaceState(null, '', location.pathname + search);
  tame(find('.map-pane', HTMLElement));
  find('.all-examples', HTMLElement).addEventListener('click', showAll);
  if (parent !== self) talk(desk, whole, known);
}

/** The printed page names all that the dataset has.
 * @returns {Known} */
function whatIsKnown() {
  const values = (/** @type {string} */ name) => {
    const inputs = document.querySelectorAll(`input[name=${name}]`);
    return new Set([...inputs].map((input) => /** @type {HTMLInputElement} */ (input).value));
  };
  const examples = [...document.querySelectorAll('[data-id]')].map((listed) => /** @type {HTMLElement} */ (listed).dataset.id ?? '');
  return { thema: values('thema'), provincie: values('provincie'), collectie: values('collectie'), voorbeeld: new Set(examples) };
}

/** Beyond the first few, which are all that a frame as high as its content shows of a long list. */
function showAll() {
  const next = [...document.querySelectorAll('.list a')].find((link) => !link.checkVisibility?.());
  root.dataset.all = '';
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}

/**
 * @template {HTMLElement} T
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
function find(selector, kind) {
  const found = document.querySelector(`#app ${selector}`);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}
