// Texts of examples, which follow once the list is live.
import { expect, frames, holdBack, TEXTS, test } from './site.mjs';
import { test as hosted } from './host.mjs';
import { examples } from './plain.mjs';

const example = examples[3];
const WAITING = 'De tekst wordt opgehaald…';

/** Waits until the page has had the texts for two frames. */
async function arrived(page, release) {
  const [response] = await Promise.all([page.waitForResponse(TEXTS), release()]);
  await response.finished();
  await frames(page);
}

/** Of an example a word of its text that is in no name, place or theme of the list. */
function wordOfText() {
  const known = ({ name, place, region, municipality, province, themes, collection }) => [name, place, region, municipality, province, themes, collection];
  const list = JSON.stringify(examples.map(known)).toLowerCase();
  for (const example of examples) {
    for (const word of example.what.nl.toLowerCase().match(/\b[a-z]{9,}\b/g) ?? []) {
      if (!list.includes(word)) return { word, example };
    }
  }
  throw new Error('every word of the texts is in the list');
}

test('the list is live before the texts are there, and an open example follows when they come', async ({ site, page }) => {
  const release = await holdBack(page);
  await site.open();
  await site.choose('Provincie', example.province);
  await page.getByRole('link', { name: example.name.nl, exact: true }).first().click();
  const reading = page.locator('.reading');
  await expect(site.heading).toHaveText(example.name.nl);
  await expect(site.heading).toBeFocused();
  await expect(reading).toContainText(example.place);
  await expect(reading.getByText(WAITING)).toBeVisible();
  await expect(reading).not.toContainText(example.what.nl);

  release();
  await expect(reading).toContainText(example.what.nl);
  await expect(reading).toContainText(example.lesson.nl);
  await expect(reading.getByText(WAITING)).toHaveCount(0);
  await expect(reading).toHaveCount(1);
  await expect(site.heading).toBeFocused();
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(page.locator('.list a:focus')).toHaveText(example.name.nl);
});

test('the next example waits for its text as well, also from the document of one', async ({ site, page }) => {
  const release = await holdBack(page);
  await site.open(`voorbeeld/${example.id}/`);
  await page.locator('.browse .next').click();
  const reading = page.locator('.reading');
  await expect(site.heading).not.toHaveText(example.name.nl);
  await expect(reading.getByText(WAITING)).toBeVisible();
  const name = await site.heading.textContent();
  const text = examples.find((other) => other.name.nl === name).what.nl;
  release();
  await expect(reading).toContainText(text);
  await expect(site.heading).toBeFocused();
});

test('search finds words of the texts once they are there, and loses nothing that it had', async ({ site, page }) => {
  const { word, example: hidden } = wordOfText();
  const release = await holdBack(page);
  await site.open(`?zoek=${word}`);
  await expect(site.entries).toHaveCount(0);
  release();
  await expect(site.entries.filter({ hasText: hidden.name.nl })).toHaveCount(1);
  await expect(site.search).toHaveValue(word);
});

test('who scrolled down the list before the texts came stays there when more is found', async ({ site, page }) => {
  const release = await holdBack(page);
  await site.open('?zoek=zorg');
  const before = await site.entries.count();
  const scrolled = () => page.locator('.results').evaluate((results) => results.scrollTop);
  await site.entries.last().scrollIntoViewIfNeeded();
  const there = await scrolled();
  expect(there).toBeGreaterThan(2000);
  await arrived(page, release);
  await expect.poll(() => site.entries.count()).toBeGreaterThan(before);
  expect(await scrolled()).toBe(there);
});

test('what was found by name stays found when the texts come', async ({ site, page }) => {
  const release = await holdBack(page);
  await site.open();
  await site.search.fill(example.place);
  await expect(page).toHaveURL(/zoek=/);
  const before = await site.names();
  expect(before).toContain(example.name.nl);
  await arrived(page, release);
  await expect.poll(() => site.names()).toEqual(expect.arrayContaining(before));
  await expect(site.status).toHaveText(`${(await site.names()).length} voorbeelden`);
  await expect(site.search).toBeFocused();
});

test('no text is fetched twice', async ({ site, page }) => {
  const asked = [];
  page.on('request', (request) => request.url().includes('/data/texts.') && asked.push(request.url()));
  for (const address of ['', `voorbeeld/${example.id}/`]) {
    asked.length = 0;
    await Promise.all([page.waitForResponse(TEXTS), site.open(address)]);
    if (!address) await site.entries.nth(3).locator('a').click();
    await expect(page.locator('.reading')).toContainText(example.what.nl);
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await site.entries.nth(7).locator('a').click();
    await expect(page.getByRole('heading', { name: 'Wat kunnen anderen hiervan leren?' })).toBeVisible();
    expect(asked.toSorted(), address).toEqual([...new Set(asked)].toSorted());
    expect(asked.length, address).toBeGreaterThan(0);
  }
});

test.describe('the document of an example', () => {
  test('shows its text all the time, and is not made anew when the texts come', async ({ site, page }) => {
    const release = await holdBack(page);
    await site.open(`voorbeeld/${example.id}/`);
    const reading = page.locator('.reading');
    await expect(reading).toContainText(example.what.nl);
    await expect(reading).not.toContainText(WAITING);
    await reading.evaluate((article) => article.setAttribute('data-printed', ''));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/kaart=/);
    await arrived(page, release);
    await expect(reading).toHaveAttribute('data-printed', '');
    await expect(reading).toContainText(example.what.nl);
  });

  test('keeps its text where the texts do not come', async ({ site, page }) => {
    await page.route(TEXTS, (route) => route.fulfill({ body: '<html>' }));
    await Promise.all([page.waitForResponse(TEXTS), site.open(`voorbeeld/${example.id}/`)]);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/kaart=/);
    await expect(page.locator('.reading')).toContainText(example.what.nl);
    await expect(page.locator('.reading').getByRole('alert')).toHaveCount(0);
  });
});

const wrong = {
  'no connection': (route) => route.abort(),
  'a 500': (route) => route.fulfill({ status: 500, body: '' }),
  'HTML instead of JSON': (route) => route.fulfill({ body: '<!doctype html><html>' }),
};
test.describe('a text that does not come', () => {
  test.use({ mayComplain: true });

  for (const [what, answer] of Object.entries(wrong)) {
    test(`${what}: it is said in words, and the example’s own page has it`, async ({ site, page }) => {
      await page.route(TEXTS, answer);
      await site.open();
      await site.entries.filter({ hasText: example.name.nl }).first().locator('a').click();
      const alert = page.locator('.reading').getByRole('alert');
      await expect(alert).toContainText('De tekst kon niet worden opgehaald');
      await expect(site.heading).toHaveText(example.name.nl);
      await expect(site.heading).toBeFocused();
      await alert.getByRole('link', { name: 'Open de pagina van dit voorbeeld' }).click();
      await expect(page.locator('.reading')).toContainText(example.what.nl);
      await expect(alert).toHaveCount(0);
      expect(site.address()).toBe(`voorbeeld/${example.id}/`);
    });
  }
});

hosted.describe('in another site’s page', () => {
  hosted('an example waits for its text and then shows it', async ({ host, page }) => {
    const release = await holdBack(page);
    await host.open(host.iframe(`?voorbeeld=${example.id}`));
    const reading = host.map.page.locator('.reading');
    await expect(host.map.heading).toHaveText(example.name.nl);
    await expect(reading.getByText(WAITING)).toBeVisible();
    release();
    await expect(reading).toContainText(example.what.nl);
    await expect(reading.getByText(WAITING)).toHaveCount(0);
  });
});

hosted.describe('in another site’s page, a text that does not come', () => {
  hosted.use({ mayComplain: [/Failed to load|net::ERR|texts\.nl/] });

  hosted('is said in words', async ({ host, page }) => {
    await page.route(TEXTS, (route) => route.abort());
    await host.open(host.iframe(`?voorbeeld=${example.id}`));
    const alert = host.map.page.locator('.reading').getByRole('alert');
    await expect(alert).toContainText('De tekst kon niet worden opgehaald');
    await expect(host.map.heading).toHaveText(example.name.nl);
    await expect(host.map.page.getByText(WAITING)).toHaveCount(0);
  });
});

test('whoever reads on while the text comes keeps the focus', async ({ site, page }) => {
  const release = await holdBack(page);
  await site.open();
  await site.entries.nth(3).locator('a').click();
  await expect(site.heading).toBeFocused();
  const back = page.getByRole('link', { name: 'Terug naar de lijst' });
  await back.focus();
  await arrived(page, release);
  await expect(page.locator('.reading')).not.toContainText(WAITING);
  await expect(back).toBeFocused();
});

hosted.describe('in another site’s page, a text that does not come', () => {
  hosted.use({ mayComplain: [/Failed to load|net::ERR|texts\.nl/] });

  hosted('is said in words, and the example’s own page has it', async ({ host, page, context }) => {
    await context.route(TEXTS, (route) => route.abort());
    await host.open(host.iframe(`?voorbeeld=${example.id}`));
    const alert = host.map.page.locator('.reading').getByRole('alert');
    await expect(alert).toContainText('De tekst kon niet worden opgehaald');
    const [own] = await Promise.all([page.waitForEvent('popup'), alert.getByRole('link').click()]);
    await expect(own.locator('.reading')).toContainText(example.what.nl);
  });
});

test('an example that was found by its text knows what comes before and after it', async ({ site, page }) => {
  const release = await holdBack(page);
  const { word, example: hidden } = wordOfText();
  await site.open(`voorbeeld/${hidden.id}/?zoek=${word}`);
  await arrived(page, release);
  await expect(page.getByRole('navigation', { name: 'Blader door de voorbeelden' })).toBeVisible();
});

test('who searched before the texts came is told where, and hears what they add', async ({ site, page }) => {
  const release = await holdBack(page);
  const { word } = wordOfText();
  await site.open();
  await site.search.fill(word);
  await expect(page.locator('.asked')).toContainText('Er is alleen in namen en plaatsen gezocht');
  await arrived(page, release);
  await expect(page.locator('.nothing')).toBeHidden();
  await expect(page.locator('#melding')).toHaveText(/^[1-9]\d* voorbeeld/);
});
