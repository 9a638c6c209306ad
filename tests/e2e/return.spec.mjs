// Where the focus is after an example was open.
import { expect, frames, phone, test } from './site.mjs';
import { examples } from './plain.mjs';

test('the focus goes back to the dot, the cluster or the entry that an example was opened from', async ({ site, page }) => {
  const back = async (opener) => {
    await expect(site.heading).toBeFocused();
    await page.goBack();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await site.open('?provincie=drenthe');
  const dot = page.locator('.pin a').first();
  const key = await dot.getAttribute('data-key');
  await dot.focus();
  await page.keyboard.press('Enter');
  await back(page.locator(`.pin [data-key="${key}"]`));
  await expect(site.heading).toBeFocused();
  await page.getByRole('link', { name: 'Terug naar de lijst' }).press('Enter');
  await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();

  const entry = site.entries.nth(2).locator('a');
  await entry.focus();
  await page.keyboard.press('Enter');
  await back(entry);

  const crowd = examples.filter(({ place }) => place === 'Amsterdam')[0].location;
  await site.open(`?kaart=11/${crowd.lat}/${crowd.lon}`);
  const cluster = page.getByRole('button', { name: /bij Amsterdam/ });
  const cluster_key = await cluster.getAttribute('data-key');
  await cluster.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.leaflet-popup-content a').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await back(page.locator(`.pin [data-key="${cluster_key}"]`));
});

test('who goes back to an entry far down sees it, also the second time', async ({ site, page }) => {
  await site.open();
  const entry = site.entries.nth(60).locator('a');
  await entry.press('Enter');
  await expect(site.heading).toBeFocused();
  for (let n = 0; n < 2; n += 1) {
    await page.goBack();
    await expect(entry).toBeFocused();
    await expect(entry).toBeInViewport({ ratio: 1 });
    await page.goForward();
    await expect(site.heading).toBeFocused();
    await site.page.locator('.results').evaluate((list) => list.scrollTo(0, 0));
  }
});

test('an entry that keeps the focus is in view in the longer list that the browser goes back to', async ({ site, page }) => {
  await site.open();
  await page.getByLabel(/^Utrecht/).evaluate((box) => box.click());
  await expect(page).toHaveURL(/provincie=utrecht/);
  const name = await site.entries.nth(2).locator('a').textContent();
  await site.entries.nth(2).locator('a').focus();
  await page.goBack();
  await expect(site.entries).toHaveCount(examples.length);
  // By then the list would have gone back to its start.
  await frames(page, 3);
  const entry = page.locator('.list').getByRole('link', { name, exact: true });
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport({ ratio: 1 });
});

test('Tab leads to the dot of the open example', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  for (const entry of [site.entries.first(), site.entries.last()]) {
    const name = await entry.locator('a').textContent();
    await entry.locator('a').press('Enter');
    await expect(site.heading).toHaveText(name);
    await page.locator('.map-ground').focus();
    await page.keyboard.press('Tab');
    expect((await site.focused()).startsWith(name)).toBe(true);
    await page.goBack();
    await expect(entry.locator('a')).toBeFocused();
  }
});

test.describe('where the map alone is shown on a phone', () => {
  test.use(phone);

  test('the focus goes back to the dot', async ({ site, page }) => {
    await site.open('?weergave=kaart&provincie=drenthe');
    const key = await page.locator('.pin a').first().getAttribute('data-key');
    await page.locator('.pin a').first().press('Enter');
    await expect(site.heading).toBeFocused();
    await page.goBack();
    await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();
    await expect(page.locator(`.pin [data-key="${key}"]`)).toBeInViewport();
  });
});

test('going back and forward never loses the focus with a choice that goes', async ({ site, page }) => {
  const column = page.locator('#voorbeelden');
  await site.open('?provincie=drenthe');
  await site.choose('Soort voorbeeld', 'Woonzorgvisie');
  await expect(site.chips).toHaveCount(2);
  // Its chip goes: on at the one that is left, though its link is another.
  await site.chips.last().focus();
  await page.goBack();
  await expect(site.chips).toHaveCount(1);
  await expect(site.chips.first()).toBeFocused();
  await page.goForward();
  await expect(site.chips).toHaveCount(2);
  await expect(site.chips.first()).toBeFocused();
  // All of them go.
  await page.getByRole('link', { name: 'Wis alles' }).press('Enter');
  await expect(site.chips).toHaveCount(0);
  await page.goBack();
  await expect(site.chips).toHaveCount(2);
  await site.chips.first().focus();
  await page.goForward();
  await expect(column).toBeFocused();
  // So does the cross in the search box.
  await site.search.fill('zorg');
  await expect(page).toHaveURL(/zoek=zorg/);
  await page.getByRole('link', { name: 'Woonzorgkaart' }).first().click();
  await expect(site.search).toHaveValue('');
  await page.goBack();
  const cross = page.locator('.search-clear');
  await cross.focus();
  await page.goForward();
  await expect(cross).toBeHidden();
  await expect(column).toBeFocused();
});

test('who takes a choice away, goes back, and opens a dot, comes back to the dot', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  await site.chips.first().press('Enter');
  await expect(site.chips).toHaveCount(0);
  await page.goBack();
  await expect(site.chips.first()).toBeFocused();
  const dot = page.locator('.pin a').first();
  const key = await dot.getAttribute('data-key');
  await dot.press('Enter');
  await expect(site.heading).toBeFocused();
  await page.goBack();
  await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();
  // And stays there.
  await frames(page, 3);
  await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();
});

test('an example opened from a dot leads back to it, also by the way back and then the browser’s', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  const dot = page.locator('.pin a').first();
  const key = await dot.getAttribute('data-key');
  await dot.press('Enter');
  await expect(site.heading).toBeFocused();
  const back = page.getByRole('link', { name: 'Terug naar de lijst' });
  await back.press('Enter');
  await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();
  await page.goBack();
  await expect(site.heading).toBeFocused();
  await back.press('Enter');
  await expect(page.locator(`.pin [data-key="${key}"]`)).toBeFocused();
});

test('the way out of an empty selection leads to the list', async ({ site, page }) => {
  await site.open('?zoek=zzzz');
  await page.getByRole('link', { name: 'Zonder ‘zzzz’' }).press('Enter');
  await expect(site.entries).toHaveCount(examples.length);
  await expect(page.locator('#voorbeelden')).toBeFocused();
});

test('going back while the search box has the focus brings back its words too', async ({ site, page }) => {
  await site.open();
  await page.locator('summary', { hasText: 'Soort voorbeeld' }).click();
  await page.getByRole('checkbox', { name: 'Woonzorgvisie' }).check();
  await site.search.pressSequentially('zorg');
  await expect(page).toHaveURL(/zoek=zorg/);
  await page.goBack();
  await expect(site.entries).toHaveCount(examples.length);
  await expect(site.search).toHaveValue('');
  // Leaving the box asks for what is in it.
  await page.keyboard.press('Tab');
  await expect(site.search).not.toBeFocused();
  expect(site.address()).toBe('');
});

test('after back and forward the address follows to where it was before', async ({ site, page }) => {
  await site.open();
  for (const nth of [0, 1]) {
    await page.locator('.listed a').nth(nth).click();
    await expect(site.heading).toBeFocused();
    const open = site.address();
    if (nth === 1) {
      await page.goBack();
      await expect(site.heading).toHaveCount(0);
      await page.goForward();
      await expect(site.heading).toHaveCount(1);
      expect(site.address()).toBe(open);
    }
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await expect(site.heading).toHaveCount(0);
    await expect.poll(() => site.address()).toBe('');
  }
  await page.goBack();
  await expect(site.heading).toHaveCount(1);
});

test('so it does to a choice', async ({ site, page }) => {
  await site.open();
  await site.choose('Soort voorbeeld', 'Woonzorgvisie');
  await expect.poll(() => site.address()).toBe('?collectie=visie');
  await site.choose('Provincie', 'Drenthe');
  await expect(site.chips).toHaveCount(2);
  await page.goBack();
  await expect(site.chips).toHaveCount(1);
  await page.goForward();
  await expect(site.chips).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Drenthe' }).uncheck();
  await expect(site.chips).toHaveCount(1);
  await expect.poll(() => site.address()).toBe('?collectie=visie');
});
