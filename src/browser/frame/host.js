// Talking with the page around the frame. Its messages become addresses, which the app follows as it does all others; what
// the app says of itself in the page goes out as messages. The agreement is the site's page for developers.
import { answered, choices } from './address.js';

/** @typedef {import('./address.js').Known} Known */

/** Less than this is no other height, in CSS pixels. */
const JITTER = 2;

/**
 * @param {HTMLElement} desk the element that says what is shown
 * @param {HTMLAnchorElement} whole the link to the same on the site itself
 * @param {Known} known
 */
export function talk(desk, whole, known) {
  let origin = originOfHost();
  const fixed = new URLSearchParams(location.search).has('vast');
  let height = 0;
  /** What was told last, so that nothing is told twice. */
  const told = { ready: false, choices: '', open: '' };

  /**
   * What anyone may know goes out before the host is known; what a visitor does waits.
   * @param {string} name
   * @param {object} fields
   * @param {string} [target]
   */
  const post = (name, fields, target = origin) => {
    if (target) parent.postMessage({ type: `woonzorgkaart/${name}`, version: 1, ...fields }, target);
  };
  const follows = document.documentElement.dataset.high === 'auto';
  const measure = () => {
    // A frame of a given height has what it is given: a host that obeys changes nothing.
    // With room for what is too little to be told, or the last of it would be cut off.
    const now = follows ? Math.ceil(document.body.getBoundingClientRect().height) + JITTER - 1 : innerHeight;
    if (now < JITTER || Math.abs(now - height) < JITTER) return;
    height = now;
    post('height', { height }, origin ?? '*');
  };
  const tell = () => {
    const { count, reading = '', name } = desk.dataset;
    // The list is live, and so is the map, unless it failed.
    if (count === undefined || !desk.querySelector('.ground[data-live], .map-pane > .notice:not([hidden])')) return;
    if (!told.ready) post('ready', {}, origin ?? '*');
    told.ready = true;
    if (!origin) return;
    const shown = { ...choices(location.search), count: Number(count) };
    const text = JSON.stringify(shown);
    if (told.choices !== text) post('filter', shown);
    if (reading && told.open !== reading) post('open', { id: reading, name, url: whole.href });
    if (told.open && !reading) post('close', {});
    told.choices = text;
    told.open = reading;
  };
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== parent || (origin && from !== origin)) return;
    const answer = answered(data, location.search, known, fixed);
    if (!answer) return;
    const { search, complaints } = answer;
    for (const complaint of complaints) console.warn(complaint);
    // A page without an origin of its own cannot be answered.
    origin ??= from === 'null' ? undefined : from;
    // The app tells what came of it: until then its count is that of the choices before.
    if (search === location.search) return tell();
    undisturbed(() => {
      history.replaceState(null, '', location.pathname + search);
      dispatchEvent(new PopStateEvent('popstate'));
    });
  });
  new ResizeObserver(measure).observe(document.body);
  new MutationObserver(tell).observe(desk, { subtree: true, attributeFilter: ['data-count', 'data-reading', 'data-live', 'hidden'] });
  measure();
}

/**
 * The app leaves a search box alone while a visitor is in it. What the host asks for is later than what was typed, so the
 * visitor is out of it for that moment.
 * @param {() => void} act
 */
function undisturbed(act) {
  const box = document.activeElement;
  if (!(box instanceof HTMLInputElement && box.type === 'search')) return act();
  box.blur();
  act();
  setTimeout(() => box.focus({ preventScroll: true }));
}

/** Where the host stands, as far as the browser tells. */
function originOfHost() {
  const [ancestor] = location.ancestorOrigins ?? [];
  if (ancestor) return ancestor === 'null' ? undefined : ancestor;
  const referrer = document.referrer && new URL(document.referrer).origin;
  // A frame that went on to another language was sent there by itself.
  return (referrer !== location.origin || isOurs()) && referrer ? referrer : undefined;
}

function isOurs() {
  try {
    return Boolean(parent.document);
  } catch {
    return false;
  }
}
