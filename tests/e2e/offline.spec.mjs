import { copyLine, expect, installed, opens, test } from './releases.mjs';
import { examples, fitting, themeLabel } from './plain.mjs';

const theme = 'voorrang-zorgmedewerkers';
const [visited, unvisited] = [examples[3], examples[40]];

/** One visit with its copy kept; then the network is gone. */
async function visitAndUnplug(site, page, host) {
  await site.open();
  expect(await installed(page)).toBe('activated');
  await expect(copyLine(page)).toBeHidden();
  await site.open(`voorbeeld/${visited.id}/`);
  await expect(copyLine(page)).toBeHidden();
  host.unplug();
}

test.describe('without a network, after one visit', () => {
  test('the page, seen and unseen examples and a theme are there, and it says that this is a copy', async ({ site, page, host }) => {
    await visitAndUnplug(site, page, host);
    await page.reload();
    await site.live();
    await expect(site.heading).toHaveText(visited.name.nl);
    await expect(copyLine(page)).toBeVisible();

    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await site.entries.filter({ hasText: unvisited.name.nl }).first().locator('a').click();
    await expect(site.heading).toHaveText(unvisited.name.nl);

    for (const address of [`voorbeeld/${unvisited.id}/`, `voorbeeld/${unvisited.id}`, `voorbeeld/${unvisited.id}/?zoek=zorg`]) {
      await site.open(address);
      await expect(site.heading, address).toHaveText(unvisited.name.nl);
    }
    await site.open(`thema/${theme}/`);
    await expect(site.status).toHaveText(`${fitting({ themes: [theme] }).length} voorbeelden`);
    await expect(copyLine(page)).toBeVisible();
  });

  test('filters, shared links, back and forward work', async ({ site, page, host }) => {
    await visitAndUnplug(site, page, host);
    await site.open('?provincie=drenthe&kaart=8.5/52.9/6.5');
    const drenthe = fitting({ provinces: ['Drenthe'] }).length;
    await expect(site.entries).toHaveCount(drenthe);
    await page.getByRole('link', { name: 'Wis alles' }).first().click();
    await expect(site.entries).toHaveCount(examples.length);
    await site.choose('Thema', themeLabel(theme));
    await expect(site.entries).toHaveCount(fitting({ themes: [theme] }).length);

    await page.goto('over/');
    await expect(copyLine(page)).toBeVisible();
    await page.goBack();
    await site.live();
    await expect(site.entries).toHaveCount(fitting({ themes: [theme] }).length);
    await page.goForward();
    await expect(page).toHaveURL(/over\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('both languages and the pages of text are there', async ({ site, page, host }) => {
    await visitAndUnplug(site, page, host);
    for (const [address, lang] of [['over/', 'nl'], ['over', 'nl'], ['en/over/', 'en'], ['index.html', 'nl'], ['en/index.html', 'en']]) {
      await page.goto(address);
      await expect(page.locator('html'), address).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      await expect(copyLine(page), address).toBeVisible();
    }
    await site.open('en/');
    await site.entries.filter({ hasText: unvisited.name.en }).first().locator('a').click();
    await expect(site.heading).toHaveText(unvisited.name.en);
    await site.open(`en/voorbeeld/${visited.id}/`);
    await expect(site.heading).toHaveText(visited.name.en);
    await site.page.getByRole('link', { name: 'Nederlands' }).click();
    await site.live();
    await expect(site.heading).toHaveText(visited.name.nl);
  });

  test('an address outside the copy fails as it would without one', async ({ site, page, host, context }) => {
    await visitAndUnplug(site, page, host);
    for (const address of ['data/README.md', 'bestaat-niet/', '../elders/']) expect(await opens(context, address), address).toBe(false);
    expect(await opens(context, 'over/'), 'what is in the copy').toBe(true);
  });
});

test('a host that is slow is waited for, but not for ever', async ({ site, page, host }) => {
  await site.open();
  expect(await installed(page)).toBe('activated');
  host.stalled = true;
  await site.open(`voorbeeld/${unvisited.id}/`);
  await expect(site.heading).toHaveText(unvisited.name.nl);
  await expect(copyLine(page)).toBeVisible();
  host.stalled = false;
  await site.open();
  await expect(copyLine(page)).toBeHidden();
});

test.describe('a host that answers with an error', () => {
  test.use({ mayComplain: true });

  test('in trouble gives way to the copy, and a page that is not there is not there', async ({ site, page, host }) => {
    await site.open();
    expect(await installed(page)).toBe('activated');
    for (host.trouble of [500, 503]) {
      await site.open();
      await expect(copyLine(page)).toBeVisible();
      expect((await page.goto('bestaat-niet/')).status(), 'what has no copy').toBe(host.trouble);
    }
    host.trouble = undefined;
    expect((await page.goto('voorbeeld/bestaat-niet/')).status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('404');
  });
});

test('a page in a frame of another page keeps no copy', async ({ page, host }) => {
  await page.addInitScript(() => {
    top.registered ??= [];
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = function (...given) {
      top.registered.push(self.location.pathname);
      return register.apply(this, given);
    };
  });
  await page.goto(`${host.origin}/frame.html`);
  await expect(page.frameLocator('iframe').locator('svg.ground[data-live]')).toBeAttached();
  expect(await page.evaluate(() => self.registered)).toEqual([]);
  await page.goto('');
  expect(await page.evaluate(() => self.registered)).toEqual(['/kaart/']);
});
