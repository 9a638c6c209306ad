import { expect, phone, test } from './site.mjs';
import { examples } from './plain.mjs';
import { violations } from './seen.mjs';

const states = {
  list: '',
  filtered: '?thema=lokale-politiek&provincie=gelderland&zoek=raad',
  example: `voorbeeld/${examples[5].id}/`,
  empty: '?zoek=zzzz&thema=lokale-politiek',
  'map only': '?weergave=kaart',
  'list only': '?weergave=lijst',
  theme: 'thema/gezamenlijke-start/',
  province: 'provincie/fryslan/',
  collection: 'collectie/visie/',
};
const texts = ['over/', 'perspectief-2040/', 'rode-draden/', 'cijfers/', 'gegevens/', 'toegankelijkheid/', 'privacy/'];

for (const [size, device] of Object.entries({ desktop: {}, phone })) {
  for (const colorScheme of ['light', 'dark']) {
    test.describe(`axe finds nothing, ${size}, ${colorScheme}`, () => {
      test.use({ ...device, colorScheme });
      for (const lang of ['', 'en/']) {
        test(`in every state of the map, ${lang || 'nl/'}`, async ({ site, page }) => {
          test.setTimeout(120_000);
          for (const [state, address] of Object.entries(states)) {
            await site.open(lang + address);
            expect(await violations(page), state).toEqual([]);
          }
        });

        test(`on every page of text, ${lang || 'nl/'}`, async ({ page }) => {
          test.setTimeout(120_000);
          for (const address of texts) {
            await page.goto(lang + address);
            expect(await violations(page), address).toEqual([]);
          }
        });
      }
    });
  }
}

test.describe('axe finds nothing in trouble', () => {
  test.use({ mayComplain: true });

  test('an alert', async ({ page, site }) => {
    await page.route('**/data/examples.nl-*.json', (route) => route.abort());
    await page.goto('');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(site.address()).toBe('');
    expect(await violations(page)).toEqual([]);
  });

  test('no map', async ({ page }) => {
    await page.route('**/leaflet-*.js', (route) => route.abort());
    await page.goto('');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('no script that starts', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('');
    await expect(page.locator('.needs-script')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('a page that does not exist', async ({ page }) => {
    await page.goto('404.html');
    expect(await violations(page)).toEqual([]);
  });
});

test('axe finds nothing in open filters, a list on the map and an offer', async ({ site, page }) => {
  await site.open(`?kaart=11/52.3740/4.8897`);
  for (const name of ['Thema', 'Provincie', 'Soort voorbeeld']) await site.unfold(name);
  await page.getByRole('button', { name: /bij Amsterdam/ }).click();
  await expect(page.locator('.leaflet-popup-content')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the keyboard alone finds, opens, reads and goes back', async ({ site, page }) => {
  await site.open();
  const heard = [];
  const press = async (key) => {
    await page.keyboard.press(key);
    heard.push(await site.focused());
  };
  await press('Tab');
  expect(heard).toEqual(['Ga naar de voorbeelden']);
  const menu = ['Kaart', 'Rode draden', 'Perspectief 2040', 'Cijfers', 'Insluiten', 'Over'];
  for (const expected of ['Ga naar de kaart', 'Woonzorgkaart', ...menu, 'English', 'Zoek op plaats, naam of onderwerp', 'Thema']) {
    await press('Tab');
    expect(heard.at(-1)).toBe(expected);
  }
  await page.keyboard.press('Enter');
  await press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/thema=gezamenlijke-start/);
  await page.locator('.list a').first().focus();
  const name = await site.focused();
  await page.keyboard.press('Enter');
  await expect(site.heading).toBeFocused();
  await expect(site.heading).toHaveText(name);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await site.focused()).toBe('Terug naar de lijst');
  await page.keyboard.press('Enter');
  await expect(page.locator('.list a').first()).toBeFocused();
});

test('who takes a choice away by keyboard goes on at the list', async ({ site, page }) => {
  await site.open('provincie/zeeland/');
  for (const link of [site.chips.first(), page.getByRole('link', { name: 'Wis alles' })]) {
    await page.goto('provincie/zeeland/');
    await site.live();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(site.entries).toHaveCount(examples.length);
    await expect(page.locator('#voorbeelden')).toBeFocused();
  }
});

test('the skip link leads past the header', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?provincie=drenthe#voorbeelden$/);
  await page.keyboard.press('Tab');
  await expect(site.search).toBeFocused();
});

test('whatever is focused is seen to be', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  for (let n = 0; ; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) {
      expect(n, 'stops').toBeGreaterThan(18);
      break;
    }
    const outlined = await page.evaluate(() => {
      const element = document.activeElement;
      const visible = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return visible(getComputedStyle(element)) || visible(getComputedStyle(element, '::after'));
    });
    expect(outlined, await site.focused()).toBe(true);
  }
});

test('less motion is respected', async ({ site, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await site.open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0);
  await expect(page).toHaveURL(/kaart=/);
});
