// What happens on the ways beside the straight one: unknown addresses, missing slashes, asking again, hidden files.
import assert from 'node:assert/strict';
import { EXAMPLE, STYLE, WASM, ask, base, each, guarded, promise, read } from './site.mjs';

await promise('an unknown address gets the page that says so, with its status', () =>
  each(['niets', 'niets/', 'voorbeeld/niets/', 'niets.json', 'style-0123456789abcdef.css', 'en/niets'], async (_, answer) => {
    assert.equal(answer.status, 404);
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(answer.headers['cache-control'], 'no-cache', 'what is unknown today may be there tomorrow');
    assert.ok(answer.body.equals(read('404.html')));
    guarded(answer);
  }));

await promise('no folder shows what is in it', () =>
  each(['data/', 'data/basemap/', 'voorbeeld/', 'pictures/'], async (_, answer) => {
    assert.equal(answer.status, 404);
    assert.ok(answer.body.equals(read('404.html')));
    guarded(answer);
  }));

await promise('hidden files stay hidden, and certificates can be proved', async () => {
  await each(['.hidden', '.git/config', 'data/.hidden', '_headers', '.niets'], async (_, answer) => {
    assert.equal(answer.status, 404);
    assert.ok(!answer.body.includes('secret'));
    guarded(answer);
  });
  const { status } = await ask('.well-known/security.txt');
  assert.equal(status, 200);
});

await promise('nothing beside and above the folder is served', () =>
  each(['../main.conf', '..%2fmain.conf', 'data/../../../main.conf', '%2e%2e/%2e%2e/site.conf'], async (_, { status, body }) => {
    assert.ok([400, 404].includes(status), `${status}`);
    assert.ok(!body.includes('nginx.conf') && !body.includes('daemon off'));
  }));

await promise('an address without its last slash goes on to the one with it, on the same host', () =>
  each(
    [
      [EXAMPLE.slice(0, -1), EXAMPLE],
      [`en/${EXAMPLE.slice(0, -1)}?zoek=hof`, `en/${EXAMPLE}?zoek=hof`],
      ['en', 'en/'],
    ],
    async ([, to], answer) => {
      assert.equal(answer.status, 301);
      assert.equal(answer.headers.location, `${base}${to}`);
      guarded(answer);
    },
  ));

await promise('what a browser has already is not sent again', () =>
  each(['', EXAMPLE, STYLE, WASM, 'data/examples.json', 'icon.svg'], async (path) => {
    for (const coding of ['identity', 'gzip', 'br']) {
      const headers = { 'accept-encoding': coding };
      const first = await ask(path, { headers });
      assert.match(first.headers.etag ?? '(none)', /^(W\/)?"/);
      const again = await ask(path, { headers: { ...headers, 'if-none-match': first.headers.etag } });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers.etag, first.headers.etag);
      assert.equal(again.headers['cache-control'], first.headers['cache-control']);
      guarded(again);
      const other = await ask(path, { headers: { ...headers, 'if-none-match': '"other"' } });
      assert.equal(other.status, 200);
    }
  }));

await promise('copies are never taken for one another when a browser asks again', async () => {
  const tags = [];
  for (const coding of ['identity', 'gzip', 'br']) tags.push((await ask(WASM, { headers: { 'accept-encoding': coding } })).headers);
  const different = new Map(tags.map((headers) => [headers['content-encoding'], headers.etag]));
  assert.equal(new Set(different.values()).size, different.size);
});

await promise('asking for the head alone gives the same headers', () =>
  each(['', EXAMPLE, WASM, 'data/examples.json', 'niets'], async (path, whole) => {
    const head = await ask(path, { method: 'HEAD' });
    const { date: _, ...headers } = head.headers;
    const { date: __, ...same } = whole.headers;
    assert.equal(head.status, whole.status);
    assert.deepEqual(headers, same);
    assert.equal(head.body.length, 0);
  }));

await promise('a part of a file can be asked for', async () => {
  const { status, body } = await ask('data/examples.json', { headers: { range: 'bytes=10-19' } });
  assert.equal(status, 206);
  assert.ok(body.equals(read('data/examples.json').subarray(10, 20)));
});

await promise('nothing can be sent to the site', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await ask('', { method });
    assert.equal(answer.status, 405, method);
    guarded(answer);
  }
});
