import { discs, expect, frames, test } from './site.mjs';
import { alone, crowd, examples, fitting } from './plain.mjs';

test('marks stand for all examples, and none overlap', async ({ site }) => {
  await site.open();
  const marks = await discs(site);
  expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(examples.length);
});

test('a dot opens its example, which then stands out', async ({ site, page }) => {
  const { lat, lon } = alone.location;
  await site.open(`?kaart=10/${lat}/${lon}`);
  const dot = page.locator('.pin a').and(page.getByLabel(alone.name.nl));
  await dot.click();
  await expect(site.heading).toHaveText(alone.name.nl);
  await expect(page.locator('.pin [aria-current]')).toHaveAttribute('aria-label', new RegExp(alone.name.nl.slice(0, 20)));
  await expect(page).toHaveURL(/kaart=10/);
});

test('a dot opens with Enter and shows its name when focused', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const dot = page.locator('.pin a').first();
  await dot.focus();
  const label = await dot.getAttribute('aria-label');
  await expect(page.locator('.leaflet-tooltip')).toHaveText(label.split(', ')[0]);
  await page.keyboard.press('Enter');
  await expect(site.heading).toHaveText(label.split(', ')[0]);
});

test('the name of a dot opens its example too', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  await page.locator('.pin a').first().hover();
  const name = page.locator('.leaflet-tooltip');
  const text = await name.textContent();
  await name.click();
  await expect(site.heading).toHaveText(text);
});

test('examples on one spot open from a list at the deepest zoom', async ({ site, page }) => {
  const { lat, lon } = crowd[0].location;
  await site.open(`?kaart=11/${lat}/${lon}`);
  const cluster = page.locator('.cluster', { hasText: String(crowd.length) }).first();
  await cluster.click();
  const links = page.locator('.leaflet-popup-content a');
  await expect(links).toHaveCount(crowd.length);
  await expect(links.first()).toBeFocused();
  // It stays, also where the map has to make room for it.
  await page.locator('.leaflet-pan-anim').waitFor({ state: 'detached' });
  await frames(page);
  await expect(links).toHaveCount(crowd.length);
  await page.keyboard.press('Escape');
  await expect(links).toHaveCount(0);
  await expect(cluster).toBeFocused();
  await page.keyboard.press('Enter');
  const name = await links.nth(1).textContent();
  await links.nth(1).click();
  await expect(site.heading).toHaveText(name);
});

test('a cluster of several spots zooms in until it parts', async ({ site, page }) => {
  await site.open();
  const before = await site.marks.count();
  await page.locator('.cluster').filter({ hasText: '7' }).first().click();
  await expect(page).toHaveURL(/kaart=/);
  await expect.poll(() => site.marks.count()).not.toBe(before);
});

test('buttons zoom, and show the whole country again', async ({ site, page }) => {
  await site.open();
  const whole = await page.locator('svg.ground').boundingBox();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/kaart=/);
  await expect.poll(async () => (await page.locator('svg.ground').boundingBox()).width).toBeGreaterThan(1.9 * whole.width);
  await page.getByRole('button', { name: 'Zoom uit' }).click();
  await page.getByRole('button', { name: 'Heel Nederland' }).click();
  await expect(page).not.toHaveURL(/kaart=/);
  await expect.poll(async () => Math.round((await page.locator('svg.ground').boundingBox()).width)).toBe(Math.round(whole.width));
});

test('filtering fits the map to what is left', async ({ site, page }) => {
  await site.open();
  await site.choose('Provincie', 'Zeeland');
  const left = fitting({ provinces: ['Zeeland'] });
  await expect(page.locator('[data-province="zeeland"]')).toHaveAttribute('data-chosen', '');
  await expect
    .poll(async () => {
      const map = await page.locator('.map-ground').boundingBox();
      const boxes = await site.marks.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
      const spread = Math.max(...boxes.map((box) => box.x)) - Math.min(...boxes.map((box) => box.x));
      const inside = boxes.every((box) => box.x > map.x && box.x + box.width < map.x + map.width);
      return inside && spread > map.width / 3;
    }, `${left.length} examples fill the map`)
    .toBe(true);
});

test('a click on a province offers it as filter', async ({ site, page }) => {
  await site.open();
  const province = page.locator('[data-province="drenthe"]');
  const box = await province.boundingBox();
  await page.mouse.click(box.x + box.width * 0.62, box.y + box.height * 0.75);
  await page.getByRole('link', { name: 'Toon alleen Drenthe' }).click();
  await expect(site.entries).toHaveCount(fitting({ provinces: ['Drenthe'] }).length);
  await expect(page.locator('.leaflet-popup-content')).toHaveCount(0);
});

test('list and map point at each other', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const entry = site.entries.nth(1);
  const name = await entry.locator('a').textContent();
  await entry.hover();
  await expect(page.locator('.pin [data-pointed]')).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(page.locator('.pin [data-pointed]')).toHaveCount(0);
  const mark = page.locator('.pin a').and(page.getByLabel(name));
  test.skip((await mark.count()) === 0, 'it is in a cluster at this size');
  await mark.hover();
  await expect(entry).toHaveAttribute('data-pointed', '');
});

test('who goes from a dot to the list keeps what the list points at', async ({ site, page }) => {
  await page.clock.install();
  await site.open('?provincie=drenthe');
  await page.locator('.pin a').first().hover();
  await expect(page.locator('.leaflet-tooltip')).toBeVisible();
  const entry = site.entries.last();
  await entry.hover();
  const name = await entry.locator('a').textContent();
  await expect(page.locator('.leaflet-tooltip')).toHaveText(name);
  await page.clock.runFor(1_000);
  await expect(page.locator('.leaflet-tooltip')).toHaveText(name);
});

test('the wheel scrolls past the map, and zooms with ctrl or once the map has the focus', async ({ site, page }) => {
  await site.open();
  const map = await page.locator('.map-ground').boundingBox();
  const width = async () => Math.round((await page.locator('svg.ground').boundingBox()).width);
  const before = await width();
  await page.mouse.move(map.x + 200, map.y + map.height / 2);
  await page.mouse.wheel(0, -240);
  await frames(page);
  expect(await width()).toBe(before);
  expect(site.address()).toBe('');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeGreaterThan(before);
  const zoomed = await width();
  await page.locator('.map-ground').focus();
  await page.mouse.wheel(0, -240);
  await expect.poll(width).toBeGreaterThan(zoomed);
});

test('dragging that starts on a mark moves the map and opens nothing', async ({ site, page }) => {
  await site.open();
  const box = await page.locator('.pin a').first().boundingBox();
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x - 80, box.y + 60, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?kaart=/);
  await expect(site.heading).toHaveCount(0);
});

test('what the document drew costs the live map nothing', async ({ site, page }) => {
  await site.open();
  const drawn = (selector) => page.locator(selector).evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).length);
  expect(await drawn('svg.ground .dots a')).toBe(0);
  // Of the names only those of this zoom: what a group hides is styled all the same, what a switch hides is not.
  expect(await drawn('svg.ground text')).toBeLessThan(20);
});

test('names of places come with the zoom and keep their size', async ({ site, page }) => {
  await site.open('?kaart=7/52.2/5.3');
  const labels = () =>
    page.locator('svg.ground text').evaluateAll((texts) =>
      texts.filter((text) => text.checkVisibility()).map((text) => text.getBoundingClientRect().height),
    );
  const few = await labels();
  expect(few.length).toBeGreaterThan(5);
  await site.open('?kaart=10/52.2/5.3');
  const many = await labels();
  expect(many.length).toBeGreaterThan(3 * few.length);
  expect(Math.abs(many[0] - few[0])).toBeLessThan(3);
});

test('an address far outside the country shows the country', async ({ site, page }) => {
  await site.open();
  const country = await page.locator('[data-province="utrecht"]').boundingBox();
  await site.open('?kaart=12/-80/179');
  const box = await page.locator('[data-province="utrecht"]').boundingBox();
  expect(Math.abs(box.x - country.x)).toBeLessThan(2);
});

test('a choice made while the map moves is fitted as well', async ({ site, page }) => {
  await site.open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await site.choose('Provincie', 'Limburg');
  await expect
    .poll(async () => {
      const map = await page.locator('.map-ground').boundingBox();
      const marks = await site.marks.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
      const inside = ({ top, bottom }) => top > map.y && bottom < map.y + map.height;
      return marks.length > 0 && marks.every(inside) && marks.some(({ top }) => top < map.y + map.height / 2);
    })
    .toBe(true);
  expect(site.address()).toBe('?provincie=limburg');
});

test('resizing keeps the country in the middle and the address as it is', async ({ site, page }) => {
  await site.open(`voorbeeld/${alone.id}/`);
  for (const [width, height] of [[390, 844], [844, 390], [1280, 900]]) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(async () => {
        const map = await page.locator('.map-ground').boundingBox();
        const utrecht = await page.locator('[data-province="utrecht"]').boundingBox();
        return Math.abs(utrecht.x + utrecht.width / 2 - map.x - map.width / 2) < map.width / 8;
      }, `${width}x${height}`)
      .toBe(true);
  }
  expect(site.address()).toBe(`voorbeeld/${alone.id}/`);
});
