// A visitor in a great hurry: what there is to do on a page, and a way to do much of it at random. It acts inside the page, by what a
// click or a key comes to there; real presses, drags and keys are `hands.mjs`.

/** Runs in the page, before all else. The same state of the numbers gives the same choices on the same page. */
export function bringVisitor() {
  const numbers = { state: 0 };
  // mulberry32, by Tommy Ettinger, in the public domain.
  const random = () => {
    let n = (numbers.state = (numbers.state + 0x6d2b79f5) | 0);
    n = Math.imul(n ^ (n >>> 15), n | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const name = (element) => (element.getAttribute('aria-label') ?? element.title ?? '') || element.labels?.[0]?.textContent || element.textContent;
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

  /** One of these that is to be seen; of a long list ten are looked at. */
  function find(selector) {
    const found = [...document.querySelectorAll(selector)];
    for (let tries = 0; found.length > 0 && tries < 10; tries += 1) {
      const [element] = found.splice(Math.floor(random() * found.length), 1);
      if (isShown(element)) return element;
    }
    return undefined;
  }

  /** Does something with one of these, and tells with which. */
  const on = (selector, act) => () => {
    const element = find(selector);
    if (!element) return undefined;
    const said = name(element).replace(/\s+/g, ' ').trim().slice(0, 60);
    act(element);
    return said || selector;
  };
  const press = (selector) => on(selector, (element) => element.click());

  const WORDS = ['zorg', 'woon', 'buurthuis', 'utrecht', 'de', 'hofje', 'dementie', 'gemeente en', 'é', 'xyzzy'];
  const type = on('#zoek', (input) => {
    input.focus();
    const word = pick(WORDS);
    const length = Math.ceil(random() * word.length);
    // As typed by hand: leaving the box then tells of a change.
    if (random() < 0.7) input.select();
    for (const letter of word.slice(0, length)) document.execCommand('insertText', false, letter);
  });
  const hover = on('.listed, .pin > *', (element) => {
    for (const event of ['pointerover', 'pointerout'].slice(random() < 0.5 ? 0 : 1)) element.dispatchEvent(new PointerEvent(event, { bubbles: true }));
  });

  /** The history of this document alone, unless a page may be loaded. */
  const go = (steps) => ({ mayLoad }) => {
    const to = navigation.entries()[navigation.currentEntry.index + steps];
    if (!to) return undefined;
    if (to.sameDocument) history.go(steps);
    else if (!mayLoad) return undefined;
    return to.sameDocument ? to.url : { load: steps < 0 ? 'back' : 'forward' };
  };
  const load = (what) => ({ mayLoad }) => (mayLoad && random() < 0.3 ? { load: what } : undefined);

  /** How often each is done, and how. */
  const acts = {
    'choose': [14, press('.facet input')],
    'unfold': [2, press('.facet summary')],
    'take away': [7, press('.chips a')],
    'take all away': [4, press('.clear')],
    'take the way out': [6, press('.nothing a')],
    'type': [8, type],
    'send': [1, on('#zoek', (input) => input.form.requestSubmit())],
    'leave the box': [2, on('#zoek', (input) => input.blur())],
    'clear the box': [5, press('.search-clear')],
    'open from the list': [8, press('.listed a')],
    'open a dot': [6, press('.pin > a')],
    'press a cluster': [6, press('.pin > button')],
    'follow a bubble': [4, press('.leaflet-popup a')],
    'close a bubble': [3, press('.bubble-close')],
    'close the example': [7, press('.back')],
    'browse': [6, press('.browse a')],
    'follow a link in the example': [4, press('.reading a[data-noscroll]')],
    'press a button of the map': [12, press('.map-tools [data-does]')],
    'unfold a tool': [2, press('.map-tools summary')],
    'point': [4, hover],
    'focus': [2, on('.listed a, .pin > *', (element) => element.focus())],
    'go back': [8, go(-1)],
    'go forward': [5, go(1)],
    'show a half': [6, press('.layout-switch a')],
    'open or close the sheet': [4, press('.facets-open, .facets-foot button')],
    'go home': [1, press('.brand')],
    'reload': [1, load('reload')],
    'change the language': [1, load('language')],
  };
  const bag = Object.entries(acts).flatMap(([name, [often]]) => Array(often).fill(name));

  /** Until what was done shows; now and then until what waits for a pause has come too, often not at all. */
  function pause() {
    const much = random();
    if (much < 0.03) return new Promise((resolve) => setTimeout(resolve, 300));
    return new Promise(much < 0.6 ? requestAnimationFrame : setTimeout);
  }

  /** Acts so many times, or until a page must be loaded. */
  window.soak = async ({ state, count, mayLoad }) => {
    numbers.state = state;
    const done = [];
    let load;
    while (done.length < count && !load) {
      const what = pick(bag);
      const how = acts[what][1]({ mayLoad });
      if (how === undefined) continue;
      load = how.load;
      done.push(load ? what : `${what}: ${how}`);
      await pause();
    }
    return { state: numbers.state, done, load, url: location.href };
  };

  // Nobody leaves the map, or takes files along.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[rel~="external"], a[download], a[target]');
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}
