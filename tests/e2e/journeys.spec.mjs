import { expect, test } from './site.mjs';
import { collections, examples, fitting, themeLabel, themes } from './plain.mjs';

const start = examples.find((example) => example.collection === 'interventie');
const theme = 'voorrang-zorgmedewerkers';

test('all examples are listed and counted', async ({ site }) => {
  await site.open();
  await expect(site.status).toHaveText(`${examples.length} voorbeelden`);
  await expect(site.entries).toHaveCount(examples.length);
});

test('a theme narrows the list, the map and every other count', async ({ site, page }) => {
  await site.open();
  await site.choose('Thema', themeLabel(theme));
  const left = fitting({ themes: [theme] });
  await expect(site.status).toHaveText(`${left.length} voorbeelden`);
  expect((await site.names()).sort()).toEqual(left.map((example) => example.name.nl).sort());
  expect(site.address()).toBe(`?thema=${theme}`);
  await expect(page).toHaveTitle(/Voorrang voor zorgmedewerkers/);

  const byTheme = Object.fromEntries(themes.map(({ id, label }) => [label.nl, fitting({ themes: [id] }).length]));
  expect(await site.counts('Thema'), 'its own facet is lifted').toEqual(byTheme);
  const kinds = collections.map(({ id, label }) => [label.nl, fitting({ themes: [theme], collections: [id] }).length]);
  expect(await site.counts('Soort voorbeeld')).toEqual(Object.fromEntries(kinds));
  for (const [province, count] of Object.entries(await site.counts('Provincie'))) {
    expect(count, province).toBe(fitting({ themes: [theme], provinces: [province] }).length);
  }
});

test('within a group any choice will do, and a chip takes one away', async ({ site }) => {
  await site.open();
  await site.choose('Provincie', 'Zeeland');
  await expect(site.status).toHaveText(`${fitting({ provinces: ['Zeeland'] }).length} voorbeelden`);
  await site.choose('Provincie', 'Limburg');
  const both = fitting({ provinces: ['Zeeland', 'Limburg'] });
  await expect(site.status).toHaveText(`${both.length} voorbeelden`);
  await site.choose('Soort voorbeeld', 'Woonzorgconcept');
  const concepts = fitting({ provinces: ['Zeeland', 'Limburg'], collections: ['concept'] });
  await expect(site.entries).toHaveCount(concepts.length);
  await expect(site.chips).toHaveCount(3);

  await site.chips.filter({ hasText: 'Woonzorgconcept' }).click();
  await expect(site.entries).toHaveCount(both.length);
  await site.page.getByRole('link', { name: 'Wis alles' }).click();
  await expect(site.entries).toHaveCount(examples.length);
  expect(site.address()).toBe('');
});

test('typing searches, and leaves one entry in the history', async ({ site, page }) => {
  await site.open('?collectie=visie');
  await site.search.pressSequentially('gron');
  await expect(page).toHaveURL(/zoek=gron/);
  await expect(site.entries.first()).toContainText('Groningen');
  const before = await page.evaluate(() => history.length);
  await site.search.pressSequentially('ingen');
  await expect(page).toHaveURL(/zoek=groningen/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.getByRole('button', { name: 'Wis de zoekwoorden' }).click();
  await expect(page).not.toHaveURL(/zoek/);
  await expect(site.search).toBeFocused();
  await expect(site.search).toHaveValue('');
});

test('a place is found by the name that people use', async ({ site }) => {
  for (const [typed, name] of [['s-gravenhage', 'Den Haag'], ['friesland', 'Fryslân'], ['FRYSLAN', 'Fryslân']]) {
    await site.open(`?zoek=${typed}`);
    await expect(site.entries.filter({ hasText: name }).first(), typed).toBeVisible();
  }
});

test('a shared link gives the same view, and so does reload', async ({ site, page }) => {
  await site.open(`?provincie=zuid-holland&zoek=wonen&kaart=8.5/51.9/4.5`);
  const names = await site.names();
  expect(names.length).toBeGreaterThan(1);
  await expect(site.search).toHaveValue('wonen');
  await page.reload();
  await site.live();
  expect(await site.names()).toEqual(names);
  await expect(page).toHaveURL(/kaart=8\.5\/51\.9\/4\.5/);
  const group = await site.unfold('Provincie');
  await expect(group.getByLabel('Zuid-Holland')).toBeChecked();
});

test('an example opens from the list, reads whole, and closes to where one was', async ({ site, page }) => {
  await site.open();
  const entry = site.entries.nth(30);
  const name = await entry.locator('a').textContent();
  await entry.scrollIntoViewIfNeeded();
  const scrolled = await page.locator('.results').evaluate((list) => list.scrollTop);
  expect(scrolled).toBeGreaterThan(500);
  await entry.locator('a').click();
  await expect(site.heading).toHaveText(name);
  await expect(site.heading).toBeFocused();
  const example = examples.find((example) => example.name.nl === name);
  expect(site.address()).toBe(`voorbeeld/${example.id}/`);
  await expect(page).toHaveTitle(new RegExp(name));
  for (const heading of ['Wat gaf de aanpak een duwtje?', 'Waarom maakte juist dit het verschil?', 'Wat kunnen anderen hiervan leren?', 'Bronnen']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(page.locator('.reading')).toContainText(example.what.nl);
  await expect(page.locator('.sources a').first()).toHaveAttribute('href', example.sources[0].url);

  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(entry.locator('a')).toBeFocused();
  expect(await page.locator('.results').evaluate((list) => list.scrollTop)).toBe(scrolled);
});

test('previous and next stay within the selection', async ({ site, page }) => {
  const left = fitting({ themes: [theme] });
  await site.open(`?thema=${theme}`);
  await site.entries.first().locator('a').click();
  await expect(site.heading).toHaveText(left[0].name.nl);
  const browse = page.getByRole('navigation', { name: 'Blader door de voorbeelden' });
  await expect(browse).toContainText(`1 van ${left.length}`);
  await expect(browse.getByRole('link', { name: /Vorige/ })).toHaveCount(0);
  for (const example of left.slice(1)) {
    await browse.getByRole('link', { name: /Volgende/ }).click();
    await expect(site.heading).toHaveText(example.name.nl);
  }
  await expect(browse.getByRole('link', { name: /Volgende/ })).toHaveCount(0);
  expect(site.address()).toContain(`thema=${theme}`);
});

test('back and forward go through what was seen', async ({ site, page }) => {
  await site.open();
  await site.choose('Provincie', 'Drenthe');
  await expect(page).toHaveURL(/provincie=drenthe/);
  await site.entries.first().locator('a').click();
  await expect(site.heading).toBeVisible();
  await page.goBack();
  await expect(site.heading).toHaveCount(0);
  await expect(site.entries).toHaveCount(fitting({ provinces: ['Drenthe'] }).length);
  await page.goBack();
  await expect(site.entries).toHaveCount(examples.length);
  await page.goForward();
  await expect(site.entries).toHaveCount(fitting({ provinces: ['Drenthe'] }).length);
  await page.goForward();
  await expect(site.heading).toBeVisible();
});

test('a theme in an example filters by it', async ({ site, page }) => {
  const example = fitting({ themes: [theme] })[0];
  await site.open(`voorbeeld/${example.id}/`);
  await page.locator('.particulars').getByRole('link', { name: themeLabel(theme) }).click();
  await expect(site.entries).toHaveCount(fitting({ themes: [theme] }).length);
  expect(site.address()).toBe(`thema/${theme}/`);
});

test('nothing found says what was asked and offers the best way out', async ({ site, page }) => {
  await site.open('?zoek=zzzz&provincie=zeeland');
  await expect(site.status).toHaveText('Geen voorbeelden');
  await expect(page.locator('.nothing')).toContainText('‘zzzz’, ‘Zeeland’');
  await page.getByRole('link', { name: /^Zonder ‘zzzz’ zijn er/ }).click();
  await expect(site.entries).toHaveCount(fitting({ provinces: ['Zeeland'] }).length);
});

test('English is the same app in English', async ({ site, page }) => {
  await site.open(`?thema=${theme}`);
  await page.getByRole('link', { name: 'English' }).click();
  await site.live();
  expect(site.address()).toBe(`en/?thema=${theme}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(site.status).toHaveText(`${fitting({ themes: [theme] }).length} examples`);
  expect(await site.names()).toContain(fitting({ themes: [theme] })[0].name.en);
  await site.entries.first().locator('a').click();
  await expect(page.getByRole('heading', { name: 'What gave the approach a push?' })).toBeVisible();
});

test('sharing copies the address and says so', async ({ site, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'share', { value: undefined }));
  await site.open(`voorbeeld/${start.id}/`);
  await page.getByRole('button', { name: 'Deel dit voorbeeld' }).click();
  await expect(page.getByText('De link is gekopieerd.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('sharing hands over to the device where it can', async ({ site, page }) => {
  await page.addInitScript(() => {
    Navigator.prototype.share = async (data) => void (window.shared = data);
  });
  await site.open(`voorbeeld/${start.id}/`);
  await page.getByRole('button', { name: 'Deel dit voorbeeld' }).click();
  await expect.poll(() => page.evaluate(() => window.shared)).toEqual({ title: `${start.name.nl} · ${start.place} · Woonzorgkaart`, url: page.url() });
});

test('where nothing can be copied the address is shown', async ({ site, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  });
  await site.open(`voorbeeld/${start.id}/`);
  await page.getByRole('button', { name: 'Deel dit voorbeeld' }).click();
  await expect(page.locator('.reading .share code')).toHaveText(page.url());
});

test('words typed just before another choice are kept', async ({ site, page }) => {
  await site.open();
  const group = await site.unfold('Thema');
  await site.search.fill('wonen');
  await group.getByLabel('Afspraken vastleggen').click();
  await expect(page).toHaveURL(/zoek=wonen.*thema=bestuurlijke-bekrachtiging/);
  await expect(site.search).toHaveValue('wonen');
});

test('leaving an example for another list starts that list at its beginning', async ({ site, page }) => {
  await site.open();
  await site.entries.nth(30).locator('a').click();
  await page.locator('.particulars .tag').first().click();
  await expect(site.heading).toHaveCount(0);
  await expect.poll(() => page.locator('.results').evaluate((list) => list.scrollTop)).toBe(0);
});
