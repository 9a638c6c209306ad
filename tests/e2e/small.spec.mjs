import { expect, phone, test } from './site.mjs';
import { examples, fitting } from './plain.mjs';

test.use(phone);

test('map above, list below, and nothing wider than the screen', async ({ site, page }) => {
  await site.open();
  const map = await page.locator('.map-ground').boundingBox();
  const list = await page.locator('.list').boundingBox();
  expect(map.y + map.height).toBeLessThan(list.y);
  for (const address of ['', `voorbeeld/${examples[5].id}/`, '?zoek=zzzz', '?weergave=kaart']) {
    await site.open(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
});

test('the first two links lead to the list and to the map, which Tab meets in that order', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const map = page.locator('.map-ground');
  for (const [tabs, name, there] of [[1, 'Ga naar de voorbeelden', page.locator('#voorbeelden')], [2, 'Ga naar de kaart', map]]) {
    await page.goto('?provincie=drenthe');
    await site.live();
    for (let n = 0; n < tabs; n += 1) await page.keyboard.press('Tab');
    expect(await site.focused()).toBe(name);
    await page.keyboard.press('Enter');
    await expect(there).toBeFocused();
  }
  // Back from the map: the end of the list, which is seen below it.
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.results :focus')).toBeInViewport();
});

test('filters open as a sheet that says how many it will show', async ({ site, page }) => {
  await site.open();
  const sheet = page.locator('#filters');
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(sheet).toBeVisible();
  await site.choose('Provincie', 'Utrecht');
  const left = fitting({ provinces: ['Utrecht'] }).length;
  await page.getByRole('button', { name: `Toon ${left} voorbeelden` }).click();
  await expect(sheet).toBeHidden();
  await expect(site.entries).toHaveCount(left);
  await expect(page.getByRole('button', { name: 'Filters 1 gekozen' })).toBeVisible();
});

test('escape closes the sheet and the focus goes back', async ({ site, page }) => {
  await site.open();
  const button = page.getByRole('button', { name: 'Filters' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#filters')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#filters')).toBeHidden();
  await expect(button).toBeFocused();
});

test('map and list can be had alone, in the address', async ({ site, page }) => {
  await site.open();
  const switcher = page.getByRole('list', { name: 'Weergave' });
  await switcher.getByRole('link', { name: 'Lijst', exact: true }).click();
  await expect(page.locator('.map-pane')).toBeHidden();
  expect(site.address()).toBe('?weergave=lijst');
  await switcher.getByRole('link', { name: 'Kaart', exact: true }).click();
  await expect(page.locator('.map-pane')).toBeVisible();
  await expect(page.locator('.list')).toBeHidden();
  await expect(site.marks.first()).toBeVisible();
  await switcher.getByRole('link', { name: 'Kaart en lijst' }).click();
  expect(site.address()).toBe('');
});

test('an example opens at its beginning, and closes to where one was', async ({ site, page }) => {
  await site.open();
  const entry = site.entries.nth(40);
  await entry.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(1000);
  await entry.locator('a').click();
  await expect(site.heading).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Terug naar de lijst' })).toBeInViewport();
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(entry).toBeInViewport();
  expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(4);
});

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing is cut off', async ({ site, page }) => {
    const long = '?zoek=zorgverzekeraarsovereenkomstenregister';
    const chosen = '?thema=experimenteren-intensieve-zorg-thuis&provincie=noord-holland';
    for (const address of ['', `voorbeeld/${examples[5].id}/`, chosen, long]) {
      await site.open(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    }
  });
});
