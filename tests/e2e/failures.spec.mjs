import { expect, test } from './site.mjs';
import { examples } from './plain.mjs';

const DATA = '**/data/examples.nl-*.json';
const example = examples[3];

test.use({ mayComplain: true });

/** What a visitor always keeps: the printed list, the drawn map with links, and an example to read. */
async function expectDocument(page) {
  await expect(page.locator('.list .listed')).toHaveCount(examples.length);
  await expect(page.locator('svg.ground .dots a')).toHaveCount(examples.length);
  await page.locator('.list .listed a').nth(3).click();
  await expect(page.locator('.reading h1')).toHaveText(example.name.nl);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is whole and says at once what does not work', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText('Zoeken werkt nu niet')).toBeVisible();
    await expectDocument(page);
  });
});

test('a start script that is blocked leaves the document, which says so after a while', async ({ page }) => {
  await page.route('**/start-*.js', (route) => route.abort());
  await page.goto('');
  // The sheet says it by itself, with an animation that starts after ten seconds.
  const sentence = page.getByText('Zoeken werkt nu niet');
  await expect(sentence).toBeHidden();
  await sentence.evaluate((element) => element.getAnimations().forEach((animation) => animation.finish()));
  await expect(sentence).toBeVisible();
  await expectDocument(page);
});

for (const [what, pattern] of [['the wasm', '**/*.wasm'], ['its glue', '**/woonzorgkaart-*.js']]) {
  test(`when ${what} does not load the document stays and says so`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('');
    await expect(page.getByText('Zoeken werkt nu niet')).toBeVisible();
    await expectDocument(page);
  });
}

test('wasm that cannot start leaves the document, which says so', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ body: 'no wasm', contentType: 'application/wasm' }));
  await page.goto('');
  await expect(page.getByText('Zoeken werkt nu niet')).toBeVisible();
});

const wrong = {
  'no connection': [(route) => route.abort(), 'Controleer uw verbinding'],
  'a 404': [(route) => route.fulfill({ status: 404, body: '' }), 'fout 404'],
  'a 500': [(route) => route.fulfill({ status: 500, body: '' }), 'fout 500'],
  'no JSON': [(route) => route.fulfill({ body: '<html>' }), 'beschadigd'],
  'JSON without an end to its depth': [(route) => route.fulfill({ body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }), 'beschadigd'],
  'no examples': [(route) => route.fulfill({ json: { examples: 3 } }), 'beschadigd'],
};
for (const [what, [answer, words]] of Object.entries(wrong)) {
  test(`${what} for the dataset: an alert in words, and trying again works`, async ({ site, page }) => {
    await page.route(DATA, answer);
    await page.goto('');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(words);
    await expect(page.locator('.list .listed')).toHaveCount(examples.length);

    await alert.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(alert).toContainText(words);
    await expect(alert).toHaveCount(1);

    await page.unroute(DATA);
    await alert.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await site.live();
    await expect(alert).toHaveCount(0);
  });
}

test('a dataset that stalls is given up after ten seconds', async ({ site, page }) => {
  await page.clock.install();
  await page.route(DATA, () => {});
  await page.goto('');
  await expect(page.locator('html')).toHaveAttribute('data-start', 'ok');
  await page.clock.fastForward(9_000);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.fastForward(1_500);
  await expect(page.getByRole('alert')).toContainText('duurt te lang');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await page.clock.runFor(1_000);
  await site.live();
});

test('bad examples are left out, named in the console, and sink nothing', async ({ site, page }) => {
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.route(DATA, async (route) => {
    const dataset = await (await route.fetch()).json();
    dataset.examples[0].location.lat = 12;
    dataset.examples[1].themes.push('bestaat-niet');
    dataset.examples.push(7);
    await route.fulfill({ json: dataset });
  });
  await site.open();
  await expect(site.entries).toHaveCount(examples.length - 1);
  expect(warnings.filter((text) => text.includes(examples[0].id) && text.includes('location'))).toHaveLength(1);
  expect(warnings.filter((text) => text.includes(examples[1].id) && text.includes('"bestaat-niet"'))).toHaveLength(1);
  expect(warnings.filter((text) => text.includes(`example ${examples.length + 1}`))).toHaveLength(1);
});

async function expectListWithoutMap(site, page) {
  await expect(page.getByRole('alert')).toContainText('De kaart kan nu niet bewegen');
  await expect(page.locator('svg.ground .dots a').first()).toBeVisible();
  await site.choose('Provincie', 'Limburg');
  await expect(site.entries).toHaveCount(examples.filter(({ province }) => province === 'Limburg').length);
  await site.entries.first().locator('a').click();
  await expect(site.heading).toBeVisible();
}

test('without Leaflet the list and filters work and the drawn map stays', async ({ site, page }) => {
  await page.route('**/leaflet-*.js', (route) => route.abort());
  await page.goto('');
  await expectListWithoutMap(site, page);
});

for (const broken of ['Map', 'SVGOverlay', 'Marker', 'LatLngBounds']) {
  test(`a Leaflet whose ${broken} throws costs only the map`, async ({ site, page }) => {
    await page.route('**/leaflet-*.js', async (route) => {
      const script = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/javascript', body: `${script};L.${broken} = class { constructor() { throw new Error('broken') } }` });
    });
    await page.goto('');
    await expectListWithoutMap(site, page);
  });
}

test('an example that does not exist is said to, above the list', async ({ site, page, baseURL }) => {
  await page.route('**/voorbeeld/bestaat-niet/', async (route) => {
    // A host that answers every path with the main page, as some do.
    await route.fulfill({ response: await route.fetch({ url: baseURL }) });
  });
  await site.open('voorbeeld/bestaat-niet/');
  await expect(page.getByRole('alert')).toContainText('Dit voorbeeld staat niet (meer) op de kaart');
  await expect(site.entries).toHaveCount(examples.length);
});

test('an unknown path gets a page that helps', async ({ page }) => {
  const response = await page.goto('voorbeeld/bestaat-niet/');
  expect(response.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Deze pagina bestaat niet' })).toBeVisible();
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page.locator('.list .listed')).toHaveCount(examples.length);
});

test('a browser that refuses history calls still filters and opens', async ({ site, page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
    History.prototype.pushState = refuse;
    History.prototype.replaceState = refuse;
  });
  await site.open();
  await site.choose('Provincie', 'Limburg');
  await expect(site.entries).toHaveCount(examples.filter(({ province }) => province === 'Limburg').length);
  await site.entries.first().locator('a').click();
  await expect(site.heading).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(site.heading).toHaveCount(0);
});
