import { readFileSync } from 'node:fs';
import { expect, phone, test } from './site.mjs';
import { examples, fitting, themeLabel } from './plain.mjs';

const theme = 'voorrang-zorgmedewerkers';
const texts = ['over/', 'perspectief-2040/', 'rode-draden/', 'cijfers/', 'gegevens/', 'toegankelijkheid/', 'privacy/'];
const ids = (list) => list.map(({ id }) => id).sort();

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, root] of [['nl', ''], ['en', 'en/']]) {
    test(`links alone lead from the map to a theme, an example and its source: ${lang}`, async ({ page }) => {
      await page.goto(root);
      await page.locator('summary').first().click();
      await page.getByRole('link', { name: themeLabel(theme, lang), exact: true }).click();
      await expect(page).toHaveURL(`${root}thema/${theme}/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(themeLabel(theme, lang));
      await expect(page.locator('.explanation')).toBeVisible();
      const fit = fitting({ themes: [theme] });
      await expect(page.locator('.list .listed')).toHaveCount(fit.length);
      // What leads to the file with all says so.
      await expect(page.locator('.download')).toContainText({ nl: 'alle voorbeelden', en: 'all examples' }[lang]);
      const drawn = await page.locator('svg.ground .dots a').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('href')));
      expect(drawn.map((href) => href.split('/').at(-2)).sort()).toEqual(ids(fit));

      const example = examples.find(({ name }) => name[lang] === fit[0].name[lang]);
      await page.getByRole('link', { name: example.name[lang], exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(example.name[lang]);
      const source = page.locator('.sources a').first();
      await expect(source).toHaveAttribute('href', example.sources[0].url);
      await expect(source).toBeVisible();
    });
  }

  test('a choice of a page can be taken away by a link', async ({ page }) => {
    await page.goto(`thema/${theme}/`);
    await page.getByRole('link', { name: `Haal weg: ${themeLabel(theme)}` }).click();
    await expect(page.locator('.list .listed')).toHaveCount(examples.length);
    await expect(page).toHaveURL('');
  });

  test('the menu opens on a phone', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ ...phone, javaScriptEnabled: false, baseURL });
    await page.goto('cijfers/');
    const link = page.getByRole('link', { name: 'Rode draden' });
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rode draden');
    await page.close();
  });
});

for (const [path, choices] of [
  [`thema/${theme}/`, { themes: [theme] }],
  ['provincie/noord-holland/', { provinces: ['Noord-Holland'] }],
  ['collectie/visie/', { collections: ['visie'] }],
]) {
  test(`/${path} is the live map with that choice made, and leads to all when it is taken away`, async ({ site, page }) => {
    await site.open(path);
    await expect(site.entries).toHaveCount(fitting(choices).length);
    await expect(site.chips).toHaveCount(1);
    await site.choose('Provincie', 'Utrecht');
    await expect(site.chips).toHaveCount(2);
    expect(site.address()).toBe(`${path}?provincie=utrecht`);
    await page.goto(path);
    await site.live();
    await site.chips.first().click();
    await expect(site.entries).toHaveCount(examples.length);
    expect(site.address()).toBe('');
    await page.goBack();
    await expect(site.entries).toHaveCount(fitting(choices).length);
  });
}

for (const path of texts) {
  test(`/${path} asks for nothing but itself, and leads to the same page in English`, async ({ site, page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(asked.filter((name) => /\.(js|wasm|json)$/.test(name))).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    expect(site.address()).toBe(`en/${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await site.live();
  });
}

test('an example offers those nearby and those with its theme', async ({ site, page }) => {
  const example = examples[0];
  await site.open(`voorbeeld/${example.id}/`);
  for (const heading of ['Voorbeelden in de buurt', 'Zelfde thema']) {
    const group = page.locator('.related').filter({ has: page.getByRole('heading', { name: heading }) });
    await expect(group.getByRole('link')).toHaveCount(3);
  }
  const next = page.locator('.related a').first();
  const name = await next.textContent();
  await next.click();
  await expect(site.heading).toHaveText(name);
  await page.goBack();
  await expect(site.heading).toHaveText(example.name.nl);
});

test('a shared example keeps the choices of its address, also in what is offered next to it', async ({ site, page }) => {
  await site.open(`voorbeeld/${examples[0].id}/?collectie=visie`);
  const next = page.locator('.related a').first();
  await expect(next).toHaveAttribute('href', /[?]collectie=visie$/);
  const name = await next.textContent();
  await next.click();
  await expect(site.heading).toHaveText(name);
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(site.chips).toHaveText(['Woonzorgvisie']);
});

test('the examples that are shown can be downloaded as CSV and as GeoJSON', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const fit = ids(fitting({ provinces: ['Drenthe'] }));
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.download').getByRole('link', { name, exact: true }).click()]);
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
  };
  const whole = await (await page.request.get('data/examples.csv')).text();
  const [table, csv] = await save('CSV');
  expect(table).toBe('woonzorgkaart-selectie.csv');
  expect(csv.split('\r\n')[0], 'with its byte order mark').toBe(whole.split('\r\n')[0]);
  expect(csv.split('\r\n').slice(1, -1).map((row) => row.split(',')[0]).sort()).toEqual(fit);
  const [map, geojson] = await save('GeoJSON');
  expect(map).toBe('woonzorgkaart-selectie.geojson');
  expect(JSON.parse(geojson).features.map(({ id }) => id).sort()).toEqual(fit);
  await expect(page.locator('.download')).toContainText('Het bestand is gemaakt.');
});

test('what was said of a download goes with the choice that it was about', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  await page.getByRole('link', { name: 'GeoJSON', exact: true }).click();
  await expect(page.locator('.download')).toContainText('Het bestand is gemaakt.');
  await site.choose('Provincie', 'Utrecht');
  await expect(page.locator('.download')).not.toContainText('Het bestand is gemaakt.');
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the menu is closed again on the page that it led to', async ({ site, page }) => {
    await site.open('?provincie=drenthe');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('.menu').getByRole('link', { name: 'Kaart' }).click();
    await expect(page).toHaveURL('');
    await site.live();
    await expect(page.locator('.menu')).toBeHidden();
  });
});

test('without choices the whole file is downloaded', async ({ site, page }) => {
  await site.open();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'GeoJSON', exact: true }).click()]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8')).features).toHaveLength(examples.length);
});

test.describe('when the file cannot be had', () => {
  test.use({ mayComplain: true });

  test('a download that fails says so', async ({ site, page }) => {
    await site.open('?provincie=drenthe');
    await page.route('**/data/examples.csv', (route) => route.abort());
    await page.getByRole('link', { name: 'CSV', exact: true }).click();
    await expect(page.locator('.download')).toContainText('Downloaden lukte niet');
  });
});

for (const [what, path] of [['an example', `voorbeeld/${examples[3].id}/`], ['a list', '?provincie=drenthe'], ['a text', 'gegevens/']]) {
  test(`${what} on paper has no controls, and the addresses of its links`, async ({ site, page, baseURL }) => {
    await page.goto(path);
    if (what !== 'a text') await site.live();
    await page.emulateMedia({ media: 'print' });
    for (const control of ['.controls', '.map-tools', '.menu', '.share', '.browse', '.language', '.download']) {
      for (const found of await page.locator(control).all()) await expect(found).toBeHidden();
    }
    await expect(page.locator('.site-address')).toHaveText(new URL('', baseURL).href);
    const told = { 'an example': '.sources a', 'a list': '.listed', 'a text': '.prose a[href^="http"]' }[what];
    const link = page.locator(told).first();
    const content = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(content).toContain(what === 'a list' ? 'voorbeeld/' : await link.getAttribute('href'));
    if (what === 'a text') return;
    const map = await page.locator('.map-ground').boundingBox();
    const country = await page.locator('[data-province="drenthe"]').boundingBox();
    expect(map.width, 'the map fits the paper').toBeLessThanOrEqual(681);
    expect(country.y + country.height).toBeLessThanOrEqual(map.y + map.height + 1);
  });
}

test('the canonical address follows the view, and nothing in the head tells of another page', async ({ site, page, baseURL }) => {
  await site.open(`thema/${theme}/?kaart=8/52.1/5.3`);
  const canonical = page.locator('link[rel=canonical]');
  await expect(canonical).toHaveAttribute('href', `${baseURL}thema/${theme}/`);
  await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
  await site.entries.first().locator('a').click();
  await expect(site.heading).toBeVisible();
  await expect(canonical).toHaveAttribute('href', baseURL + site.address().split('?')[0]);
  await expect(page.locator('meta[property^="og"], meta[name=description], link[hreflang], link[type*=oembed]')).toHaveCount(0);
  await expect(page.locator('link[type*=atom]')).toHaveCount(1);
});

for (const path of texts) {
  test(`/${path} is not wider than the smallest screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const root of ['', 'en/']) {
      await page.goto(root + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
}

test('the live map knows at once how large it is, should it be printed then', async ({ site, page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const map = document.querySelector('.map-ground');
      if (!map?.querySelector('[data-live]')) return;
      observer.disconnect();
      window.width = map.style.getPropertyValue('--wzk-map-width');
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-live'] });
  });
  await site.open();
  expect(await page.evaluate(() => window.width)).toBe(`${await page.locator('.map-ground').evaluate((map) => map.clientWidth)}`);
});
