// How long a visitor waits for a live map: on the site itself, and in a frame of another site from the load of its page.
// Both from an empty cache, by turns; the ratio is what counts on a shared machine.
import { execSync } from 'node:child_process';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { serve } from '../nginx/server.mjs';

const RUNS = 12;

const [dist, base] = process.argv.slice(2);
if (!dist || !/^\/(.*\/)?$/.test(base ?? '')) {
  console.error('Usage: node tests/bench/frame.mjs <built site> <base path, such as / or /kaart/>');
  process.exit(2);
}

const site = await serve(dist, base);
const map = `${site.origin}${base}`;
const pages = {
  'the site itself': map,
  'in a frame, by the element': `<script type="module" src="${map}embed.js"></script><woonzorg-kaart></woonzorg-kaart>`,
  'in a frame, by <iframe>': `<iframe src="${map}embed/" title="kaart" width="1000" height="700"></iframe>`,
};

// Another port is another origin. The page notes when the map is live: as the frame tells it, or as it stands in the page.
const NOTE = `new Promise((resolve) => {
  addEventListener('message', ({ data }) => data.type === 'woonzorgkaart/ready' && resolve(performance.now()));
  new MutationObserver(() => document.querySelector('svg.ground[data-live]') && resolve(performance.now()))
    .observe(document, { subtree: true, attributeFilter: ['data-live'] });
})`;
const host = createServer(({ url }, answer) => {
  const body = Object.values(pages)[Number(url.slice(1))];
  answer.setHeader('content-type', 'text/html');
  answer.end(body ? `<!doctype html><html lang="nl"><title>Gemeente</title><body>${body}` : '');
});
await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));

const executablePath = process.env.CHROMIUM ?? execSync('command -v chromium', { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function wait(n) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(`self === top && (window.live = ${NOTE})`);
  await page.goto(n === 0 ? map : `http://127.0.0.1:${host.address().port}/${n}`);
  const milliseconds = await page.evaluate('live');
  await context.close();
  return milliseconds;
}

const times = Object.keys(pages).map(() => []);
for (let run = 0; run <= RUNS; run += 1) {
  for (const [n, list] of times.entries()) {
    const time = await wait(n);
    // The first is for warming up.
    if (run > 0) list.push(time);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const whole = median(times[0]);
console.log(`until the map is live, median of ${RUNS} visits with an empty cache:`);
for (const [n, name] of Object.keys(pages).entries()) {
  const time = median(times[n]);
  console.log(`${time.toFixed(0).padStart(7)} ms  ${(time / whole).toFixed(2)} of the site itself  ${name}`);
}
await browser.close();
host.close();
await site.stop();
