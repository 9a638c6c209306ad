// A first visit, step by step: on a phone with a slow processor and a slow network, and on a desk. The site and a page written by
// hand with Leaflet and markercluster, by turns, each time from an empty cache; the ratio is what counts on a shared machine.
import { execSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { serve } from '../nginx/server.mjs';
import { buildReference } from './reference/build.mjs';

const RUNS = 9;
const REFERENCE = 'target/bench/reference';
/** Four times slower, 1.6 Mbit/s, 150 ms there and back. */
const PHONE = { device: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, slower: 4, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } };
const DESK = { device: { viewport: { width: 1280, height: 900 } } };

const [dist, base] = process.argv.slice(2);
if (!dist || !/^\/(.*\/)?$/.test(base ?? '')) {
  console.error('Usage: node tests/bench/visit.mjs <built site> <base path, such as / or /kaart/>');
  process.exit(2);
}

await buildReference(REFERENCE, dist);
const [site, reference] = [await serve(dist, base), await serve(REFERENCE, '/')];
const pages = {
  'Woonzorgkaart': { url: `${site.origin}${base}`, marker: 'svg.ground .dots a, .pin > *', live: 'svg.ground[data-live]' },
  'Leaflet + markercluster': { url: `${reference.origin}/`, marker: '.leaflet-marker-icon', live: 'html[data-live]' },
};

/**
 * Runs in the page, before all else: notes when what is looked for is first there, and says so when all was seen. Nothing else is asked of
 * the page until then: what Playwright brings to look for itself takes 70 ms on the slow phone, just when it is to come alive.
 */
function note({ marker, live }) {
  const seen = (window.seen = { tasks: [], shift: 0 });
  const look = () => {
    const now = performance.now();
    if (seen.marker === undefined && document.querySelector(marker)?.getBoundingClientRect().width) seen.marker = now;
    if (seen.live === undefined && document.querySelector(live)) seen.live = now;
    if (seen.live === undefined || seen.marker === undefined || seen.paint === undefined) requestAnimationFrame(look);
    else console.debug('seen');
  };
  requestAnimationFrame(look);
  const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('longtask', ({ duration }) => seen.tasks.push(duration));
  watch('layout-shift', ({ value }) => (seen.shift += value));
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.paint = startTime));
}

const executablePath = process.env.CHROMIUM ?? execSync('command -v chromium', { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function visit({ url, marker, live }, { device, slower, network }) {
  const context = await browser.newContext({ ...device, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let [bytes, requests] = [0, 0];
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  if (slower) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await page.addInitScript(note, { marker, live });
  const allSeen = page.waitForEvent('console', (message) => message.text() === 'seen').then(() => ({ bytes, requests }));
  const [fetched] = await Promise.all([allSeen, page.goto(url, { waitUntil: 'load' })]);
  // Tasks that were put off until it was live count too.
  await page.waitForLoadState('networkidle');
  const { tasks, ...seen } = await page.evaluate(() => window.seen);
  await context.close();
  // What is there before the first paint is seen at that.
  return { ...seen, marker: Math.max(seen.marker, seen.paint), ...fetched, longest: Math.max(0, ...tasks), tasks: tasks.length };
}

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const columns = { paint: ['first paint', 'ms'], marker: ['first marker', 'ms'], live: ['live', 'ms'], longest: ['longest task', 'ms'], tasks: ['tasks over 50 ms', ''], shift: ['layout shift', ''], bytes: ['bytes', ''], requests: ['requests', ''] };

for (const [where, how] of Object.entries({ 'a slow phone': PHONE, 'a desk': DESK })) {
  const visits = Object.keys(pages).map(() => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [n, page] of Object.values(pages).entries()) {
      const seen = await visit(page, how);
      // The first is for warming up.
      if (run > 0) visits[n].push(seen);
    }
  }
  console.log(`\na first visit on ${where}, median of ${RUNS}:`);
  console.log(`${''.padEnd(18)}${Object.keys(pages).map((name) => name.padStart(25)).join('')}    ratio`);
  for (const [field, [name, unit]] of Object.entries(columns)) {
    const medians = visits.map((list) => median(list.map((seen) => seen[field])));
    const cells = medians.map((value) => `${value.toFixed(field === 'shift' ? 3 : 0)} ${unit}`.padStart(25));
    console.log(`${name.padEnd(18)}${cells.join('')}${medians[1] ? (medians[0] / medians[1]).toFixed(2).padStart(9) : ''}`);
  }
}
await browser.close();
await Promise.all([site.stop(), reference.stop()]);
