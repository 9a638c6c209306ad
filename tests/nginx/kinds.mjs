// What each kind of file is served as.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { EXAMPLE, GLUE, STYLE, WASM, ask, each, guarded, originals, promise, read, site } from './site.mjs';

const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';
const isFramed = (file) => /^(en\/)?embed\//.test(file);

await promise('other sites may frame the map that is made for it', async () => {
  for (const path of ['embed/', 'en/embed/']) guarded(await ask(path), true);
});

await promise('every kind of file has its type', () =>
  each(
    [
      ['', 'text/html; charset=utf-8'],
      [EXAMPLE, 'text/html; charset=utf-8'],
      [STYLE, 'text/css; charset=utf-8'],
      [GLUE, 'text/javascript; charset=utf-8'],
      ['sw.js', 'text/javascript; charset=utf-8'],
      [WASM, 'application/wasm'],
      ['data/examples.json', 'application/json'],
      ['data/examples.geojson', 'application/geo+json'],
      ['data/examples.csv', 'text/csv; charset=utf-8'],
      ['data/examples.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['data/README.md', 'text/markdown; charset=utf-8'],
      ['data/basemap/places.tsv', 'text/tab-separated-values; charset=utf-8'],
      ['feed.xml', 'application/atom+xml; charset=utf-8'],
      ['en/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['sitemap.xml', 'application/xml; charset=utf-8'],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['robots.txt', 'text/plain; charset=utf-8'],
      ['icon.svg', 'image/svg+xml; charset=utf-8'],
      ['favicon.ico', 'image/x-icon'],
      ['pictures/nl/sample.png', 'image/png'],
      ['oembed/kaart.json', 'application/json'],
    ],
    async ([path, type], { status }) => {
      assert.equal(status, 200);
      // A compressed copy is the same text, so it says so too.
      for (const coding of ['identity', 'gzip', 'br']) {
        const { headers } = await ask(path, { headers: { 'accept-encoding': coding } });
        assert.equal(headers['content-type'], type, coding);
      }
    },
  ));

await promise('every file of the site is served whole, under a known type', () =>
  each(originals, async (file, { status, headers, body }) => {
    assert.equal(status, 200);
    assert.notEqual(headers['content-type'], 'application/octet-stream');
    assert.ok(body.equals(read(file)), 'other bytes than the file');
    guarded({ headers }, isFramed(file));
  }));

const copies = originals.filter((file) => existsSync(join(site.files, `${file}.gz`)));
await promise('a browser gets the copy that it can read, and caches are told', async () => {
  assert.ok(copies.length > 100 && copies.includes(WASM), `only ${copies.length} files have compressed copies`);
  const rows = [
    ['br, gzip, deflate', site.brotli ? 'br' : 'gzip'],
    ['gzip, deflate, br, zstd', site.brotli ? 'br' : 'gzip'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['zstd', undefined],
  ];
  await each([...copies.slice(0, 40), WASM, 'index.html'], async (file) => {
    for (const [accept, coding] of rows) {
      const { headers, body } = await ask(file, { headers: { 'accept-encoding': accept } });
      assert.equal(headers['content-encoding'], coding, accept);
      assert.match(headers.vary ?? '(none)', /accept-encoding/i, accept);
      const decode = { br: brotliDecompressSync, gzip: gunzipSync }[coding] ?? ((bytes) => bytes);
      assert.ok(decode(body).equals(read(file)), `${accept}: other bytes than the file`);
      guarded({ headers }, isFramed(file));
    }
  });
});

await promise('through a proxy too', async () => {
  const { headers } = await ask('', { headers: { 'accept-encoding': 'gzip', via: '1.1 proxy' } });
  assert.equal(headers['content-encoding'], 'gzip');
});

await promise('each kind is kept as long as it stays true, and open to others where it should be', () =>
  each(
    [
      ['', 'no-cache', false],
      [EXAMPLE, 'no-cache', false],
      ['en/', 'no-cache', false],
      ['embed/', 'no-cache', false],
      ['embed.js', HOUR, true],
      ['sw.js', 'no-cache', false],
      [STYLE, YEAR, false],
      [GLUE, YEAR, false],
      [WASM, YEAR, false],
      ['data/examples.nl-0123456789abcdef.json', YEAR, true],
      ['data/texts.nl-0-0123456789abcdef.json', YEAR, true],
      ['data/examples.json', HOUR, true],
      ['data/examples.xlsx', HOUR, true],
      ['feed.xml', HOUR, true],
      ['oembed/kaart.json', HOUR, true],
      ['pictures/nl/sample.png', HOUR, true],
      ['icon.svg', HOUR, true],
      ['manifest.webmanifest', HOUR, false],
      ['sitemap.xml', HOUR, false],
    ],
    async ([, keep, open], { status, headers }) => {
      assert.equal(status, 200);
      assert.equal(headers['cache-control'], keep);
      assert.equal(headers['access-control-allow-origin'], open ? '*' : undefined);
      assert.equal(headers['cross-origin-resource-policy'], open ? 'cross-origin' : 'same-origin');
    },
  ));
