// The main journeys by keyboard alone, on a small dataset: each key, and what has the focus after it.
import { expect, test } from './site.mjs';

test.beforeEach(({ page }) => page.route('**/data/examples.nl-*.json', (route) => route.fulfill({ path: 'tests/datasets/small.json' })));

/** Presses the keys, `×` says how often, and text in quotes is typed; each step names what has the focus then. */
async function walk(page, steps) {
  for (const [nth, [keys, name]] of steps.entries()) {
    const [key, times = 1] = keys.split(' × ');
    for (let n = 0; n < times; n += 1) {
      if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1));
      else await page.keyboard.press(key);
    }
    await expect.poll(() => page.evaluate(named), `step ${nth + 1}: ${keys}`).toBe(name);
  }
}

/** The name of what has the focus, or the id of what only takes it so that reading goes on there. */
function named() {
  const element = document.activeElement;
  const label = element.labels?.[0];
  const own = element.matches('.column') ? `#${element.id}` : element.textContent.trim() || element.title;
  return (element.getAttribute('aria-label') ?? (label?.querySelector('.choice-label') ?? label)?.textContent ?? own).replace(/\s+/g, ' ').trim();
}

const start = [
  ['Tab', 'Ga naar de voorbeelden'],
  ['Enter', '#voorbeelden'],
  ['Tab', 'Zoek op plaats, naam of onderwerp'],
];

test('find by theme, open from the list, and back', async ({ site, page }) => {
  await site.open();
  await walk(page, [
    ...start,
    ['Tab', 'Thema'],
    ['Enter', 'Thema'],
    ['Tab', 'Samen beginnen'],
    ['Space', 'Samen beginnen'],
    ['Tab × 2', 'Provincie'],
    ['Tab × 2', 'Haal weg: Samen beginnen'],
    ['Tab', 'Wis alles'],
    ['Tab', 'De eerste'],
    ['Tab', 'Het hofje'],
    ['Enter', 'Het hofje'],
    ['Shift+Tab × 2', 'Terug naar de lijst'],
    ['Enter', 'Het hofje'],
    ['Shift+Tab', 'De eerste'],
  ]);
  expect(site.address()).toBe('thema/samen/');
});

test('search, and open what is found', async ({ site, page }) => {
  await site.open();
  await walk(page, [
    ...start,
    ['"hofje"', 'Zoek op plaats, naam of onderwerp'],
  ]);
  await expect(site.entries).toHaveCount(1);
  await walk(page, [
    ['Tab', 'Wis de zoekwoorden'],
    ['Tab × 4', 'Haal weg: hofje'],
    ['Tab', 'Wis alles'],
    ['Tab', 'Het hofje'],
    ['Enter', 'Het hofje'],
  ]);
  expect(site.address()).toBe('voorbeeld/hofje/?zoek=hofje');
});

test('over the map from dot to dot, open one, and back to it', async ({ site, page }) => {
  await site.open('?thema=samen');
  await walk(page, [
    ...start,
    ['Tab × 3', 'Soort voorbeeld'],
    ['Tab × 2', 'Wis alles'],
    ['Tab × 2', 'Het hofje'],
    ['Tab × 4', 'GeoJSON'],
    ['Tab', 'Kaart van Nederland met de voorbeelden'],
    ['Home', 'Het hofje, woonzorgconcept, Zwolle'],
    ['ArrowUp', 'Het hofje, woonzorgconcept, Zwolle'],
    ['End', 'De eerste, woonzorgvisie, Utrecht'],
    ['ArrowRight', 'Het hofje, woonzorgconcept, Zwolle'],
    ['PageDown', 'De eerste, woonzorgvisie, Utrecht'],
    ['PageUp', 'Het hofje, woonzorgconcept, Zwolle'],
    ['Escape × 2', 'Kaart van Nederland met de voorbeelden'],
    ['Tab', 'Het hofje, woonzorgconcept, Zwolle'],
    ['Enter', 'Het hofje'],
    ['Shift+Tab × 2', 'Terug naar de lijst'],
    ['Enter', 'Het hofje, woonzorgconcept, Zwolle'],
    ['Space', 'Het hofje'],
  ]);
  await page.goBack();
  await walk(page, [
    ['Shift', 'Het hofje, woonzorgconcept, Zwolle'],
    ['Tab', 'Zoom in'],
    ['Tab', 'Zoom uit'],
    ['Tab', 'Heel Nederland'],
    ['Tab', 'Verschuif de kaart'],
    ['Enter', 'Verschuif de kaart'],
    ['Tab', 'Naar boven'],
    ['Enter', 'Naar boven'],
    ['Tab × 4', 'Toetsen'],
    ['Tab', '© OpenStreetMap contributors (ODbL)'],
  ]);
});

test('take a choice away, and have it back', async ({ site, page }) => {
  await site.open('?thema=samen&provincie=utrecht');
  await walk(page, [
    ...start,
    ['Tab × 4', 'Haal weg: Samen beginnen'],
    ['Enter', 'Haal weg: Utrecht'],
    ['Enter', '#voorbeelden'],
  ]);
  await page.goBack();
  await walk(page, [['Shift', 'Haal weg: Utrecht']]);
  await page.goBack();
  await walk(page, [['Shift', 'Haal weg: Samen beginnen']]);
});
