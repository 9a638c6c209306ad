// What a page in another site's frame does before and beside the app. It runs before anything is shown.
import { find, findAll } from '../find.js';
import { checked, FACETS } from './address.js';
import { tame } from './gestures.js';
import { talk } from './host.js';
import { dress } from './look.js';

/** @typedef {import('./address.js').Known} Known */

const root = document.documentElement;
const query = new URLSearchParams(location.search);

/** The page of each language below the base. */
const PAGES = { nl: 'embed/', en: 'en/embed/' };
const lang = query.get('taal');
// The other language is another document, which takes the place of this one.
if ((lang === 'nl' || lang === 'en') && lang !== root.lang) {
  location.replace(new URL(PAGES[lang] + location.search, document.baseURI));
}

// The history is the host's: its back button leads away from its page, never through ours.
history.pushState = history.replaceState;
// Firefox answers for a link without a target with that of <base>, against the standard, and the app would leave the link to it.
const answer = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'target');
Object.defineProperty(HTMLAnchorElement.prototype, 'target', {
  ...answer,
  /** @this {HTMLAnchorElement} */
  get() {
    return this.getAttribute('target') ?? '';
  },
});

dress(query);
root.dataset.high = query.get('hoogte') === 'auto' ? 'auto' : 'given';
root.dataset.shows = ['kaart', 'lijst'].find((half) => half === query.get('weergave')) ?? 'beide';
// The printed page shows all examples. Who asked for some is not to see the others first.
root.toggleAttribute('data-fixed', query.has('vast'));
root.toggleAttribute('data-narrowed', ['zoek', ...FACETS, 'voorbeeld'].some((name) => query.has(name)));

// The whole page is there, and the app has not started yet.
document.addEventListener('readystatechange', () => isWhole() && start(), { once: true });

/** A page that is left, or whose connection breaks, while it still comes in ends where it was. This is its last part. */
function isWhole() {
  return document.querySelector('.needs-script') !== null;
}

function start() {
  const desk = find('#app .desk', HTMLElement);
  const whole = find('#app .whole', HTMLAnchorElement);
  const known = whatIsKnown();
  const { search, complaints } = checked(location.search, known);
  for (const complaint of complaints) console.warn(complaint);
  if (search !== location.search) history.replaceState(null, '', location.pathname + search);
  tame(find('#app .map-pane', HTMLElement));
  find('#app .all-examples', HTMLElement).addEventListener('click', showAll);
  document.addEventListener('keydown', enter, true);
  if (parent !== self) talk(desk, whole, known);
}

/** The printed page names all that the dataset has.
 * @returns {Known} */
function whatIsKnown() {
  const values = (/** @type {string} */ name) => new Set(findAll(`input[name=${name}]`, HTMLInputElement).map(({ value }) => value));
  const examples = findAll('[data-id]', HTMLElement).map(({ dataset }) => dataset.id ?? '');
  return { thema: values('thema'), provincie: values('provincie'), collectie: values('collectie'), voorbeeld: new Set(examples) };
}

/**
 * A host's sandbox may forbid forms, and the browser then complains of Enter. The app needs none to search.
 * @param {KeyboardEvent} event
 */
function enter(event) {
  const { key, target } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'search' || !document.querySelector('.desk[data-count]')) return;
  event.preventDefault();
  target.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Beyond the first few, which are all that a frame as high as its content shows of a long list. */
function showAll() {
  const next = [...document.querySelectorAll('.list a')].find((link) => !link.checkVisibility?.());
  root.dataset.all = '';
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}
