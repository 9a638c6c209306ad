// Keeps one whole release of the site on the visitor's device, for when there is no network.
//
// Pages come from the network as long as there is one, so a new release is there at the next page. Files with a hash in
// their names come from the copy first: a page only ever names files of its own release. Whatever goes wrong here, the
// site works as if there were no worker.

// `publish` fills in these two.
const RELEASE = '/* release */';
// What a copy holds: address below the scope, and hash. Pages are folders; the main page comes last.
const FILES = [
/* files */
];

const SCOPE = new URL('./', self.location);
// With the scope, because a second copy of the site on this host has caches of its own; a path holds no space.
const OURS = `woonzorgkaart-${SCOPE.pathname} `;
const CACHE = OURS + RELEASE;
const LISTED = new Set(FILES.map(([path]) => path));
const HASHED = /-[0-9a-f]{8,64}(_bg)?\.\w+$/;
// What the app shows from its address alone, in any document of the right language that has the app.
const VIEW = /^(en\/)?(voorbeeld|thema|provincie|collectie)\/./;
// Milliseconds. The first byte of a page takes two seconds on a poor connection; after five a visitor has read nothing
// yet and doubts, while a copy is at hand.
const PATIENCE = 5000;

const address = (path) => new URL(path, SCOPE).href;
const lookUp = (url, cacheName) => caches.match(url, { cacheName, ignoreVary: true });
// The main page is put in last, so a cache that has it has everything.
const isWhole = (cacheName) => lookUp(address(''), cacheName);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SCOPE.href)) return;
  const path = new URL(url).pathname.slice(SCOPE.pathname.length);
  if (mode === 'navigate') event.respondWith(page(event, path));
  else if (HASHED.test(path)) event.respondWith(hashed(event.request));
  else if (LISTED.has(path)) event.respondWith(listed(event.request));
});

// All or nothing: when this fails the browser drops this worker and keeps the one before, with its own copy.
async function install() {
  if (!(await isWhole(CACHE))) {
    try {
      await fill();
    } catch (error) {
      await caches.delete(CACHE);
      throw error;
    }
  }
  self.skipWaiting();
}

// One file after the other, to leave the connection to the page.
async function fill() {
  const cache = await caches.open(CACHE);
  for (const [path, integrity] of FILES) {
    const url = address(path);
    const kept = await keptCopy(url);
    if (kept && (await hash(kept.clone())) === integrity) {
      await cache.put(url, kept);
      continue;
    }
    const response = await fetch(url, { integrity, cache: HASHED.test(path) ? 'no-cache' : 'reload' });
    if (!response.ok) throw new Error(`${path}: status ${response.status}`);
    await cache.put(url, response);
  }
}

async function hash(response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

// Keeps the copy before this one too: a page of that release may still be open and ask for its files.
async function activate() {
  try {
    // The page is asked for while the worker wakes up.
    await self.registration.navigationPreload?.enable();
    let previous;
    const others = (await ourCaches()).filter((name) => name !== CACHE);
    for (const name of others) if (await isWhole(name)) previous = name;
    await Promise.all(others.filter((name) => name !== previous).map((name) => caches.delete(name)));
  } catch {
    // Too much is kept, and nothing is lost.
  }
}

// Ours alone, the oldest first.
async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

// From the network; from the copy when there is no answer, none in time, or when the server itself is in trouble (5xx):
// then what it had to say yesterday is of more use than its excuse. A page that is not there (404) is not there.
async function page(event, path) {
  const network = fromNetwork(event);
  const answer = network.catch(() => undefined);
  // The browser complains of a request that nobody waited for.
  event.waitUntil(answer);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const response = await Promise.race([answer, late]);
  if (response && response.status < 500) return response;
  return (await offlinePage(path)) ?? network;
}

async function fromNetwork(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

// The copy of a page, marked in its first tag, so that the style sheet can say what it is. Whatever stands in the query
// is for the app to read.
async function offlinePage(path) {
  try {
    const folder = path.replace(/(^|\/)index\.html$/, '$1').replace(/[^/]$/, '$&/');
    const language = folder.startsWith('en/') ? 'en/' : '';
    const document = LISTED.has(folder) ? folder : VIEW.test(folder) ? language : undefined;
    if (document === undefined) return undefined;
    const kept = await lookUp(address(document), CACHE);
    if (!kept) return undefined;
    const headers = new Headers(kept.headers);
    // They were true of what the server sent.
    for (const name of ['content-length', 'content-encoding']) headers.delete(name);
    return new Response((await kept.text()).replace('<html ', '<html data-offline '), { headers });
  } catch {
    return undefined;
  }
}

// A name with a hash stands for the same content for ever.
async function hashed(request) {
  return (await keptCopy(request.url)) ?? fetch(request);
}

async function listed(request) {
  const network = fetch(request);
  const response = await network.catch(() => keptCopy(request.url));
  return response ?? network;
}

// From this release, or from another of which we still have files.
async function keptCopy(url) {
  try {
    for (const name of [CACHE, ...(await ourCaches()).reverse()]) {
      const kept = await lookUp(url, name);
      if (kept) return kept;
    }
  } catch {
    // A browser may refuse or lose its caches at any time.
  }
  return undefined;
}
