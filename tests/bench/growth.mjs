// How cost grows with the data: what visitors do, with 89 examples and with a hundred thousand, from event to next painted frame, on the
// site and on a page written by hand with Leaflet and markercluster, by turns, on a desk. Who asks for less motion gets moves of
// the map at once: that is how they are measured here, since a gentle move takes its time whatever the data.
//   node tests/bench/growth.mjs dist / [--sizes 89,1000,10000,100000]
import { execSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../nginx/server.mjs';
import { REFERENCE, SITE, deeds } from './deeds.mjs';
import { keepWasmMemory, memory } from './memory.mjs';
import { watchPaint } from './paint.mjs';
import { buildReference } from './reference/build.mjs';
import { sized } from './sized.mjs';

const RUNS = 15;
/** No deed is repeated for longer than this, in ms. */
const PATIENCE = 30_000;
const UNTIL_LIVE = 120_000;
const FOLDER = 'target/bench/growth';

const { values, positionals: [dist, base] } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'string' } } });
if (!dist || !/^\/(.*\/)?$/.test(base ?? '')) {
  console.error('Usage: node tests/bench/growth.mjs <built site> <base path, such as / or /kaart/> [--sizes 1000,10000]');
  process.exit(2);
}
const own = JSON.parse(readFileSync(join(dist, 'data/examples.json'))).examples.length;
const sizes = values.sizes?.split(',').map(Number) ?? [own, 1000, 10_000, 100_000];
const executablePath = process.env.CHROMIUM ?? execSync('command -v chromium', { encoding: 'utf8' }).trim();

/** Opens a page and waits until it is live; `undefined` if it is not in time. */
async function visit(browser, url, kind, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(UNTIL_LIVE);
  await page.addInitScript(keepWasmMemory);
  await page.addInitScript(watchPaint, { looks: kind.looks, live: kind.live, count });
  await page.goto(url, { waitUntil: 'commit' });
  try {
    await page.waitForFunction(() => bench.live !== undefined, undefined, { timeout: UNTIL_LIVE });
  } catch {
    return undefined;
  }
  const { live, read } = await page.evaluate(() => bench);
  const held = await memory(page, await context.newCDPSession(page));
  if (kind.prepare) await page.click(kind.prepare);
  return { page, kind, times: { 'live': [live], 'from dataset to live': [read] }, held };
}

/** Does one deed on each page by turns, and keeps the times. */
async function repeat(prepare, visits) {
  const acts = [];
  for (const visit of visits) {
    const act = await prepare(visit.page, visit.kind);
    if (act) acts.push({ ...visit, act, spent: 0 });
  }
  for (let run = 0; run <= RUNS; run += 1) {
    for (const visit of acts) {
      if (visit.spent > PATIENCE) continue;
      const begun = Date.now();
      const times = await visit.act();
      visit.spent += Date.now() - begun;
      // The first is for warming up, unless it is the only one.
      for (const [name, time] of Object.entries(run > 0 || visit.spent > PATIENCE ? times : {})) (visit.times[name] ??= []).push(time);
    }
  }
}

/** Times and memory of both pages at one size. */
async function measure(count) {
  const [copy, plain] = [join(FOLDER, `${count}`), join(FOLDER, `${count}-reference`)];
  sized(dist, count, copy);
  await buildReference(plain, copy, { compressed: false });
  const servers = [await serve(copy, base), await serve(plain, '/')];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-ipc-flooding-protection'] });
  const urls = [`${servers[0].origin}${base}`, `${servers[1].origin}/`];
  const both = [];
  for (const [n, kind] of [SITE, REFERENCE].entries()) both.push(await visit(browser, urls[n], kind, count));
  const visits = both.filter(Boolean);
  for (const [name, prepare] of Object.entries(deeds)) {
    try {
      await repeat(prepare, visits);
    } catch (error) {
      console.error(`${count} examples, ${name}: ${error.message}`);
    }
  }
  for (const visit of visits) visit.slowest = await visit.page.evaluate(() => bench.slowest);
  await browser.close();
  await Promise.all(servers.map((server) => server.stop()));
  for (const folder of [copy, plain]) rmSync(folder, { recursive: true });
  return both;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const ONCE = new Set(['live', 'from dataset to live']);
const ROWS = ['live', 'from dataset to live', 'filter', 'key in the search box', 'zoom', 'pan', 'open from the list', 'open a dot', 'close'];
const WIDTH = 24;

function table(title, found, rows) {
  console.log(`\n${title.padEnd(WIDTH + 4)}${sizes.map((size) => size.toLocaleString('en').padStart(WIDTH)).join('')}`);
  for (const [name, cell] of rows) console.log(`${name.padEnd(WIDTH + 4)}${found.map((visit) => (cell(visit) ?? '').padStart(WIDTH)).join('')}`);
}

const inTime = (name) => (visit) => {
  if (!visit) return name === 'live' ? 'not within two minutes' : '';
  const list = visit.times[name];
  if (!list) return '-';
  const few = list.length < RUNS ? ` of ${list.length}` : '';
  return ONCE.has(name) ? list[0].toFixed(0) : `${median(list).toFixed(1)} (${Math.max(...list).toFixed(0)})${few}`;
};
const inMegabytes = (name) => (visit) => visit && (visit.held[name] / 1e6).toFixed(1);
const held = [['scripts, MB', 'script'], ['nodes and styles, MB', 'document'], ['wasm, MB', 'wasm']].map(([words, name]) => [words, inMegabytes(name)]);
const check = ['slowest by Event Timing', (visit) => visit && visit.slowest.toFixed(0)];

const found = [];
for (const size of sizes) {
  const begun = Date.now();
  found.push(await measure(size));
  console.error(`${size} examples measured in ${Math.round((Date.now() - begun) / 1000)} s`);
}
console.log(`from event to next painted frame in ms, median and worst of ${RUNS}; up to 16.7 ms of each is waiting for the screen`);
for (const [n, title] of ['Woonzorgkaart', 'Leaflet + markercluster'].entries()) {
  table(title, found.map((both) => both[n]), [...ROWS.map((name) => [name, inTime(name)]), ...held, check]);
}
const ratio = (name) => (both) => {
  const [site, plain] = both.map((visit) => visit?.times[name]);
  return site && plain ? (median(site) / median(plain)).toFixed(2) : '';
};
table('ratio of medians', found, ROWS.map((name) => [name, ratio(name)]));
