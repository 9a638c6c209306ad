// What a host sets is what a visitor gets.
import { expect, test } from './host.mjs';
import { examples, fitting, themeLabel } from './plain.mjs';

const theme = 'voorrang-zorgmedewerkers';

/** Contrast of texts with what is behind them (WCAG 2.2), the worst first, and of filled buttons with their label. */
function contrasts() {
  const parts = (text) => text.match(/[\d.]+/g).map(Number);
  const light = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return parts(getComputedStyle(document.body).backgroundColor);
  };
  const found = [];
  for (const element of document.querySelectorAll('#app :is(a, button, p, h1, h2, h3, span, summary, label, li, dt, dd)')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || element.closest('.map-ground, .map-hint, .visually-hidden, .leaflet-pane') || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const [one, other] = [luminance(parts(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => a - b);
    found.push({ contrast: (other + 0.05) / (one + 0.05), what: `${element.className || element.tagName} ${element.textContent}` });
  }
  return found.filter(({ contrast }) => contrast < 4.5).map(({ contrast, what }) => `${contrast.toFixed(2)} ${what}`);
}

for (const mode of ['licht', 'donker']) {
  test(`whatever the host's colour, all can be read, ${mode}`, async ({ host, page }) => {
    await host.open(host.element(`kleur="#ff0000" thema-modus="${mode}" provincie="zeeland"`));
    for (const colour of ['#ffff00', '#00ff00', '#808080', '#000000', '#ffffff']) {
      await page.locator('woonzorg-kaart').evaluate((map, colour) => (map.kleur = colour), colour);
      await expect.poll(async () => (await host.map.query()).get('kleur')).toBe(colour);
      await host.map.live();
      expect(await host.map.evaluate(contrasts), colour).toEqual([]);
    }
    await host.map.entries.first().locator('a').click();
    await expect(host.map.heading).toBeVisible();
    expect(await host.map.evaluate(contrasts), 'an example').toEqual([]);
  });
}

test('a colour that can be read is the accent as it is', async ({ host }) => {
  await host.open(host.element('kleur="#8a1538"'));
  await expect(host.map.whole).toHaveCSS('color', 'rgb(138, 21, 56)');
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(`where the visitor wants it ${colorScheme}`, () => {
    test.use({ colorScheme });

    test(`the map is so by itself, and otherwise when the host says so`, async ({ host, page }) => {
      const ground = () => host.map.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await host.open(host.element());
      const auto = await ground();
      const seen = {};
      for (const mode of ['licht', 'donker', 'auto']) {
        await page.locator('woonzorg-kaart').evaluate((map, mode) => (map.themaModus = mode), mode);
        await host.map.live();
        seen[mode] = await ground();
      }
      expect(seen.licht).not.toBe(seen.donker);
      expect(seen.auto).toBe(auto);
      expect(auto).toBe(colorScheme === 'light' ? seen.licht : seen.donker);
    });
  });
}

test('one half of the map alone, and an example with its text', async ({ host, page }) => {
  await host.open(host.element('weergave="kaart"'));
  await expect(host.map.ground).toBeVisible();
  await expect(host.map.entries.first()).toBeHidden();
  await host.call('open', examples[0].id);
  await expect(host.map.heading).toBeVisible();
  await host.call('close');
  await host.call('filter', { zoek: 'zzzz' });
  await expect(host.map.page.locator('.nothing')).toBeVisible();
  await page.locator('woonzorg-kaart').evaluate((map) => (map.weergave = 'lijst'));
  await host.map.live();
  await expect(host.map.ground).toBeHidden();
  await expect(host.map.entries.first()).toBeVisible();
});

test('a map begins where the host says, with its words, and its example', async ({ host }) => {
  await host.open(host.element('kaart="11/51.5/3.6" zoek="wonen"'));
  await expect(host.map.search).toHaveValue('wonen');
  expect((await host.map.query()).get('kaart')).toBe('11/51.5/3.6');
  await expect(host.map.ground.getByText('Middelburg')).toBeVisible();
  await host.open(host.element(`voorbeeld="${examples[7].id}"`));
  await expect(host.map.heading).toHaveText(examples[7].name.nl);
});

test('an English map on a Dutch page is English throughout', async ({ host }) => {
  await host.open(host.element('taal="en" provincie="zeeland"'));
  await expect(host.map.box).toHaveAttribute('lang', 'en');
  expect(await host.map.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect(host.map.whole).toHaveText('Open the whole map');
  await host.map.entries.first().locator('a').click();
  await expect(host.map.page.getByRole('link', { name: 'Back to the list' })).toBeVisible();
});

const wrong = {
  thema: 'zorg', provincie: 'holland', collectie: 'alles', weergave: 'groot', kaart: 'overal', kleur: 'rood', 'thema-modus': 'paars',
  voorbeeld: 'nergens', taal: 'fr', hoogte: 'hoog',
};
for (const kind of ['element', 'iframe']) {
  test(`what is wrong does not count, and the console says once for each what would, ${kind}`, async ({ host }) => {
    const all = Object.entries(wrong);
    const attributes = all.map(([name, value]) => `${name}="${value}"`).join(' ');
    await host.open(kind === 'element' ? host.element(attributes) : host.iframe(`?${new URLSearchParams(wrong)}`));
    await expect(host.map.entries).toHaveCount(examples.length);
    await expect(host.map.heading).toHaveCount(0);
    for (const [name] of all) if (name !== 'hoogte') expect((await host.map.query()).has(name), name).toBe(false);
    await host.map.choose('Provincie', 'Zeeland');
    await expect(host.map.chips).toHaveCount(1);
    await expect.poll(() => host.warnings.length).toBe(all.length);
    for (const [name, value] of all) {
      const about = host.warnings.filter((text) => new RegExp(`(‘${name}’|[> ]${name}=).*${value}.*(Toegestaan|Gebruik) .`).test(text.replace('Toegestaan:', 'Toegestaan')));
      expect(about, name).toHaveLength(1);
    }
  });
}

test("what others add to an address is nobody's mistake", async ({ host }) => {
  await host.open(host.iframe('?utm_source=nieuwsbrief&provincie=zeeland&fbclid=1'));
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Zeeland'] }).length);
  expect(host.warnings).toEqual([]);
});

/** Where links and choices in the frame would lead that do not keep what the host fixed. */
function ways(kept) {
  const out = [];
  for (const link of document.querySelectorAll('#app a[href]')) {
    const { pathname, searchParams } = new URL(link.getAttribute('href'), document.baseURI);
    if (!/\/embed\/$/.test(pathname)) continue;
    for (const [name, value] of kept) if (searchParams.getAll(name).join() !== value || !searchParams.has('vast')) out.push(link.getAttribute('href'));
  }
  return out;
}

test('what is fixed stays, also while the app is still to come', async ({ host, page }) => {
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await page.route('**/*.wasm', (route) => held.then(() => route.continue()));
  await page.goto(host.put('/', host.element('thema="gezamenlijke-start" zoek="regio" vast')));
  await expect(host.map.whole).toBeVisible();
  await expect(host.map.page.locator('.controls')).toBeHidden();
  // Whoever fills them in all the same changes nothing of it.
  await host.map.page.locator('input[name=zoek]').evaluate((input) => (input.value = 'hof'));
  await host.map.page.locator(`input[value=${theme}]`).evaluate((input) => (input.checked = true));
  come();
  await host.map.live();
  const query = await host.map.query();
  expect([query.getAll('thema'), query.getAll('zoek'), query.getAll('vast')]).toEqual([['gezamenlijke-start'], ['regio'], ['1']]);
  await expect(host.map.search).toHaveCount(0);
  await expect(host.map.page.locator('.facet:visible')).toHaveText([/Provincie/, /Soort voorbeeld/]);
});

test('what is fixed stays, whatever the visitor presses', async ({ host, page }) => {
  await host.open(host.element(`provincie="zeeland" thema="gezamenlijke-start" vast`));
  const kept = [['provincie', 'zeeland'], ['thema', 'gezamenlijke-start']];
  const given = fitting({ provinces: ['Zeeland'], themes: ['gezamenlijke-start'] });
  await expect(host.map.entries).toHaveCount(given.length);
  const stays = async () => {
    expect(await host.map.evaluate(ways, kept)).toEqual([]);
    for (const [name, value] of kept) expect((await host.map.query()).getAll(name)).toEqual([value]);
  };
  await stays();
  await expect(host.map.chips).toHaveCount(0);
  await expect(host.map.page.locator('.facet:visible')).toHaveText([/Soort voorbeeld/]);
  await host.map.choose('Soort voorbeeld', 'Woonzorgvisie');
  await expect(host.map.chips).toHaveCount(1);
  await stays();
  await host.map.page.getByRole('link', { name: 'Wis alles' }).click();
  await expect(host.map.entries).toHaveCount(given.length);
  await host.map.search.fill('zzzz');
  await expect(host.map.status).toHaveText('Geen voorbeelden');
  await stays();
  await host.map.page.locator('.nothing a').click();
  await expect(host.map.entries).toHaveCount(given.length);
  // One that has another theme besides.
  const twofold = given.find(({ themes }) => themes.length > 1);
  await host.map.entries.locator('a', { hasText: twofold.name.nl }).click();
  await expect(host.map.heading).toHaveText(twofold.name.nl);
  await stays();
  const tag = themeLabel('gezamenlijke-start');
  await expect(host.map.page.locator('.particulars').getByRole('link', { name: tag })).toHaveCount(0);
  await host.map.page.locator('.particulars a.tag').first().click();
  await stays();
  await host.map.page.getByRole('button', { name: /Heel Nederland|heel/i }).click();
  const { x, y, width, height } = await host.map.ground.boundingBox();
  for (const [across, down] of [[0.5, 0.4], [0.7, 0.3], [0.6, 0.6]]) await page.mouse.click(x + width * across, y + height * down);
  await stays();
  await expect.poll(() => host.told('filter').then((all) => all.every(({ provincie, thema }) => `${provincie} ${thema}` === 'zeeland gezamenlijke-start'))).toBe(true);
});

test('only the host changes what is fixed, and it stays fixed', async ({ host, page }) => {
  await host.open(host.element(`provincie="zeeland" vast`));
  await host.call('filter', { provincie: 'drenthe' });
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Drenthe'] }).length);
  await expect(host.map.chips).toHaveCount(0);
  await page.locator('woonzorg-kaart').evaluate((map) => (map.thema = 'voorrang-zorgmedewerkers'));
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Zeeland'], themes: [theme] }).length);
  await page.locator('woonzorg-kaart').evaluate((map) => (map.vast = false));
  await host.map.live();
  await expect(host.map.chips).toHaveCount(2);
});
