// Serves a built site with a real nginx and deploy/nginx.conf, and holds what operators and visitors are promised:
//   node tests/nginx/served.mjs dist /          or, below a path:  node tests/nginx/served.mjs dist /kaart/
// Prints a line for each promise and a closing count.
import assert from 'node:assert/strict';
import { load } from './load.mjs';
import { EXAMPLE, base, count, promise, site } from './site.mjs';

try {
  await import('./kinds.mjs');
  await import('./ways.mjs');
  await promise('a rush of visitors is served without one error', async () => {
    const { done, wrong } = await load(`${site.origin}${base}${EXAMPLE}`, site.brotli ? 'br' : 'gzip');
    assert.equal(wrong, 0, `${wrong} of ${done} requests`);
  });
  await promise('the server has nothing to complain of', async () => {
    const wrong = /\[(warn|crit|alert|emerg)\].*/.exec(site.said());
    assert.equal(wrong, null, wrong?.[0]);
  });
} finally {
  await site.stop();
}
if (!site.brotli) console.log('brotli was left out: nginx has no module for it here (libnginx-mod-http-brotli-static)');
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
