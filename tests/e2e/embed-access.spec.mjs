// Nobody is kept out of a page by the map in it.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './host.mjs';
import { examples } from './plain.mjs';

/** What axe finds in the page and the frames in it, but for what some rules say. */
async function violations(page, ...without) {
  let found;
  // Axe goes on without a frame that is slow to answer: then it has to look again.
  await expect(async () => {
    found = await new AxeBuilder({ page }).disableRules(without).analyze();
    const inFrames = found.passes.some(({ nodes }) => nodes.some(({ target }) => target.length > 1));
    expect(inFrames, 'axe has looked into the frame').toBe(true);
  }).toPass();
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

const states = {
  list: '',
  filtered: 'thema="lokale-politiek" provincie="gelderland" zoek="raad"',
  fixed: 'provincie="zeeland" vast',
  example: `voorbeeld="${examples[5].id}"`,
  empty: 'zoek="zzzz" thema="lokale-politiek"',
  'map only': 'weergave="kaart"',
  'list only': 'weergave="lijst" kleur="#ffff00"',
  English: 'taal="en"',
  'given height': 'hoogte="500px"',
};

// Each state in one of the two views, and those that are seen most in both.
const views = [['wide', 'light', 1280], ['narrow', 'dark', 320]];
for (const [nth, [size, colorScheme, width]] of views.entries()) {
  test.describe(`${size}, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });
    const seen = Object.entries(states).filter(([state], n) => n % 2 === nth || ['list', 'example'].includes(state));
    for (const [state, attributes] of seen) {
      test(`axe finds nothing: ${state}`, async ({ host }) => {
        await host.open(host.element(attributes), { css: ':root { color-scheme: light dark }' });
        expect(await violations(host.page)).toEqual([]);
      });
    }
  });
}

test('axe finds nothing in two maps, with open filters and a plain frame', async ({ host, page }) => {
  await host.open(`${host.element('provincie="zeeland"')}${host.iframe('?kleur=00ff00').replace('title="Woonzorgkaart"', 'title="Heel het land"')}`);
  for (const name of ['Thema', 'Provincie', 'Soort voorbeeld']) await host.map.unfold(name);
  // Two of the same have the same parts; the titles of their frames tell them apart.
  expect(await violations(page, 'landmark-unique')).toEqual([]);
});

test('axe finds nothing in the example page for hosts', async ({ host, page }) => {
  await page.goto(`${host.base}voorbeeld-insluiten.html`);
  await host.map.live();
  expect(await violations(page)).toEqual([]);
});

test('what can be pressed in the frame is large enough for a finger', async ({ host, page }) => {
  await page.setViewportSize({ width: 340, height: 700 });
  await host.open(host.element());
  const small = await host.map.evaluate(() =>
    [...document.querySelectorAll('#app :is(a, button, summary, input)')]
      .filter((element) => !element.closest('svg, .leaflet-pane, p, .visually-hidden, fieldset') && element.checkVisibility({ visibilityProperty: true }))
      .map((element) => [element.className || element.textContent, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([name, { width, height }]) => `${name} ${width}x${height}`),
  );
  expect(small).toEqual([]);
});

test('whatever is focused in the frame is seen to be, also in a bright colour', async ({ host, page }) => {
  await host.open(`<button>Voor</button>${host.element('provincie="zeeland" kleur="#ffff00"')}`);
  await page.getByRole('button', { name: 'Voor' }).focus();
  await page.keyboard.press('Tab');
  for (let n = 0; n < 60 && (await host.map.evaluate(() => document.hasFocus())); n += 1) {
    const [outlined, name] = await host.map.evaluate(() => {
      const element = document.activeElement;
      const visible = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return [visible(getComputedStyle(element)) || visible(getComputedStyle(element, '::after')), element.textContent];
    });
    expect(outlined, name).toBe(true);
    await page.keyboard.press('Tab');
  }
});

test('choices of the page around leave the focus where it is in that page', async ({ host, page }) => {
  await host.open(`<button>Zeeland</button>${host.iframe()}`);
  const dots = host.map.page.locator('.pin a');
  await dots.first().focus();
  await page.getByRole('button', { name: 'Zeeland' }).focus();
  await host.say({ type: 'woonzorgkaart/filter', version: 1, provincie: ['zeeland'] });
  await expect(host.map.chips).toHaveCount(1);
  await expect.poll(() => dots.count()).toBeLessThan(examples.filter(({ province }) => province === 'Zeeland').length + 1);
  await expect(page.getByRole('button', { name: 'Zeeland' })).toBeFocused();
});

test('in a frame higher than the window the dot with the focus is in the window', async ({ host, page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await host.open(host.iframe('', 'width="100%" height="1500"'));
  await host.map.ground.focus();
  for (const key of ['Home', 'End', 'Home']) {
    await page.keyboard.press(key);
    // But for the border of the frame, which browsers forget when they scroll the page around.
    await expect(host.map.page.locator('.pin > :focus')).toBeInViewport({ ratio: 0.8 });
  }
});
