// A visitor with a browser of any engine: what they open, press and see. Journeys speak in these words, as those of
// tests/e2e do, but through WebDriver.
import { setTimeout as pause } from 'node:timers/promises';

const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Shift: '\uE008', Space: ' ' };
/** For how long something is waited for, and between two looks at it, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 40;
/** How often the size of the window is looked at before it is asked for anew. */
const LOOKS = 20;
/** What ends by itself when a page settles: pressing is then tried again. */
const PASSING = /stale element|click intercepted|not interactable|no such element|move target out of bounds/;

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844, touch: true };

export class Visitor {
  /**
   * @param {import('./browsers.mjs').Browser} browser
   * @param {string} base Of the site.
   */
  constructor(browser, base) {
    this.browser = browser;
    this.base = base;
    this.touch = false;
  }

  /** Takes a device in hand. @param {import('./browsers.mjs').Device} device */
  async hold(device) {
    this.touch = Boolean(device.touch) && this.browser.hasTouch;
    // A busy machine is late to give a window its size, and what the engine then asks for is measured too early: it asks again.
    for (const begun = Date.now(); Date.now() - begun < PATIENCE; ) {
      await this.browser.hold(device);
      for (let n = 0; n < LOOKS; n += 1) {
        if (await this.ask((width, height) => innerWidth === width && innerHeight === height, device.width, device.height)) return;
        await pause(PAUSE);
      }
    }
    throw new Error(`waited in vain until the window was ${device.width} by ${device.height} pixels`);
  }

  /** Opens an address below the base, and waits until its map is live. */
  async open(address = '') {
    await this.visit(this.base + address);
    await this.live();
  }

  /** Opens any page. */
  async visit(url) {
    await this.outside();
    await this.browser.send('navigate', { url });
  }

  live() {
    return this.until('the map is live', () => document.querySelector('svg.ground[data-live]'));
  }

  back() {
    return this.browser.send('back');
  }

  forward() {
    return this.browser.send('forward');
  }

  reload() {
    return this.browser.send('reload');
  }

  /** Goes on in the first frame of the page, which may lie in the shadow of an element of ours. */
  async inside() {
    const frame = await this.until('there is a frame', () => {
      const map = document.querySelector('woonzorg-kaart');
      return (map?.shadowRoot ?? document).querySelector('iframe');
    });
    await this.browser.send('frame', { id: frame });
  }

  outside() {
    return this.browser.send('frame', { id: null });
  }

  /** What a function finds that runs in the page. */
  ask(work, ...args) {
    return this.browser.send('script', { script: `return (${work}).apply(null, arguments)`, args });
  }

  /** The same, as soon as it finds anything. */
  async until(what, work, ...args) {
    let trouble;
    for (const begun = Date.now(); Date.now() - begun < PATIENCE; await pause(PAUSE)) {
      try {
        const found = await this.ask(work, ...args);
        if (found) return found;
        trouble = undefined;
      } catch (error) {
        // The page was just going.
        trouble = error;
      }
    }
    throw new Error(`waited in vain until ${what}${trouble ? `: ${trouble.message}` : ''}`);
  }

  /** The first that is seen of these elements and is named so. */
  find(selector, name = '') {
    const named = (selector, name) =>
      [...document.querySelectorAll(selector)].find((element) => {
        const said = element.getAttribute('aria-label') ?? element.textContent;
        return said.includes(name) && element.checkVisibility();
      });
    return this.until(`there is ${selector} ${name}`, named, selector, name);
  }

  /** Presses what is found, with a finger on a device that has touch. */
  async press(selector, name) {
    for (const begun = Date.now(); ; await pause(PAUSE)) {
      const found = await this.find(selector, name);
      try {
        await this.still(found);
        return await (this.touch ? this.tap(found) : this.browser.send('click', { element: found }));
      } catch (error) {
        if (!PASSING.test(error.message) || Date.now() - begun > PATIENCE) throw error;
      }
    }
  }

  /** Waits until an element stands still: a driver presses where it was. */
  async still(element) {
    const place = () => this.ask((element) => JSON.stringify(element.getBoundingClientRect()), element);
    for (let before = '', begun = Date.now(); Date.now() - begun < PATIENCE; await pause(PAUSE)) {
      const now = await place();
      if (now === before) return;
      before = now;
    }
  }

  async tap(element) {
    await this.ask((element) => element.scrollIntoView({ block: 'nearest', behavior: 'instant' }), element);
    await this.finger([{ type: 'pointerMove', duration: 0, x: 0, y: 0, origin: element }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  finger(actions) {
    const [id, type, pointerType] = this.touch ? ['finger', 'pointer', 'touch'] : ['hand', 'pointer', 'mouse'];
    return this.browser.send('actions', { actions: [{ type, id, parameters: { pointerType }, actions }] });
  }

  /** Presses keys one after the other: names such as `Tab`, `Shift+Tab`, or letters. */
  async keys(...names) {
    for (const name of names) {
      const down = name.split('+').map((key) => ({ type: 'keyDown', value: KEYS[key] ?? key }));
      const up = down.map(({ value }) => ({ type: 'keyUp', value })).reverse();
      await this.browser.send('actions', { actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }] });
    }
  }

  /** Opens a group of filters and chooses in it. */
  async choose(group, label) {
    await this.press('details.facet:not([open]) > summary', group);
    await this.press('details.facet[open] .choice', label);
  }

  async search(words) {
    await this.press('#zoek');
    await this.keys(...words);
  }

  /** Waits until this many examples are in the list, and the count says so. */
  counts(count) {
    const words = `${count} voorbeelden`;
    const holds = (count, words) =>
      document.querySelectorAll('.list .listed').length === count && document.querySelector('.count').textContent.trim() === words;
    return this.until(`the list holds ${words}`, holds, count, words);
  }

  /** Waits until this example is open. */
  reads(name) {
    return this.until(`${name} is open`, (name) => document.querySelector('.reading h1')?.textContent === name, name);
  }

  /** Waits until the list is back. */
  closed() {
    return this.until('the list is back', () => !document.querySelector('.reading') && document.querySelector('.list'));
  }

  /** Path below the base, and query. */
  async address() {
    return (await this.ask(() => location.href)).slice(this.base.length);
  }

  /** Waits until the address is this, below the base. */
  at(address) {
    return this.until(`the address is ${address}`, (href) => location.href === href, this.base + address);
  }

  /** What has the focus, by its name. */
  focused() {
    return this.ask(() => {
      const element = document.activeElement;
      return (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim().slice(0, 80);
    });
  }

  /** Waits until what has the focus goes by this name. */
  async focuses(name) {
    await this.until(`${name} has the focus`, (name) => document.activeElement.textContent.trim() === name, name);
  }

  /** A picture of what is seen, as PNG. */
  async picture() {
    return Buffer.from(await this.browser.send('picture', { full: false }), 'base64');
  }
}
