// The map in somebody else's page, as a visitor of that page meets it.
import { expect, test } from './host.mjs';
import { examples, fitting } from './plain.mjs';
import { phone } from './site.mjs';

test('until the map is there, and when it cannot come, the page shows what it has instead', async ({ host, page }) => {
  await page.goto(host.put('/', `${host.text(200)}${host.element('', '<b>Bekijk de kaart</b>')}`));
  await expect(page.getByText('Bekijk de kaart')).toBeVisible();
  expect(page.frames().every((frame) => !frame.url().includes('embed')), 'far away').toBe(true);
  await page.locator('woonzorg-kaart').scrollIntoViewIfNeeded();
  await host.map.live();
  await expect(page.getByText('Bekijk de kaart')).toBeHidden();
});

test('the frame says what it is and asks for no more than it needs', async ({ host }) => {
  await host.open(host.element());
  await expect(host.map.box).toHaveAttribute('title', /^Woonzorgkaart: /);
  await expect(host.map.box).toHaveAttribute('loading', 'lazy');
  await expect(host.map.box).toHaveAttribute('allow', /^clipboard-write(; web-share)?$/);
  await expect(host.map.box).toHaveAttribute('referrerpolicy', 'strict-origin');
});

test('the frame has no header and no footer, and a slim line to the same on the whole map', async ({ host, page }) => {
  await host.open(host.element('provincie="zeeland"'));
  const map = host.map.page;
  await expect(map.getByRole('navigation', { name: /Hoofd|Menu/ })).toHaveCount(0);
  await expect(map.locator('footer:visible, .masthead:visible')).toHaveCount(0);
  await expect(map.locator('.embed-line')).toContainText('Woonzorgkaart');
  expect((await map.locator('.embed-line').boundingBox()).height).toBeLessThan(64);
  const [whole] = await Promise.all([page.waitForEvent('popup'), host.map.whole.click()]);
  await expect(whole).toHaveURL(`${host.base}?provincie=zeeland`);
  await whole.close();
  await host.map.entries.first().locator('a').click();
  await expect(map.locator('.sources a').first()).toBeVisible();
  for (const link of await map.locator('.sources a').all()) {
    expect(await link.evaluate((a) => [a.target || document.querySelector('base').target, a.href.startsWith('http')])).toEqual(['_blank', true]);
  }
  expect(page.url()).toBe(`${host.server.origin}/`);
});

test('each link in the frame either stays in it or opens beside the page', async ({ host, page }) => {
  await host.open(host.iframe(`?voorbeeld=${examples[5].id}`, 'width="1000" height="900"'));
  const links = host.map.page.locator('a:visible');
  const about = await links.evaluateAll((all) => all.map((a) => ({ text: a.textContent, href: a.href, target: a.target || document.querySelector('base').target, rel: a.rel })));
  expect(about.length).toBeGreaterThan(5);
  for (const { target, href } of about) expect([target, href]).toEqual(['_blank', href]);
  const tags = host.map.page.locator('.particulars a:visible');
  const [count, address] = [await tags.count(), page.url()];
  for (let n = 0; n < count; n += 1) {
    await host.say({ type: 'woonzorgkaart/open', version: 1, id: examples[5].id });
    await expect(host.map.heading).toHaveText(examples[5].name.nl);
    await tags.nth(n).click();
    await expect(host.map.heading).toHaveCount(0);
  }
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
});

for (const kind of ['element', 'iframe']) {
  test(`back and forward are the host's own, ${kind}`, async ({ host, page }) => {
    const before = host.put('/before', 'Eerder');
    await page.goto(before);
    await host.open(`${host[kind]()}<a href="/after">Verder</a>`);
    const length = await page.evaluate(() => history.length);
    await host.map.choose('Provincie', 'Drenthe');
    await host.map.entries.first().locator('a').click();
    await expect(host.map.heading).toBeVisible();
    await host.map.page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await host.map.search.pressSequentially('wonen');
    await host.map.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await host.map.query()).has('kaart')).toBe(true);
    if (kind === 'element') {
      const map = page.locator('woonzorg-kaart');
      for (const settings of [{ kleur: '#aa0000' }, { taal: 'en' }, { provincie: 'zeeland' }, { weergave: 'lijst' }]) {
        await map.evaluate((map, settings) => Object.assign(map, settings), settings);
        await host.map.live();
      }
      await host.call('open', examples[0].id);
      await expect(host.map.heading).toBeVisible();
    }
    expect(await page.evaluate(() => history.length)).toBe(length);
    host.put('/after', 'Later');
    await page.goBack();
    await expect(page).toHaveURL(before);
    await page.goForward();
    await host.map.live();
    await page.reload();
    await host.map.live();
    await page.getByRole('link', { name: 'Verder' }).press('Enter');
    await expect(page).toHaveURL(/after/);
    await page.goBack();
    await host.map.live();
    await expect(host.map.marks.first()).toBeVisible();
  });
}

test('a frame asked for in English by its address is English, and the host goes back in one step', async ({ host, page }) => {
  const before = host.put('/before', 'Eerder');
  await page.goto(before);
  await host.open(host.iframe('?taal=en&provincie=zeeland&kleur=%23aa0000'));
  await expect(host.map.status).toHaveText(`${fitting({ provinces: ['Zeeland'] }).length} examples`);
  await expect.poll(() => host.heard('filter')).toHaveLength(1);
  await page.goBack();
  await expect(page).toHaveURL(before);
});

test.describe('with workers allowed', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the frame leaves nothing behind in the browser', async ({ host, page, context }) => {
    // On our own site's other port, where browsers would let a frame keep things.
    await page.goto(host.put('/', host.element()).replace('localhost', '127.0.0.1'));
    await host.map.live();
    await host.map.entries.first().locator('a').click();
    await expect(host.map.heading).toBeVisible();
    expect(await host.map.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(context.serviceWorkers()).toEqual([]);
  });
});

test('a map that comes up or is told to open does not take the focus from the page', async ({ host, page }) => {
  await page.goto(host.put('/', `<input aria-label="Naam" autofocus>${host.element()}`));
  const field = page.getByLabel('Naam');
  await host.map.live();
  await expect(field).toBeFocused();
  await host.call('open', examples[3].id);
  await expect(host.map.heading).toBeVisible();
  await page.keyboard.type('Ans');
  await expect(field).toHaveValue('Ans');
  await host.call('filter', { provincie: 'zeeland' });
  await expect(host.map.heading).toHaveCount(0);
  await page.locator('woonzorg-kaart').evaluate((map) => (map.taal = 'en'));
  await host.map.live();
  await page.keyboard.type(' Bos');
  await expect(field).toHaveValue('Ans Bos');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('by keyboard one comes into the map, through it, and out again both ways', async ({ host, page }) => {
  await host.open(`<button>Voor</button>${host.element('provincie="zeeland"')}<button>Na</button>`);
  await page.getByRole('button', { name: 'Voor' }).focus();
  const inside = () => host.map.evaluate(() => document.hasFocus());
  await page.keyboard.press('Tab');
  await expect(host.map.whole).toBeFocused();
  let stops = 0;
  while ((await inside()) && stops < 80) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  await expect(page.getByRole('button', { name: 'Na' })).toBeFocused();
  expect(stops).toBeGreaterThan(12);
  await page.keyboard.press('Shift+Tab');
  expect(await inside()).toBe(true);
  await host.map.entries.first().locator('a').focus();
  await page.keyboard.press('Enter');
  await expect(host.map.heading).toBeFocused();
  await page.getByRole('button', { name: 'Voor' }).focus();
  expect(await inside()).toBe(false);
});

test('who goes back to the list is where the example was, in the page around it', async ({ host, page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await host.open(host.element());
  await host.map.page.getByRole('button', { name: 'Toon alle voorbeelden' }).click();
  const entry = host.map.entries.nth(40).locator('a');
  await entry.click();
  await expect(host.map.heading).toBeVisible();
  await expect(host.map.heading).toBeInViewport();
  await host.map.page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(host.map.heading).toHaveCount(0);
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport();
});

test('Enter in the search box searches here and opens nothing', async ({ host, page }) => {
  await host.open(host.element());
  await host.map.search.fill('zeeuwse');
  await host.map.search.press('Enter');
  await expect.poll(async () => (await host.map.query()).get('zoek')).toBe('zeeuwse');
  await host.map.entries.first().locator('a').click();
  await expect(host.map.heading).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
});

test.describe('where the host lets nothing be copied', () => {
  test.use({ mayComplain: [/Clipboard API has been blocked/] });

  test('what is shared from a frame leads to the site itself', async ({ host, context }) => {
    const address = `${host.base}voorbeeld/${examples[3].id}/`;
    await host.open(host.iframe(`?voorbeeld=${examples[3].id}&kleur=ff0000`));
    await host.map.page.getByRole('button', { name: 'Deel dit voorbeeld' }).click();
    await expect(host.map.page.locator('.reading .share code'), 'where the host lets nothing be copied').toHaveText(address);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await host.open(host.element(`voorbeeld="${examples[3].id}"`));
    await host.map.page.getByRole('button', { name: 'Deel dit voorbeeld' }).click();
    await expect(host.map.page.getByText('De link is gekopieerd.')).toBeVisible();
  });
});

test('the example page for hosts works', async ({ host, page }) => {
  await page.goto(`${host.base}voorbeeld-insluiten.html`);
  await host.map.live();
  const status = page.locator('.status');
  await expect(status).toHaveText(/^De kaart toont nu \d+ voorbeelden?\.$/);
  await page.getByRole('button', { name: 'Een Knarrenhof in Zwolle' }).click();
  await expect(status).toHaveText(/^Geopend: .*Knarrenhof/);
  await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
  await expect(status).toHaveText('Terug bij de lijst.');
  await page.getByRole('button', { name: 'Inwoners aan zet' }).click();
  const fits = fitting({ provinces: ['Overijssel'], themes: ['bewustwording-particulier-initiatief'] });
  await expect(host.map.entries).toHaveCount(fits.length);
  await expect(status).toContainText(`${fits.length}`);
});

test.describe('on a phone', () => {
  test.use({ ...phone, hostName: '127.0.0.1' });

  test('the map fits, and an example that is opened is seen', async ({ host, page }) => {
    await host.open(host.element());
    await host.map.entries.nth(3).locator('a').tap();
    await expect(host.map.heading).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
