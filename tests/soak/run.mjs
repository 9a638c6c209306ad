// A soak: thousands of random actions by a real browser on a thousand examples. Nothing may break or be complained of, memory stays what
// it was, and what is shown is what a fresh load of the address shows.
//   node tests/soak/run.mjs dist / [--actions 10000] [--seed 1] [--examples 1000]
// Prints a closing count; on failure the seed, the last actions and the address.
import { execSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { keepWasmMemory, memory } from '../bench/memory.mjs';
import { sized } from '../bench/sized.mjs';
import { serve } from '../nginx/server.mjs';
import { useHands } from './hands.mjs';
import { differences, quiet } from './same.mjs';
import { bringVisitor } from './visitor.mjs';

const number = (fallback) => ({ type: 'string', default: `${fallback}` });
const { values, positionals: [dist, base] } = parseArgs({ allowPositionals: true, options: { actions: number(10_000), seed: number(1), examples: number(1000) } });
if (!dist || !/^\/(.*\/)?$/.test(base ?? '')) {
  console.error('Usage: node tests/soak/run.mjs <built site> <base path, such as / or /kaart/> [--actions 10000] [--seed 1] [--examples 1000]');
  process.exit(2);
}
const [actions, seed, examples] = [values.actions, values.seed, values.examples].map(Number);

const BATCH = 25;
/** Two fifths of the way to three fifths a phone is held. */
const PHONE = { from: 0.4, to: 0.6, width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
/** Pages are loaded before and after these: what one document holds in memory is compared between when it is warm and its end. */
const ONE_DOCUMENT = { from: 0.2, warm: 0.3, to: 0.9 };
/** As much as memory may grow in between; below so many actions it says nothing yet. */
const FLAT = 1.1;
const TELLING = 5000;
/** No batch takes longer, in ms: the page hangs. */
const PATIENCE = 120_000;
const FOLDER = 'target/soak/site';
/** Playwright's own, of the worker that is left out here. */
const EXPECTED = 'Service Worker registration blocked by Playwright';

sized(dist, examples, FOLDER);
const site = await serve(FOLDER, base);
const executablePath = process.env.CHROMIUM ?? execSync('command -v chromium', { encoding: 'utf8' }).trim();
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-ipc-flooding-protection'];
const browser = await chromium.launch({ executablePath, args });
/** A window of its own: one behind another gets no frames. */
async function open(...scripts) {
  const context = await browser.newContext({ viewport: DESK, locale: 'nl-NL', serviceWorkers: 'block' });
  // Examples that were added have no document: the app makes their pages from the main one, as it does for those who are offline.
  await context.route(/\/voorbeeld\//, (route, request) => {
    const path = new URL(request.url()).pathname.slice(base.length);
    const files = [`${path}index.html`, path.startsWith('en/') ? 'en/index.html' : 'index.html'];
    return route.fulfill({ path: files.map((name) => join(FOLDER, name)).find((file) => existsSync(file)) });
  });
  const page = await context.newPage();
  for (const script of scripts) await page.addInitScript(script);
  return page;
}

/** At each change of the address Chromium fetches an icon of SVG anew and keeps 0.3 kB of it, on a page without a script too. */
const dropIcons = () => addEventListener('DOMContentLoaded', () => {
  for (const icon of document.querySelectorAll('link[rel~=icon]')) icon.remove();
});
const [page, fresh] = [await open(keepWasmMemory, bringVisitor, dropIcons), await open()];
const devtools = await page.context().newCDPSession(page);

const complaints = [];
for (const one of [page, fresh]) {
  one.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== EXPECTED) complaints.push(message.text());
  });
  one.on('pageerror', (error) => complaints.push(`${error.stack ?? error}`));
  one.on('crash', () => complaints.push('the page crashed'));
}

const live = (page) => page.waitForFunction(() => document.querySelector('svg.ground[data-live]'));
const LOADS = {
  reload: () => page.reload(),
  language: async () => page.goto(await page.evaluate(() => document.querySelector('.language').href)),
  back: () => page.goBack(),
  forward: () => page.goForward(),
};

/** All that was done, in order. */
const done = [];
let state = seed;

/** Numbers from 0 to 1 for the hands: other than those of the visitor in the page, as repeatable. */
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return (state >>> 0) / 2 ** 32;
}

async function within(promise, milliseconds) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('the page hangs')), milliseconds)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Acts a while in the page, then loads what is to be loaded, or uses mouse or keyboard once. */
async function batch(mayLoad) {
  const count = Math.min(BATCH, actions - done.length) - 1;
  const left = await page.evaluate((order) => window.soak(order), { state, count, mayLoad });
  state = left.state;
  done.push(...left.done);
  if (left.load) {
    await LOADS[left.load]();
    await live(page);
  } else {
    done.push(await useHands(page, random));
  }
}

/** The least memory in three rounds with all examples in view, on the page with nothing chosen and the map at rest. What the browser keeps
    of what was seen and typed before is dropped, as far as it lets itself be told. */
async function held() {
  let least;
  await goHome();
  // What is unfolded or pointed at has more nodes and styles.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.querySelectorAll('details[open]').forEach((details) => details.removeAttribute('open')));
  // A field that is taken out cannot undo any more: up to a thousand letters, each with nodes of its own.
  await page.evaluate(() => {
    const [field, place] = [document.querySelector('#zoek'), document.createComment('')];
    field.replaceWith(place);
    place.replaceWith(field);
  });
  for (let round = 0; round < 3; round += 1) {
    // Another list begins anew: one that was scrolled to its end has grown.
    await page.evaluate(() => document.querySelector('.facet input').click());
    await quiet(page);
    await goHome();
    await devtools.send('Memory.simulatePressureNotification', { level: 'critical' });
    const now = await memory(page, devtools);
    if (!least || now.whole < least.whole) least = now;
  }
  return least;
}

async function goHome() {
  await page.evaluate(() => document.querySelector('.brand').click());
  await page.waitForFunction((all) => document.querySelector('.count').textContent.includes(all), `${examples}`);
  await quiet(page);
}

const count = { passed: 0, failed: 0 };
function promise(words, problems) {
  count[problems.length ? 'failed' : 'passed'] += 1;
  console.log(`${problems.length ? 'FAILED ' : 'ok     '} ${words}`);
  if (problems.length) console.log(`${problems.join('\n')}\nseed ${seed}, after ${done.length} actions at ${page.url()}, the last of which:\n  ${done.slice(-30).join('\n  ')}`);
}

const megabytes = ({ script, document, wasm }) => `${(script / 1e6).toFixed(1)} MB of scripts, ${(document / 1e6).toFixed(1)} MB of nodes and styles, ${(wasm / 1e6).toFixed(1)} MB of wasm`;

/** Whether the way has come past this part of it, which it had not before. */
const passes = (before, part) => before < part * actions && done.length >= part * actions;

async function soak() {
  await page.goto(`${site.origin}${base}`);
  await live(page);
  let first;
  while (done.length < actions) {
    const before = done.length;
    const share = before / actions;
    await within(batch(share < ONE_DOCUMENT.from || share >= ONE_DOCUMENT.to), PATIENCE);
    if (complaints.length) return;
    if (passes(before, PHONE.from)) await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
    if (passes(before, PHONE.to)) await page.setViewportSize(DESK);
    if (actions >= TELLING && passes(before, ONE_DOCUMENT.warm)) first = await held();
    if (actions >= TELLING && passes(before, ONE_DOCUMENT.to)) {
      const last = await held();
      promise(`memory is flat: ${megabytes(first)} become ${megabytes(last)}`, last.whole <= FLAT * first.whole ? [] : [`${(last.whole / first.whole).toFixed(2)} times as much`]);
    }
    // Now and then, and at the end.
    if ([0.1, 0.3, 0.5, 0.7, 1].some((part) => passes(before, part))) {
      const found = await differences(page, fresh, live);
      promise(`after ${done.length} actions the page shows what its address shows`, found);
    }
  }
}

const begun = Date.now();
try {
  await soak();
} catch (error) {
  promise('the page goes on', [`${error.stack}`]);
}
promise(`nothing is complained of in ${done.length} actions (${Math.round((Date.now() - begun) / 1000)} s, seed ${seed})`, complaints);
await browser.close();
await site.stop();
rmSync(FOLDER, { recursive: true });
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);
