// Somebody else's site, of another origin, and the map in a page of it. Tests speak in a host's words.
import { createServer } from 'node:http';
import { test as base, expect } from '@playwright/test';
import { Site } from './site.mjs';

export { expect };

/** A host's page and ours may leave none of these traces. */
export const test = base.extend({
  // Patterns of complaints in the console that a test makes happen on purpose.
  mayComplain: [[], { option: true }],

  // By name the host is another site than ours, and browsers keep the two further apart. Chromium 148 puts an emulated tap
  // in such a frame in the wrong place: tests by touch are of another origin only, by number.
  hostName: ['localhost', { option: true }],

  server: [
    async ({}, use) => {
      const pages = new Map();
      const server = createServer((request, response) => {
        const { html, headers } = pages.get(new URL(request.url, 'http://localhost').pathname) ?? {};
        response.writeHead(html === undefined ? 204 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
        response.end(html);
      });
      await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
      await use({ pages, origin: `http://localhost:${server.address().port}` });
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
    { scope: 'worker' },
  ],

  host: async ({ page, context, server: { pages, origin: byName }, hostName, mayComplain, baseURL }, use) => {
    pages.clear();
    const server = { pages, origin: byName.replace('localhost', hostName) };
    const host = new Host(page, server, baseURL);
    await page.addInitScript(listen);
    page.on('console', (message) => {
      if (message.type() === 'error') host.complaints.push(message.text());
      // Browsers without a way to share warn of a frame that may.
      if (message.type() === 'warning' && !/'web-share'/.test(message.text())) host.warnings.push(message.text());
    });
    page.on('pageerror', (error) => host.complaints.push(`${error}`));
    const foreign = [];
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^http/.test(protocol) && ![byName, byName.replace('localhost', '127.0.0.1'), host.ours].includes(origin)) foreign.push(request.url());
    });
    await use(host);
    expect(host.complaints.filter((text) => !mayComplain.some((pattern) => pattern.test(text))), 'the console').toEqual([]);
    expect(foreign, 'requests to other sites').toEqual([]);
    expect(await context.cookies(), 'cookies').toEqual([]);
    expect(await host.kept(), 'what is kept').toEqual([]);
  },
});

/** In each document, before all else: a host's page keeps what it hears, and what goes against its policy is told. */
function listen() {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`policy: ${violatedDirective} ${blockedURI}`);
  });
  if (self !== top) return;
  window.heard = [];
  window.told = [];
  addEventListener('message', ({ data, origin }) => window.heard.push({ ...data, origin }));
  for (const name of ['ready', 'height', 'open', 'close', 'filter']) {
    addEventListener(`woonzorgkaart:${name}`, ({ detail, target }) => window.told.push({ name, detail, id: target.id }));
  }
}

export class Host {
  complaints = [];
  warnings = [];

  constructor(page, server, base) {
    this.page = page;
    this.server = server;
    this.base = base;
    this.ours = new URL(base).origin;
    this.map = new Embedded(page, 0);
  }

  /** The whole line that a host writes, with attributes as text. */
  element(attributes = '', inside = `<a href="${this.base}">Bekijk de kaart</a>`) {
    return `<script type="module" src="${this.base}embed.js"></script><woonzorg-kaart ${attributes}>${inside}</woonzorg-kaart>`;
  }

  iframe(query = '', attributes = 'width="100%" height="700"') {
    return `<iframe src="${this.base}embed/${query}" title="Woonzorgkaart" ${attributes}></iframe>`;
  }

  /** Text to scroll through. */
  text(paragraphs = 30) {
    return '<p>Wonen en zorg in onze gemeente.</p>'.repeat(paragraphs);
  }

  /** Publishes a page on the host's site. */
  put(path, body, { css = '', headers = {}, html = 'lang="nl"' } = {}) {
    const style = css && `<style>${css}</style>`;
    const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gemeente</title>';
    const main = `<main><h1>Wonen in onze gemeente</h1>${body}</main>`;
    this.server.pages.set(path, { headers, html: `<!doctype html><html ${html}><head>${head}${style}</head><body>${main}</body></html>` });
    return this.server.origin + path;
  }

  /** Publishes a page, opens it, and waits for the first map in it. */
  async open(body, settings) {
    await this.page.goto(this.put('/', body, settings));
    await this.map.live();
  }

  /** What the page heard by messages, of one name. */
  async heard(name) {
    const all = await this.page.evaluate(() => window.heard);
    return all.filter(({ type }) => type === `woonzorgkaart/${name}`);
  }

  /** What the element told the page, of one name. */
  async told(name) {
    const all = await this.page.evaluate(() => window.told);
    return all.filter((event) => event.name === name).map(({ detail }) => detail);
  }

  /** Says something to the first frame, as a page without the element does. */
  async say(...messages) {
    await this.map.box.evaluate((frame, messages) => {
      for (const message of messages) frame.contentWindow.postMessage(message, '*');
    }, messages);
  }

  call(method, ...given) {
    return this.page.locator('woonzorg-kaart').first().evaluate((map, [method, given]) => map[method](...given), [method, given]);
  }

  /** Everything that any document in the page has stored. */
  async kept() {
    const all = this.page.frames().map((frame) => frame.evaluate(stored).catch(() => []));
    return (await Promise.all(all)).flat();
  }
}

/** Where the browser lets a frame keep nothing, there is nothing. */
async function stored() {
  const ways = [
    () => Object.keys(localStorage),
    () => Object.keys(sessionStorage),
    async () => (await indexedDB.databases()).map(({ name }) => name),
    () => caches.keys(),
  ];
  const all = await Promise.all(ways.map(async (way) => way()).map((keys) => keys.catch(() => [])));
  return all.flat().map((key) => `${location.origin} ${key}`);
}

/** A map in a frame: what is true of the whole site, and the frame around it. */
export class Embedded extends Site {
  constructor(page, nth) {
    const box = page.locator('iframe[src*="/embed/"]').nth(nth);
    super(box.contentFrame());
    this.box = box;
    this.whole = this.page.getByRole('link', { name: /^Open (de hele kaart|the whole map)/ });
    this.ground = this.page.locator('.map-ground');
    this.hint = this.page.locator('.map-hint');
  }

  async document() {
    return (await this.box.elementHandle()).contentFrame();
  }

  /** Runs in the frame's document. */
  async evaluate(work, given) {
    return (await this.document()).evaluate(work, given);
  }

  async query() {
    return new URLSearchParams(await this.page.locator(':root').evaluate(() => location.search));
  }

  async unfold(name) {
    const group = this.page.locator('details.facet').filter({ hasText: name });
    // By keyboard, as the page around may still move.
    if (!(await group.evaluate((details) => details.open))) await group.locator('summary').press('Enter');
    return group;
  }

  /** Zoom and middle of the map, as one text to compare. */
  position() {
    return this.page.locator('.map-ground .leaflet-map-pane').evaluate((pane) => {
      const zoom = pane.querySelector('.leaflet-proxy')?.style.transform ?? '';
      return `${pane.style.transform} ${zoom}`;
    });
  }

  /** How much higher the content is than the frame, in CSS pixels. */
  overflow() {
    return this.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  }
}
