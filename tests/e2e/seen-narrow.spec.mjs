// Narrow and low windows, and large letters in them: names, keys and titles are whole, and nothing lies over what one looks at.
import { expect, test } from './site.mjs';
import { letters, show, tooWide } from './seen.mjs';

/** All that is drawn of the map while the focus goes over its dots, one after the other. */
async function walk(page) {
  await page.locator('.map-ground').focus();
  await page.keyboard.press('Home');
  const seen = [];
  for (;;) {
    // The map comes to rest before it is measured.
    await expect.poll(() => page.evaluate(rest)).toBe(true);
    const stop = await page.evaluate(spots);
    if (seen.at(-1)?.dot === stop.dot) return seen;
    seen.push(stop);
    await page.keyboard.press('PageDown');
  }
}

/** Whether the dot with the focus stands still, well within the map, beside its name. */
async function rest() {
  const place = () => JSON.stringify(document.activeElement.getBoundingClientRect());
  const before = place();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return before === place() && !document.querySelector('.leaflet-pan-anim') && !!document.querySelector('.leaflet-tooltip');
}

function spots() {
  const box = (selector) => {
    const element = typeof selector === 'string' ? document.querySelector(selector) : selector;
    if (!element?.checkVisibility({ visibilityProperty: true })) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  return {
    dot: document.activeElement.getAttribute('aria-label'),
    at: box(document.activeElement),
    name: box('.leaflet-tooltip'),
    map: box('.map-ground'),
    hint: box('.map-keys.on-dot'),
    tools: box('.map-tools'),
  };
}

const within = (inner, outer) => inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

for (const [width, height] of [[390, 844], [320, 568], [320, 200], [1280, 800]]) {
  test(`by key from dot to dot, ${width} by ${height}: each name is whole, and no hint lies over it`, async ({ site, page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await site.open();
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(2);
    const window = { left: 0, right: width, top: -Infinity, bottom: Infinity };
    for (const { dot, at, name, map, hint, tools } of stops) {
      expect(within(name, map) && within(name, window), `the name of ${dot}`).toBe(true);
      expect(meet(name, at), `the name beside ${dot}`).toBe(false);
      if (tools) expect(meet(name, tools), `the buttons over the name of ${dot}`).toBe(false);
      if (height > 480) for (const below of [at, name]) expect(meet(hint, below), `the hint over ${dot}`).toBe(false);
      if (height < 480) expect(meet(tools, map), 'the buttons over the map').toBe(false);
    }
  });
}

for (const [what, width, height, size] of [
  ['1280 by 800 at four hundred percent', 320, 200],
  ['1280 by 1024 at four hundred percent', 320, 256],
  ['a small window', 320, 400],
  ['1280 by 800 at three hundred percent', 427, 267],
  ['letters of nearly twice their size', 375, 700, 32],
]) {
  test(`the keys are told in full: ${what}`, async ({ site, page }) => {
    await page.setViewportSize({ width, height });
    await site.open();
    if (size) await letters(page, size);
    await page.locator('.map-help summary').click();
    const panel = page.locator('.map-help .map-panel');
    await expect(panel).toBeInViewport();
    const { x, width: wide } = await panel.boundingBox();
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + wide).toBeLessThanOrEqual(width);
    expect(await panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth), 'scrolls aside').toBe(0);
    // What is below its edge is reached by scrolling in it.
    const pane = await page.locator('.map-pane').boundingBox();
    const { y, height: high } = await panel.boundingBox();
    const button = await page.locator('.map-help summary').boundingBox();
    expect(x + wide <= button.x || y + high <= button.y, 'it leaves the button free that closes it').toBe(true);
    expect(y).toBeGreaterThanOrEqual(pane.y);
    expect(y + high).toBeLessThanOrEqual(pane.y + pane.height);
  });
}

test('letters of twice their size, on a phone: the page does not scroll aside', async ({ site, page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  for (const state of ['list', 'embed', 'text']) {
    await show(site, state);
    await letters(page, 36);
    expect(await tooWide(page), state).toBeLessThanOrEqual(0);
  }
});

test('titles are broken between syllables, and 320 pixels are room for words of up to 24 letters', async ({ site, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const address of ['', 'toegankelijkheid/', 'insluiten/', 'gegevens/']) {
    await page.goto(address);
    expect(await page.evaluate(broken), address).toEqual([]);
  }
});

/** Words of titles that go on in the next line, but for the longest; and titles that take no hyphens. */
function broken() {
  const told = [];
  for (const title of document.querySelectorAll('h1, h2, h3')) {
    if (getComputedStyle(title).hyphens !== 'auto') told.push(`not by syllables: ${title.textContent}`);
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/[\p{L}\d]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        if (title.checkVisibility() && !title.closest('.visually-hidden') && word.length < 25 && range.getClientRects().length > 1) told.push(word);
      }
    }
  }
  return told;
}

test('symbols grow with the letters beside them', async ({ site, page }) => {
  await show(site, 'list');
  const symbols = ['.logo', '.legend .mark', '.listed .mark', '.map-tools .icon'];
  const sizes = () => Promise.all(symbols.map(async (symbol) => (await page.locator(symbol).first().boundingBox()).height));
  const before = await sizes();
  await letters(page, 36);
  const after = await sizes();
  for (const [n, symbol] of symbols.entries()) expect(after[n] / before[n], symbol).toBeGreaterThan(1.9);
});

test('where the list alone is shown, no link leads to the map', async ({ site, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const skip = page.locator('.skip-map');
  for (const [address, leads] of [['', true], ['?weergave=lijst', false]]) {
    await site.page.goto(address);
    await expect(page.locator('.desk[data-count]')).toBeAttached();
    await expect(skip).toBeVisible({ visible: leads });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(skip).toBeVisible();
});
