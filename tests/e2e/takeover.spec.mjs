import { expect, holdBack, phone, test } from './site.mjs';
import { examples } from './plain.mjs';

/** All layout shift since the page began, as the browser itself counts it. */
const shift = () =>
  new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
  });

for (const [size, device] of Object.entries({ desktop: {}, phone })) {
  test.describe(size, () => {
    test.use(device);
    for (const address of ['', `voorbeeld/${examples[8].id}/`, 'en/']) {
      test(`the app takes over without a jump: /${address}`, async ({ site, page }) => {
        await site.open(address);
        expect(await page.evaluate(shift)).toBeLessThanOrEqual(0.02);
      });
    }
  });
}

/** Keeps the app waiting for its dataset until the function that this gives is called. */
async function holdDataset(page) {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route('**/data/examples.nl-*.json', async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

test('header, map and footer stand below each other, also while the footer is still to come', async ({ site, page }) => {
  await site.open();
  const box = (selector) => page.locator(selector).boundingBox();
  const [header, desk, footer] = [await box('.masthead'), await box('.desk'), await box('.site-footer')];
  expect(header.y).toBe(0);
  expect(desk.y).toBeCloseTo(header.height, 0);
  expect(footer.y).toBeCloseTo(desk.y + desk.height, 0);
  expect(footer.y + footer.height).toBeCloseTo(900, 0);
  await page.locator('.site-footer').evaluate((element) => element.remove());
  expect((await box('.desk')).height).toBeCloseTo(desk.height, 0);
});

test('the drawn map stays where it was', async ({ site, page }) => {
  const go = await holdDataset(page);
  await page.goto('');
  const place = () => page.locator('[data-province="utrecht"]').boundingBox();
  const printed = await place();
  go();
  await site.live();
  const live = await place();
  for (const side of ['x', 'y', 'width', 'height']) expect(Math.abs(live[side] - printed[side]), side).toBeLessThan(2);
});

test('what was typed and ticked before the app was there is not lost', async ({ site, page }) => {
  const go = await holdDataset(page);
  await page.goto('?collectie=concept');
  await page.locator('summary', { hasText: 'Provincie' }).click();
  await page.getByLabel('Gelderland').check();
  await site.search.fill('zorg');
  await page.locator('.results').evaluate((list) => (list.scrollTop = 40));
  go();
  await site.live();
  expect(site.address()).toBe('?zoek=zorg&provincie=gelderland&collectie=concept');
  await expect(site.search).toHaveValue('zorg');
  await expect(site.search).toBeFocused();
  await expect(page.locator('details[open] summary')).toContainText('Provincie');
  expect(await page.locator('.results').evaluate((list) => list.scrollTop)).toBe(40);
});

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('every example is a document that can be reached from the list and from the map', async ({ page }) => {
    await page.goto('');
    const listed = await page.locator('.list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const drawn = await page.locator('svg.ground .dots a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(listed).toEqual(examples.map(({ id }) => `/kaart/voorbeeld/${id}/`));
    expect([...drawn].sort()).toEqual([...listed].sort());
  });

  test('an example is whole in both languages', async ({ page }) => {
    const example = examples.find(({ lesson, why }) => lesson && why);
    for (const [path, lang] of [['', 'nl'], ['en/', 'en']]) {
      await page.goto(`${path}voorbeeld/${example.id}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(example.name[lang]);
      for (const text of [example.what[lang], example.why[lang], example.lesson[lang], ...example.partners]) {
        await expect(page.locator('article')).toContainText(text);
      }
      for (const { url } of example.sources) await expect(page.locator(`article a[href="${url}"]`)).toBeVisible();
    }
  });
});

test('an example that waits for its text is told its place among all that the texts let be found', async ({ site, page }) => {
  const release = await holdBack(page);
  await site.open('?zoek=zorg');
  const few = await site.entries.count();
  await site.entries.first().getByRole('link').click();
  await expect(page.locator('.browse')).toContainText(`van ${few}`);
  release();
  await expect(page.locator('.desk')).not.toHaveAttribute('data-count', `${few}`);
  const all = await page.locator('.desk').getAttribute('data-count');
  await expect(page.locator('.browse')).toContainText(`van ${all}`);
});
