// Ten thousand examples on the map: only what is in view is drawn, and none is out of reach.
import { expect, frames, test } from './site.mjs';
import { grow } from './grown.mjs';

const MANY = 10_000;
/** Twice what there is room for in view when no two marks overlap. */
const FEW = 700;
const ground = '.map-ground';

/** A grid over the middle of the country, each spot some kilometre from the next. */
const onGrid = (_, n) => ({ lat: 51.7 + 0.011 * Math.floor(n / 100), lon: 4.7 + 0.014 * (n % 100) });

const keys = (site) => site.marks.evaluateAll((marks) => marks.map((mark) => mark.dataset.key));

/** Opens an address; making so many and reading them may take a busy machine long. */
async function open(site, address = '') {
  await site.page.goto(address);
  await expect(site.page.locator('svg.ground[data-live]')).toBeAttached({ timeout: 40_000 });
}

/** Waits until the map has been where it is for two frames. */
async function atRest(page) {
  await page.locator('.leaflet-pan-anim, .leaflet-zoom-anim .leaflet-zoom-animated.leaflet-zooming').waitFor({ state: 'detached' });
  await frames(page);
}

/** Whether what has the focus is a mark that lies in the map as it is seen. */
const heldInView = (page) =>
  page.evaluate((ground) => {
    const held = document.querySelector('.pin > :focus')?.getBoundingClientRect();
    const map = document.querySelector(ground).getBoundingClientRect();
    return Boolean(held) && held.left > map.left && held.right < map.right && held.top > map.top && held.bottom < map.bottom;
  }, ground);

test.beforeEach(({ page }) => {
  test.setTimeout(120_000);
  return grow(page, MANY, onGrid);
});

test('at every zoom a few hundred marks are drawn at most', async ({ site, page }) => {
  await open(site);
  await expect(site.status).toHaveText(`${MANY} voorbeelden`);
  expect(await site.marks.count()).toBeGreaterThan(0);
  expect(await site.marks.count()).toBeLessThan(FEW);
  for (let n = 0; n < 4; n += 1) {
    const address = page.url();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).not.toHaveURL(address);
    await atRest(page);
    expect(await site.marks.count()).toBeLessThan(FEW);
    expect(await site.marks.count()).toBeGreaterThan(0);
  }
});

test('moving the map brings other marks, and takes those that went out of view', async ({ site, page }) => {
  await open(site, '?kaart=11/52.1/5.3');
  const before = await keys(site);
  await page.locator('summary[title="Verschuif de kaart"]').click();
  for (let n = 0; n < 3; n += 1) {
    const address = page.url();
    await page.getByRole('button', { name: 'Naar rechts', exact: true }).click();
    await expect(page).not.toHaveURL(address);
    await atRest(page);
  }
  const after = await keys(site);
  expect(after.filter((key) => !before.includes(key)).length).toBeGreaterThan(0);
  expect(before.filter((key) => !after.includes(key)).length).toBeGreaterThan(0);
  expect(after.length).toBeLessThan(FEW);
});

test('Page Down leads on to marks out of view, and brings them into it', async ({ site, page }) => {
  await open(site, '?kaart=11/52.1/5.3');
  const drawn = await keys(site);
  await page.locator('.pin > *').first().focus();
  const focused = () => page.evaluate(() => document.querySelector('.pin > :focus')?.dataset.key);
  const met = [];
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('PageDown');
    met.push(await focused());
    await expect.poll(() => heldInView(page)).toBe(true);
  }
  expect(met).not.toContain(undefined);
  expect(new Set(met).size).toBe(met.length);
  expect(met.some((key) => !drawn.includes(key))).toBe(true);
  await page.keyboard.press('End');
  await expect.poll(() => heldInView(page)).toBe(true);
  await page.keyboard.press('Home');
  await expect.poll(() => heldInView(page)).toBe(true);
  expect(await site.marks.count()).toBeLessThan(FEW);
});

test('a mark with the focus stays, however far the map moves', async ({ site, page }) => {
  await open(site, '?kaart=11/52.1/5.3');
  const mark = page.locator('.pin > *').first();
  await mark.focus();
  const key = await mark.getAttribute('data-key');
  // Browsers differ in whether a pressed button takes the focus: here it does not.
  const map = await page.locator(ground).boundingBox();
  const still = page.locator(`.pin [data-key="${key}"]`);
  for (let n = 0; n < 4; n += 1) {
    const address = page.url();
    await page.getByRole('button', { name: 'Naar rechts', exact: true, includeHidden: true }).evaluate((button) => button.click());
    await expect(page).not.toHaveURL(address);
    await atRest(page);
    await expect(still).toBeFocused();
  }
  expect((await still.boundingBox()).x).toBeLessThan(map.x);
});

test('a mark far away is opened and found back', async ({ site, page }) => {
  await open(site, '?kaart=11/52.1/5.3');
  const dot = page.locator('.pin a').first();
  await dot.focus();
  const key = await dot.getAttribute('data-key');
  const label = await dot.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(site.heading).toBeFocused();
  expect(label).toContain(await site.heading.textContent());
  await page.goBack();
  await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();
  await expect.poll(() => heldInView(page)).toBe(true);
});
