// Goes the main journeys in three engines, on a built site that a real nginx serves:
//   node tests/engines/run.mjs dist /          or, below a path:  node tests/engines/run.mjs dist /kaart/
// Names of engines after these choose from the three. Prints a line for each journey and a closing count.
import { mkdirSync, writeFileSync } from 'node:fs';
import { serve } from '../nginx/server.mjs';
import { browsers } from './browsers.mjs';
import { embedded } from './embedded.mjs';
import { hands } from './hands.mjs';
import { startHost } from './host.mjs';
import { journeys } from './journeys.mjs';
import { Visitor, desk } from './visitor.mjs';

const [dist, base, ...engines] = process.argv.slice(2);
if (!dist || !/^\/(.*\/)?$/.test(base ?? '')) {
  console.error('Usage: node tests/engines/run.mjs <built site> <base path, such as / or /kaart/> [engines]');
  process.exit(2);
}
// Stopped by hand as well, browsers are ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** Where pictures of what went wrong go. */
const PICTURES = 'test-results/engines';
const all = Object.entries({ ...journeys, ...hands, ...embedded });
const count = { passed: 0, failed: 0 };

const failed = (words, { message }) => {
  count.failed += 1;
  console.log(`FAILED  ${words}\n${message}`);
};

async function go(engine, site) {
  const browser = await browsers[engine]();
  const visitor = new Visitor(browser, `${site.origin}${base}`);
  const host = await startHost(visitor.base);
  try {
    await visitor.hold(desk);
    for (const [words, journey] of all) {
      const begun = Date.now();
      try {
        await journey({ visitor, host });
        const complaints = (await browser.complaints?.()) ?? [];
        if (complaints.length) throw new Error(`the console complains:\n${complaints.join('\n')}`);
        count.passed += 1;
        console.log(`ok      ${engine} › ${words} (${Date.now() - begun} ms)`);
      } catch (error) {
        failed(`${engine} › ${words}`, error);
        mkdirSync(PICTURES, { recursive: true });
        await visitor.outside().then(() => visitor.picture()).then((png) => writeFileSync(`${PICTURES}/${engine} ${words.replace(/\W+/g, '-')}.png`, png), () => {});
        await browser.complaints?.();
      }
    }
  } finally {
    host.stop();
    await browser.stop();
  }
}

const site = await serve(dist, base);
const chosen = engines.length ? engines : Object.keys(browsers);
await Promise.all(chosen.map((engine) => go(engine, site).catch((error) => failed(engine, error))));
await site.stop();
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
