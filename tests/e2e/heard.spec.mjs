// What a screen reader hears: what changes, in one place; and the page as a tree of names and roles, in order.
import { readFileSync } from 'node:fs';
import { expect, phone, test } from './site.mjs';
import { examples, fitting } from './plain.mjs';
import { heard } from './tree.mjs';

/** Everything that was said, in order, from now on. */
async function listen(page) {
  await page.evaluate(() => {
    window.said = [];
    const live = document.querySelectorAll('[role=status], [role=alert], [aria-live]');
    for (const region of live) {
      new MutationObserver(() => {
        const text = region.textContent.trim();
        if (text && region.checkVisibility()) window.said.push(text);
      }).observe(region, { childList: true, characterData: true, subtree: true, attributes: true });
    }
  });
  return () => page.evaluate(() => window.said);
}

const all = examples.length;

test('what is left after a choice is said once, with the choices', async ({ site, page }) => {
  await site.open();
  const said = await listen(page);
  await site.choose('Thema', 'Samen beginnen');
  const begun = fitting({ themes: ['gezamenlijke-start'] }).length;
  await expect.poll(said).toEqual([`${begun} voorbeelden, gefilterd op Samen beginnen`]);
  await site.choose('Provincie', 'Gelderland');
  const both = fitting({ themes: ['gezamenlijke-start'], provinces: ['Gelderland'] }).length;
  await expect.poll(said).toHaveLength(2);
  expect((await said())[1]).toBe(`${both} voorbeelden, gefilterd op Samen beginnen, Gelderland`);
  await page.getByRole('link', { name: 'Wis alles' }).click();
  await expect.poll(said).toHaveLength(3);
  expect((await said())[2]).toBe(`${all} voorbeelden`);
});

test('who types hears the outcome, not each letter', async ({ site, page }) => {
  await site.open();
  const said = await listen(page);
  await site.search.pressSequentially('zzzz', { delay: 60 });
  await expect.poll(said).toEqual(['Geen voorbeelden, gefilterd op zzzz']);
});

test('an example says that it opens and closes, and the focus says which', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const said = await listen(page);
  await site.entries.first().locator('a').click();
  await expect(site.heading).toBeFocused();
  await expect.poll(said).toEqual(['Voorbeeld geopend']);
  await page.goBack();
  await expect.poll(said).toEqual(['Voorbeeld geopend', 'Voorbeeld gesloten']);
});

test('copying is said each time, and seen', async ({ site, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => delete Navigator.prototype.share);
  await site.open('?provincie=drenthe');
  const said = await listen(page);
  const button = page.getByRole('button', { name: 'Deel deze selectie' });
  await button.click();
  await expect(page.locator('.share-said')).toHaveText(/De link is gekopieerd/);
  await expect.poll(said).toEqual(['De link is gekopieerd.']);
  await button.click();
  await expect.poll(said).toEqual(['De link is gekopieerd.', 'De link is gekopieerd.']);
});

test('each example that opens is said, also one after the other', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const said = await listen(page);
  const dots = page.locator('.pin a:not([aria-current])');
  await dots.first().press('Enter');
  await expect.poll(said).toEqual(['Voorbeeld geopend']);
  await dots.last().press('Enter');
  await expect.poll(said).toEqual(['Voorbeeld geopend', 'Voorbeeld geopend']);
});

test.describe('in trouble', () => {
  test.use({ mayComplain: true });

  test('an error is said at once, and what to do next is in it', async ({ page }) => {
    let asked;
    const held = new Promise((resolve) => (asked = resolve));
    await page.route('**/data/examples.nl-*.json', async (route) => asked(route));
    await page.goto('');
    const route = await held;
    const said = await listen(page);
    await route.abort();
    await expect.poll(said).toContainEqual(expect.stringMatching(/Controleer uw verbinding\.\s*Probeer opnieuw/));
  });

  test('a download that fails is said', async ({ site, page }) => {
    await site.open('?provincie=drenthe');
    await page.route('**/data/examples.csv', (route) => route.abort());
    const said = await listen(page);
    await page.locator('.download').getByRole('link', { name: 'CSV' }).click();
    await expect.poll(said).toEqual(['Downloaden lukte niet. Controleer uw verbinding en probeer het opnieuw.']);
  });
});

test('there is one live region, from the beginning', async ({ site, page }) => {
  const regions = () => page.locator('[role=status]:visible, [aria-live]:visible').evaluateAll((all) => all.map(({ id }) => id));
  await page.goto('');
  expect(await regions()).toEqual(['melding']);
  await site.live();
  expect(await regions()).toEqual(['melding']);
  await page.goto('insluiten/');
  expect(await regions()).toEqual(['melding']);
});

test('copying a line for another site is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('insluiten/');
  await page.locator('.maker-form:not([disabled])').waitFor();
  const said = await listen(page);
  await page.getByRole('button', { name: 'Kopieer de regel' }).click();
  await expect.poll(said).toEqual(['Gekopieerd.']);
});

// The whole of a page as text: role, name, state, in reading order. The files beside this one are to be read like prose.
// They are of a small dataset of three examples, so that new examples on the map change none of them.
const small = readFileSync(new URL('../datasets/small.json', import.meta.url), 'utf8');

test.describe('as it is heard', () => {
  test.use({ mayComplain: true });

  test.beforeEach(({ page }) => page.route('**/data/examples.*-*.json', (route) => route.fulfill({ body: small })));

  const trees = {
    list: '',
    filtered: '?thema=samen',
    empty: '?zoek=zzzz&provincie=zeeland',
    english: 'en/?thema=samen',
    embed: 'embed/?provincie=utrecht&vast',
    unknown: `voorbeeld/${examples[5].id}/`,
  };
  for (const [state, address] of Object.entries(trees)) {
    test(state, async ({ site, page }) => {
      await site.open(address);
      expect(await heard(page)).toMatchSnapshot(`${state}.txt`);
    });
  }

  test('an example', async ({ site, page }) => {
    await site.open('?thema=samen');
    await site.entries.first().locator('a').click();
    await expect(site.heading).toBeFocused();
    expect(await heard(page, 'main')).toMatchSnapshot('example.txt');
  });

  test('open filters', async ({ site, page }) => {
    await site.open('?provincie=utrecht');
    for (const name of ['Thema', 'Provincie', 'Soort voorbeeld']) await site.unfold(name);
    expect(await heard(page, '#filters')).toMatchSnapshot('filters.txt');
  });

  test('the map with its keys', async ({ site, page }) => {
    await site.open();
    await page.locator('summary[title=Toetsen]').click();
    expect(await heard(page, '.map-pane')).toMatchSnapshot('map.txt');
  });

  test.describe('on a phone', () => {
    test.use(phone);

    test('the sheet of filters', async ({ site, page }) => {
      await site.open('?provincie=utrecht');
      await page.getByRole('button', { name: 'Filters' }).click();
      expect(await heard(page, '#filters')).toMatchSnapshot('sheet.txt');
    });
  });
});

test('a list on the map as it is heard', async ({ site, page }) => {
  const { location } = examples.find(({ place }) => place === 'Amsterdam');
  const there = examples.filter((example) => example.location.lat === location.lat && example.location.lon === location.lon);
  await site.open(`?kaart=11/${location.lat}/${location.lon}&zoek=amsterdam`);
  await page.getByRole('button', { name: /bij Amsterdam/ }).press('Enter');
  const tree = await heard(page, '.leaflet-popup');
  expect(tree.split('\n')[0]).toBe(`dialog “${there.length} voorbeelden bij Amsterdam”`);
  expect(tree.match(/link “[^”]+”/g)).toHaveLength(there.length);
  expect(tree).toMatch(/button “Sluit”\n$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, address] of [['document', 'insluiten/'], ['not-found', '404.html']]) {
    test(`${name} as it is heard`, async ({ page }) => {
      await page.goto(address);
      expect(await heard(page)).toMatchSnapshot(`${name}.txt`);
    });
  }
});
