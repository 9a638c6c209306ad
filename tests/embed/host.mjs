// A host's page in jsdom, with the element as it ships. jsdom loads no frames: tests speak for the frame.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { JSDOM, VirtualConsole } from 'jsdom';

export const BASE = 'https://kaart.example/pad/';
export const ORIGIN = 'https://kaart.example';

const source = readFileSync(new URL('../../public/embed.js', import.meta.url), 'utf8');
/** What visitors fetch. */
export const shipped = transformSync(source, { minify: true }).code;
const script = transformSync(shipped, {
  format: 'iife',
  define: { 'import.meta.url': JSON.stringify(`${BASE}embed.js?v=1`) },
}).code;

/** All that was planned for the end of the present task is done. */
export const settled = () => new Promise(setImmediate);

/** Without the prototypes of the page's own world, which `deepEqual` would hold against a value. */
export const plain = (value) => JSON.parse(JSON.stringify(value));

export class Host {
  /** Warnings in the console, errors that nobody caught, events of the element, messages to the frame. */
  warnings = [];
  errors = [];
  events = [];
  told = [];
  /** How the element was scrolled to, and the page. */
  scrolled = [];
  /** How far the page can be scrolled. */
  length = 9_000;
  /** Who listens for messages. */
  listeners = new Set();

  /** A page that is closed when the test `t` ends; its script is there unless `defined` is false. */
  static async with(t, body = '<woonzorg-kaart><a href="/">Bekijk de kaart</a></woonzorg-kaart>', { defined = true } = {}) {
    const host = new Host();
    const virtualConsole = new VirtualConsole().on('warn', (text) => host.warnings.push(text));
    const url = 'https://gemeente.example/wonen/';
    host.window = new JSDOM(`<!doctype html><body>${body}`, { url, virtualConsole, runScripts: 'outside-only' }).window;
    t.after(() => host.window.close());
    host.#imitate();
    if (defined) await host.define();
    return host;
  }

  /** What jsdom lacks. */
  #imitate() {
    const { window, errors, scrolled, told } = this;
    window.addEventListener('error', ({ error }) => errors.push(error));
    for (const [name, note] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
      const original = window[name];
      window[name] = (type, listener) => {
        if (type === 'message') this.listeners[note](listener);
        original.call(window, type, listener);
      };
    }
    for (const name of ['ready', 'height', 'open', 'close', 'filter']) {
      window.document.addEventListener(`woonzorgkaart:${name}`, (event) => this.events.push(event));
    }
    window.CSSStyleSheet.prototype.replaceSync = function (css) {
      this.css = css;
    };
    const probe = window.document.createElement('p').style;
    window.CSS = {
      supports(property, value) {
        probe.setProperty(property, '');
        probe.setProperty(property, value);
        return probe.getPropertyValue(property) !== '';
      },
    };
    const frames = new WeakMap();
    Object.defineProperty(window.HTMLIFrameElement.prototype, 'contentWindow', {
      get() {
        if (!frames.has(this)) frames.set(this, { postMessage: (message, to) => told.push(plain({ ...message, to })) });
        return this.isConnected ? frames.get(this) : null;
      },
    });
    window.Element.prototype.scrollIntoView = (options) => scrolled.push(plain(options));
    // As far as the page is long.
    window.scrollTo = (x, y) => {
      window.scrollY = Math.min(y, this.length);
      scrolled.push(window.scrollY);
    };
  }

  async define() {
    this.window.eval(script);
    await settled();
  }

  get element() {
    return this.window.document.querySelector('woonzorg-kaart');
  }

  get frame() {
    return this.element?.shadowRoot.querySelector('iframe');
  }

  /** The frame's address below the base. */
  get address() {
    return this.frame.src.replace(BASE, '');
  }

  /** What a visitor sees of the element, by its own style sheet. */
  get seen() {
    const { shadowRoot } = this.element;
    const css = shadowRoot.adoptedStyleSheets.map((sheet) => sheet.css).join('');
    const { window } = new JSDOM(`<style>${css}</style>${shadowRoot.innerHTML}`);
    const style = (selector) => window.getComputedStyle(window.document.querySelector(selector));
    const { visibility, height, maxHeight } = style('iframe');
    const room = parseFloat(maxHeight) === 0 ? '0px' : height;
    const seen = { map: visibility !== 'hidden', link: style('slot').display !== 'none', height: room };
    window.close();
    return seen;
  }

  /** Sets attributes; null takes one away. */
  async set(attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) this.element.removeAttribute(name);
      else this.element.setAttribute(name, value);
    }
    await settled();
  }

  /** The frame is loaded, whatever came. */
  loaded() {
    this.frame.dispatchEvent(new this.window.Event('load'));
  }

  /** A message arrives, from the frame unless `from` says otherwise. */
  hear(data, from = {}) {
    const about = { data, origin: ORIGIN, source: this.frame?.contentWindow, ...from };
    this.window.dispatchEvent(new this.window.MessageEvent('message', about));
  }

  /** The frame says something well-formed. */
  says(name, fields = {}) {
    this.hear({ type: `woonzorgkaart/${name}`, version: 1, ...fields });
  }
}
