// The map by single presses instead of drags and pinches, and for hands that tremble.
import { discs, expect, frames, phone, place, test } from './site.mjs';

const ground = '.map-ground';

test('what is pressed stays under the pointer', async ({ site, page }) => {
  // Nor does the map glide on after it is dragged.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await site.open('?provincie=drenthe');
  // The dot at the very edge of the view.
  const dot = page.locator('.pin a').first();
  const [map, box] = [await page.locator(ground).boundingBox(), await dot.boundingBox()];
  await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width / 2 - (box.x - map.x) + 8, map.y + map.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await dot.boundingBox()).x).toBeLessThan(map.x + 20);
  const middle = async () => {
    const { x, width } = await dot.boundingBox();
    return Math.round(x + width / 2);
  };
  const [x, { y }] = [await middle(), await dot.boundingBox()];
  await page.mouse.move(x, y + 12);
  await page.mouse.down();
  await frames(page);
  expect(await middle()).toBe(x);
  await page.mouse.up();
  await expect(site.heading).toBeVisible();
});

for (const [size, device] of Object.entries({ desktop: {}, phone })) {
  test.describe(size, () => {
    test.use(device);

    test('buttons do what dragging and pinching do', async ({ site, page }) => {
      await site.open('?kaart=8/52.2/5.3');
      await page.locator('summary[title="Verschuif de kaart"]').click();
      for (const [name, axis, sign] of [['Naar rechts', 0, -1], ['Naar links', 0, 1], ['Naar beneden', 1, -1], ['Naar boven', 1, 1]]) {
        const before = (await place(page))[axis];
        await page.getByRole('button', { name, exact: true }).click();
        await expect.poll(async () => sign * ((await place(page))[axis] - before), name).toBeGreaterThan(40);
        await page.locator('.leaflet-pan-anim').waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: 'Heel Nederland' }).click();
      await expect(page).not.toHaveURL(/kaart=/);
    });

    test('each button is large enough for a finger, and each dot', async ({ site, page }) => {
      await site.open();
      await page.locator('summary[title="Verschuif de kaart"]').click();
      const sizes = (selector) =>
        page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)).filter(Boolean));
      expect(Math.min(...(await sizes('.map-tools :is(button, summary)')))).toBeGreaterThanOrEqual(44);
      expect(Math.min(...(await sizes('.pin > *')))).toBeGreaterThanOrEqual(24);
    });
  });
}

test('with larger letters come larger dots, and they still do not overlap', async ({ site, page }) => {
  await page.addInitScript(() => addEventListener('readystatechange', () => (document.documentElement.style.fontSize = '36px'), { capture: true, once: true }));
  await site.open();
  const all = await discs(site);
  expect(Math.min(...all.map(({ radius }) => radius))).toBe(24);
});

test('the name beside a dot can be pointed at, and Escape puts it away', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const name = page.locator('.leaflet-tooltip');
  const dot = await page.locator('.pin a').first().boundingBox();
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await expect(name).toHaveCount(1);
  const { x, y, width, height } = await name.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  // As long as a name waits for the pointer, and longer.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  await expect(name).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await expect(name).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(name).toHaveCount(0);
});
