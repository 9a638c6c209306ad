// The site on a host that can be given another release, be in trouble, be slow or be gone, and that remembers what it
// answered. Each test has one of its own, and may keep a copy of the site: elsewhere workers are kept out.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test as base } from './site.mjs';

export { expect };

const folder = (name) => new URL(`../../target/e2e/${name}/`, import.meta.url);
const examplesOf = (name) => JSON.parse(readFileSync(new URL('data/examples.json', folder(name)))).examples;
const idOf = (name) => /const RELEASE = '(\w+)'/.exec(readFileSync(new URL('sw.js', folder(name)), 'utf8'))[1];

/** Two releases: in B one example has another name. */
export const A = { folder: 'kaart', id: idOf('kaart') };
export const B = { folder: 'release-b', id: idOf('release-b') };
const namesInB = new Map(examplesOf(B.folder).map(({ id, name }) => [id, name.nl]));
/** The example whose name changed: its id, and its name in each release. */
export const [renamed] = examplesOf(A.folder)
  .filter(({ id, name }) => namesInB.get(id) !== name.nl)
  .map(({ id, name }) => ({ id, a: name.nl, b: namesInB.get(id) }));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/** A page of somebody else, which shows the site in a frame. */
const FRAME = '<!doctype html><title>Frame</title><link rel="icon" href="data:,"><iframe src="/kaart/"></iframe>';

class Host {
  #server = createServer((request, response) => this.#answer(request, response));
  #sockets = new Set();
  release = A;
  /** What it answered: path below the base, and status. */
  answers = [];
  /** Gone: every connection breaks. */
  unplugged = false;
  /** Takes requests and never answers. */
  stalled = false;
  /** The status of everything, when it is in trouble. */
  trouble = undefined;
  /** What it makes of the worker's script; `undefined` for a script that is not there. */
  worker = (script) => script;

  async listen() {
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      if (this.unplugged) socket.destroy();
    });
    await new Promise((done) => this.#server.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
    this.base = `${this.origin}/kaart/`;
    return this;
  }

  unplug() {
    this.unplugged = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close() {
    this.unplug();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer({ url }, response) {
    const { pathname } = new URL(url, this.origin);
    if (this.stalled) return;
    const [status, type, body] = await this.#find(pathname);
    this.answers.push([pathname.replace('/kaart/', ''), status]);
    // Nothing may come from the browser's own cache: then only a kept copy can answer for a host that is gone.
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  }

  async #find(pathname) {
    const missing = [404, TYPES['.html'], '<!doctype html><title>404</title><h1>404</h1>'];
    if (this.trouble) return [this.trouble, TYPES['.html'], '<!doctype html><title>Trouble</title><h1>Trouble</h1>'];
    if (pathname === '/frame.html') return [200, TYPES['.html'], FRAME];
    if (!pathname.startsWith('/kaart/')) return missing;
    const path = pathname.slice('/kaart/'.length).replace(/(^|\/)$/, '$1index.html');
    try {
      const body = await readFile(new URL(path, folder(this.release.folder)));
      if (path !== 'sw.js') return [200, TYPES[extname(path)] ?? 'application/octet-stream', body];
      const script = this.worker(body.toString());
      return script === undefined ? missing : [200, TYPES['.js'], script];
    } catch {
      return missing;
    }
  }
}

export const test = base.extend({
  serviceWorkers: 'allow',
  host: async ({}, use) => {
    const host = await new Host().listen();
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.base),
});

/** How the installation of the page's worker ends: `activated`, or `redundant` when it failed. */
export function installed(page) {
  return page.evaluate(async () => {
    const { worker: script } = document.documentElement.dataset;
    const registration = await navigator.serviceWorker.register(script).catch(() => undefined);
    const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
    while (worker && !['activated', 'redundant'].includes(worker.state)) {
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    }
    return worker?.state ?? 'redundant';
  });
}

/** Whether an address opens in a new window at all. */
export async function opens(context, address) {
  const page = await context.newPage();
  const opened = await page.goto(address).then(() => true, () => false);
  await page.close();
  return opened;
}

/** Waits until the worker of a release is in force, which the browser sees to by itself after a visit. */
export async function inForce(page, release) {
  const state = async (id) => {
    const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
    const kept = (await caches.keys()).includes(`woonzorgkaart-/kaart/ ${id}`);
    return kept && !installing && !waiting && active?.state === 'activated';
  };
  await expect.poll(() => page.evaluate(state, release.id), { timeout: 20_000 }).toBe(true);
}

/** What the document says when it comes from a copy. */
export const copyLine = (page) => page.locator('.offline-copy');
