// The map by keyboard.
import { expect, place, test } from './site.mjs';
import { examples } from './plain.mjs';

const ground = '.map-ground';

/** The middle of each mark in CSS pixels, and which of them has the focus. */
const marks = (page) =>
  page.locator('.pin > *').evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      // Where it lies on the map, wherever that was moved to.
      const { m42: south } = new DOMMatrix(getComputedStyle(mark.parentElement).transform);
      return { name: mark.getAttribute('aria-label'), x: x + width / 2, y: y + height / 2, south, focused: mark === document.activeElement };
    }),
  );

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Names of the marks, nearest first, that lie within half a right angle of an arrow. */
function ahead(all, [stepX, stepY]) {
  const here = all.find(({ focused }) => focused);
  const offsets = all.map(({ name, x, y }) => ({ name, x: x - here.x, y: y - here.y, far: Math.hypot(x - here.x, y - here.y) }));
  const fit = ({ x, y }) => x * stepX + y * stepY > 0 && Math.abs(x * stepY - y * stepX) <= x * stepX + y * stepY;
  return offsets.filter(fit).sort((a, b) => a.far - b.far).map(({ name }) => name);
}

/** Goes on by Tab until something with this name has the focus; gives back how many stops that took. */
async function tabTo(site, name) {
  for (let n = 1; n < 200; n += 1) {
    await site.page.keyboard.press('Tab');
    if ((await site.focused())?.trim() === name) return n;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

const MAP = 'Kaart van Nederland met de voorbeelden';

test('the map is one stop in the tab order, and all its dots are one more', async ({ site, page }) => {
  await site.open();
  expect(await site.marks.count()).toBeGreaterThan(10);
  await page.locator(ground).focus();
  await page.keyboard.press('Tab');
  expect((await marks(page)).filter(({ focused }) => focused)).toHaveLength(1);
  await page.keyboard.press('Tab');
  expect(await site.focused()).toBe('Zoom in');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator(ground)).toBeFocused();
});

test('an arrow leads to the nearest dot that way, and stays where there is none', async ({ site, page }) => {
  await site.open();
  await page.locator(ground).focus();
  await page.keyboard.press('Tab');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown']) {
    const [expected] = ahead(await marks(page), ARROWS[key]);
    const before = await site.focused();
    await page.keyboard.press(key);
    expect(await site.focused(), key).toBe(expected ?? before);
  }
});

test('Page Down and Page Up meet every dot, from north to south and back', async ({ site, page }) => {
  await site.open();
  await page.locator(ground).focus();
  await page.keyboard.press('Home');
  const met = [await site.focused()];
  const heights = [];
  for (let n = (await site.marks.count()) - 1; n > 0; n -= 1) {
    await page.keyboard.press('PageDown');
    met.push(await site.focused());
    heights.push((await marks(page)).find(({ focused }) => focused).south);
  }
  expect(met.toSorted()).toEqual((await marks(page)).map(({ name }) => name).toSorted());
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  await page.keyboard.press('PageUp');
  expect(await site.focused()).toBe(met.at(-2));
});

test('Home and End lead to the northernmost and the southernmost dot', async ({ site, page }) => {
  await site.open();
  await page.locator(ground).focus();
  for (const [key, sign] of [['End', 1], ['Home', -1]]) {
    await page.keyboard.press(key);
    const all = await marks(page);
    const far = all.reduce((far, mark) => (sign * mark.y > sign * far.y ? mark : far));
    expect(await site.focused()).toBe(far.name);
  }
});

test('Enter and Space open, Escape leaves to the map', async ({ site, page }) => {
  for (const key of ['Enter', 'Space']) {
    await site.open('?provincie=drenthe');
    await page.locator('.pin a').first().focus();
    const name = (await site.focused()).split(', ')[0];
    // The name goes first: whoever wants to see what is under it need not leave.
    await page.keyboard.press('Escape');
    await expect(page.locator('.leaflet-tooltip')).toHaveCount(0);
    await expect(page.locator('.pin a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator(ground)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.locator('.pin a').first().focus();
    await page.keyboard.press(key);
    await expect(site.heading).toHaveText(name);
    await expect(site.heading).toBeFocused();
  }
});

test('the name of a dot that was left lies over nothing', async ({ site, page }) => {
  await site.open();
  // Of what has the focus, and of all names that are drawn two frames later: whose they are.
  const named = () =>
    page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      const keys = [document.activeElement, ...document.querySelectorAll('.leaflet-tooltip')].map((element) => element.dataset.key);
      return { focused: keys[0], names: keys.slice(1) };
    });
  await page.locator(ground).focus();
  await page.keyboard.press('Home');
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'PageUp', 'End']) {
    await page.keyboard.press(key);
    const { focused, names } = await named();
    expect(names, key).toEqual([focused]);
  }
  const counts = [];
  for (const entry of (await site.entries.locator('a').all()).slice(0, 8)) {
    await entry.focus();
    counts.push((await named()).names.length);
  }
  expect(Math.max(...counts)).toBe(1);
});

test('a dot that gets the focus comes into view', async ({ site, page }) => {
  await site.open('?kaart=10/52.5/6.1');
  await page.locator(ground).focus();
  await page.keyboard.press('End');
  const mark = page.locator('.pin > :focus');
  const map = await page.locator(ground).boundingBox();
  await expect.poll(async () => (await mark.boundingBox()).y).toBeLessThan(map.y + map.height - 12);
  // That was no move of the visitor's.
  expect(site.address()).toBe('?kaart=10/52.5/6.1');
});

test('a cluster opened by keyboard zooms in, and the focus goes on inside it', async ({ site, page }) => {
  await site.open();
  const cluster = page.locator('.cluster').filter({ hasText: '7' }).first();
  const [opened, first] = await Promise.all(['data-key', 'id'].map((name) => cluster.getAttribute(name)));
  await cluster.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kaart=/);
  const focused = () => page.evaluate(() => document.querySelector('.pin > :focus')?.dataset.key ?? '');
  await expect.poll(focused, 'a mark, and no longer this one').toEqual(expect.not.stringMatching(`^(${opened})?$`));
  // A mark is named after the first of its examples.
  await expect(page.locator(`#${first}`)).toBeFocused();
});

test('+ and - zoom and 0 shows the whole country, and nobody loses the dot they are on', async ({ site, page }) => {
  await site.open();
  const whole = await place(page);
  const width = async () => (await place(page))[2];
  await page.locator(ground).focus();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(1.9 * whole[2]);
  await page.keyboard.press('0');
  await expect.poll(() => place(page)).toEqual(whole);
  await page.keyboard.press('Tab');
  for (const [key, more] of [['+', true], ['+', true], ['-', false], ['-', false]]) {
    const before = await width();
    await page.keyboard.press(key);
    await expect.poll(async () => (await width()) > 1.9 * before || (await width()) < before / 1.9).toBe(true);
    expect((await width()) > before).toBe(more);
    await expect.poll(async () => (await marks(page)).filter(({ focused }) => focused).length).toBe(1);
  }
});

test('a dot that stays keeps its name when the map zooms', async ({ site, page }) => {
  await site.open('?provincie=drenthe');
  await page.locator('.pin a').first().focus();
  const name = (await site.focused()).split(', ')[0];
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/kaart=/);
  await expect(page.locator('.leaflet-tooltip')).toHaveText(name);
});

test('arrows move the map while no dot has the focus, and the address follows', async ({ site, page }) => {
  await site.open('?kaart=8/52.2/5.3');
  await page.locator(ground).focus();
  const before = await place(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await place(page))[0]).toBeLessThan(before[0] - 50);
  await expect(page).not.toHaveURL(/kaart=8\/52.2\/5.3$/);
});

test('a key with ctrl, alt or cmd is the browser’s', async ({ site, page }) => {
  await site.open('?kaart=8/52.2/5.3');
  await page.locator(ground).focus();
  const taken = await page.locator(ground).evaluate((map) => {
    const press = (init) => !map.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    return [press({ key: '+', ctrlKey: true }), press({ key: 'ArrowLeft', altKey: true }), press({ key: '0', metaKey: true }), press({ key: 'Tab' }), press({ key: 'ArrowLeft' })];
  });
  expect(taken).toEqual([false, false, false, false, true]);
});

test('the list on a dot has a name, and Escape goes back to the dot', async ({ site, page }) => {
  const crowd = examples.filter(({ place }) => place === 'Amsterdam')[0].location;
  await site.open(`?kaart=11/${crowd.lat}/${crowd.lon}`);
  const cluster = page.getByRole('button', { name: /bij Amsterdam/ });
  await cluster.focus();
  const name = await site.focused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cluster).toBeFocused();
});

test('the keys are told while the map or a dot has the focus, and all of them behind a button', async ({ site, page }) => {
  await site.open();
  const [onMap, onDot] = [page.getByText('Pijltjes verschuiven de kaart'), page.getByText('Pijltjes gaan van stip naar stip')];
  await expect(onMap).toBeHidden();
  await tabTo(site, MAP);
  await expect(onMap).toBeVisible();
  await expect(page.locator(ground)).toHaveAccessibleDescription(/^Pijltjes verschuiven de kaart/);
  await page.keyboard.press('Tab');
  await expect(onMap).toBeHidden();
  await expect(onDot).toBeVisible();
  await tabTo(site, 'Toetsen');
  await expect(onDot).toBeHidden();
  const rows = page.locator('.map-help tr');
  await expect(rows.first()).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(rows.filter({ visible: true })).toHaveCount(10);
});

test('without script the drawn map has no keys to tell', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('');
  await expect(page.locator(ground)).toHaveRole('group');
  await expect(page.locator(ground)).not.toHaveAttribute('tabindex');
  await expect(page.locator('.map-tools')).toBeHidden();
  await context.close();
});
