// What the criteria of WCAG 2.2 ask of a live page, where no other test shows it; and the page that lists them.
import { expect, phone, test } from './site.mjs';
import { examples, fitting } from './plain.mjs';

/** What a visitor would notice: where they are, and what is shown. */
const shown = async (site, page) => [site.address(), await page.title(), await site.status.textContent(), await page.locator('dialog[open], :popover-open, details[open]').count()];

test('going through the page by keyboard changes nothing', async ({ site, page }) => {
  await site.open();
  const before = await shown(site, page);
  const stops = new Set();
  for (let n = 0; n < 400; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    stops.add(await site.focused());
  }
  expect(stops.size, 'the list and the footer were reached').toBeGreaterThan(20);
  expect([...stops]).toContain('Toegankelijkheid');
  expect(await shown(site, page)).toEqual(before);
});

test('who types or ticks something stays where they are', async ({ site, page }) => {
  await site.open();
  await site.search.fill('zorg');
  await expect(page).toHaveURL(/zoek=zorg/);
  await expect(site.search).toBeFocused();
  await site.search.fill('');
  await expect(page).toHaveURL('');
  const box = (await site.unfold('Provincie')).getByLabel('Utrecht');
  await box.focus();
  await page.keyboard.press('Space');
  await expect(site.entries).toHaveCount(fitting({ provinces: ['Utrecht'] }).length);
  await expect(box).toBeFocused();
  await expect(box).toBeChecked();
  await expect(site.heading).toHaveCount(0);
});

test('no letter, digit or sign does anything outside the map', async ({ site, page }) => {
  for (const address of ['', `voorbeeld/${examples[5].id}/`]) {
    await site.open(address);
    await page.getByRole('link', { name: 'Woonzorgkaart', exact: true }).focus();
    const before = [site.address(), await page.title(), await site.focused()];
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789+-=/?.,[]') await page.keyboard.press(key);
    expect([site.address(), await page.title(), await site.focused()]).toEqual(before);
  }
});

for (const [size, device] of [['desktop', {}], ['phone', phone]]) {
  test.describe(`the list of criteria, ${size}`, () => {
    test.use(device);

    test('is a table for a screen reader, whatever it looks like', async ({ page }) => {
      await page.goto('toegankelijkheid/');
      const table = page.getByRole('table', { name: /Waarneembaar/ });
      await expect(table.getByRole('columnheader')).toHaveText(['Eis', 'Oordeel', 'Hoe', 'Tests']);
      const row = table.getByRole('row').filter({ hasText: '1.4.10' });
      await expect(row.getByRole('rowheader')).toHaveText('1.4.10 Reflow AA');
      await expect(row.getByRole('cell').first()).toHaveText('voldoet');
      await expect(page.getByRole('row')).toHaveCount(55 + 4);
    });
  });
}

test('the footer has all its links on one line beside what it says', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const root of ['', 'en/']) {
    await page.goto(`${root}privacy/`);
    const tops = await page.locator('.site-footer :is(p, a)').evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top + part.offsetHeight / 2)));
    expect(tops).toHaveLength(6);
    expect(Math.max(...tops) - Math.min(...tops), `${root}: ${tops}`).toBeLessThanOrEqual(4);
  }
});
