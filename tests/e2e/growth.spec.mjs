// A list of a thousand examples, which grows as one scrolls.
import { expect, frames, phone, test } from './site.mjs';
import { examples } from './plain.mjs';
import { grow } from './grown.mjs';
import { violations } from './seen.mjs';

const MANY = 1000;
const STEP = 100;
const more = (page) => page.getByRole('button', { name: /^Toon meer voorbeelden/ });

/** Scrolls whatever scrolls the list to its end, by wheel. */
async function toTheEnd(page) {
  await page.locator('.list .listed').first().hover();
  await page.mouse.wheel(0, 1_000_000);
}

/** Presses a button that has the focus; gives back what it said at that moment. */
async function pressed(button) {
  await button.evaluate((button) => button.addEventListener('click', () => (button.dataset.said = button.textContent), { capture: true, once: true }));
  await button.press('Enter');
  return button.getAttribute('data-said');
}

test('all the real examples are in the list, and no button promises more', async ({ site, page }) => {
  await site.open();
  await expect(site.entries).toHaveCount(examples.length);
  await expect(more(page)).toHaveCount(0);
  await toTheEnd(page);
  await expect(site.entries).toHaveCount(examples.length);
});

test('where nothing is found the list stays quiet', async ({ site, page }) => {
  await site.open();
  await site.search.fill('zzzz');
  await expect(site.entries).toHaveCount(0);
  // All that follows a choice has followed by then.
  await frames(page, 5);
  const changes = await page.evaluate(async () => {
    let changes = 0;
    new MutationObserver((list) => (changes += list.length)).observe(document.querySelector('.list'), { childList: true });
    document.querySelector('.list').append('');
    for (let n = 0; n < 10; n += 1) await new Promise(requestAnimationFrame);
    return changes;
  });
  expect(changes, 'but for what the test put there itself').toBe(1);
});

test.describe('with a thousand examples', () => {
  test.beforeEach(({ page }) => grow(page, MANY));

  test('the first hundred are there, and all are counted', async ({ site, page }) => {
    await site.open();
    await expect(site.status).toHaveText(`${MANY} voorbeelden`);
    await expect(site.entries).toHaveCount(STEP);
    await expect(more(page)).toHaveText(`Toon meer voorbeelden (${STEP} van ${MANY})`);
  });

  /** How many entries there are in the first frame after a choice, and the names of all that come. */
  async function choose(site) {
    const first = await site.page.evaluate(async () => {
      const before = document.querySelector('.listed');
      document.querySelector('.facet input[value="interventie"]').click();
      do await new Promise(requestAnimationFrame);
      while (document.querySelector('.listed') === before);
      return document.querySelectorAll('.listed').length;
    });
    await expect(site.entries).toHaveCount(STEP);
    return { first, names: await site.names() };
  }

  test('another choice comes with what the screen shows, and the rest of it follows', async ({ site, page }) => {
    await site.open();
    const { first, names } = await choose(site);
    expect(first).toBeLessThan(STEP / 2);
    await expect(more(page)).toContainText(`(${STEP} van `);
    await page.reload();
    await site.live();
    expect(names).toEqual(await site.names());
  });

  test.describe('on a phone', () => {
    test.use(phone);
    test('another choice comes at once, so that the page keeps its length', async ({ site }) => {
      await site.open();
      expect((await choose(site)).first).toBe(STEP);
    });
  });

  test('scrolling to the end brings more, each once and in the same order', async ({ site, page }) => {
    await site.open();
    const first = await site.names();
    await toTheEnd(page);
    await expect(site.entries).toHaveCount(2 * STEP);
    await toTheEnd(page);
    await expect(site.entries).toHaveCount(3 * STEP);
    const names = await site.names();
    expect(names.slice(0, STEP)).toEqual(first);
    const ids = await site.entries.evaluateAll((entries) => entries.map(({ dataset }) => dataset.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the button brings more by keyboard, and the focus goes on at the first that is new', async ({ site, page }) => {
    await site.open();
    // What came by scrolling to the button is no longer new when it is pressed.
    const shown = Number(/\d+/.exec(await pressed(more(page)))[0]);
    await expect(site.entries.nth(shown).locator('a')).toBeFocused();
    await expect(site.entries.nth(shown)).toBeInViewport();
    expect(await site.entries.count()).toBeGreaterThan(shown);
  });

  test('another choice starts anew with its first hundred, but moving the map does not', async ({ site, page }) => {
    await site.open();
    await toTheEnd(page);
    await expect(site.entries).toHaveCount(2 * STEP);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/kaart=/);
    await expect(site.entries).toHaveCount(2 * STEP);
    await site.search.fill('vervolg');
    await expect(site.status).toHaveText(`${MANY - examples.length} voorbeelden`);
    await expect(site.entries).toHaveCount(STEP);
    await expect(more(page)).toHaveText(`Toon meer voorbeelden (${STEP} van ${MANY - examples.length})`);
  });

  test('an example opened far down is where one comes back to', async ({ site, page }) => {
    await site.open();
    await toTheEnd(page);
    await expect(site.entries).toHaveCount(2 * STEP);
    const entry = site.entries.nth(STEP + 60).locator('a');
    const name = await entry.textContent();
    await entry.click();
    await expect(site.heading).toHaveText(name);
    await page.goBack();
    await expect(entry).toHaveText(name);
    await expect(entry).toBeFocused();
    await expect(entry).toBeInViewport({ ratio: 1 });
    await page.goForward();
    await expect(site.heading).toHaveText(name);
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await expect(entry).toBeFocused();
    await expect(entry).toBeInViewport({ ratio: 1 });
  });

  test('axe finds nothing, before and after more came', async ({ site, page }) => {
    test.setTimeout(90_000);
    await site.open();
    expect(await violations(page)).toEqual([]);
    await toTheEnd(page);
    await expect(site.entries).toHaveCount(2 * STEP);
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('with a thousand examples on a phone', () => {
  test.use(phone);
  test.beforeEach(({ page }) => grow(page, MANY));

  test('scrolling the page to the end brings more', async ({ site, page }) => {
    await site.open('?weergave=lijst');
    await expect(site.entries).toHaveCount(STEP);
    await more(page).scrollIntoViewIfNeeded();
    await expect.poll(() => site.entries.count()).toBeGreaterThan(STEP);
    await expect(more(page)).toHaveText(/van 1000\)$/);
  });
});

test('who comes to the button by keyboard and looks around goes on at the very next entry', async ({ site, page }) => {
  await grow(page, 1000);
  await site.open();
  await more(page).focus();
  // As long as hands take to press: here the button is seen, and the list grows above it.
  await frames(page, 3);
  await page.keyboard.press('Enter');
  await expect(page.locator('.list a:focus')).toHaveCount(1);
  const at = await page.evaluate(() => [...document.querySelectorAll('.list .listed')].findIndex((entry) => entry.contains(document.activeElement)));
  expect(at).toBe(100);
});

test('a choice made on the map starts at the top of its list', async ({ site, page }) => {
  await grow(page, 1000);
  await site.open();
  await site.entries.first().hover();
  await page.mouse.wheel(0, 1_000_000);
  await expect(site.entries).toHaveCount(200);
  const box = await page.locator('[data-province="drenthe"]').boundingBox();
  await page.mouse.click(box.x + box.width * 0.62, box.y + box.height * 0.75);
  await page.getByRole('link', { name: 'Toon alleen Drenthe' }).click();
  await expect(page).toHaveURL(/provincie=drenthe/);
  await expect(site.entries).not.toHaveCount(200);
  await expect(site.entries.first()).toBeInViewport();
});

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1280, height: 560 } });

  test('who ticks a filter far down in the column stays at it', async ({ site, page }) => {
    await site.open();
    await page.locator('summary', { hasText: 'Provincie' }).click();
    const box = page.getByRole('checkbox', { name: /^Limburg/ });
    await box.scrollIntoViewIfNeeded();
    const before = await box.boundingBox();
    await box.check();
    await expect(page).toHaveURL(/provincie=limburg/);
    await frames(page);
    expect(await page.locator('.results').evaluate((results) => results.scrollTop), 'the column was scrolled').toBeGreaterThan(0);
    expect(Math.abs((await box.boundingBox()).y - before.y)).toBeLessThan(3);
  });
});
