// The map moves gently, and much can be done before it is there: where it comes to rest is where its address leads.
import { expect, frames, test } from './site.mjs';
import { examples } from './plain.mjs';

/** Where the drawn country lies once the map is at rest. */
async function ground(page) {
  let before;
  await expect
    .poll(async () => {
      const last = before;
      await frames(page);
      before = JSON.stringify(await page.locator('svg.ground').boundingBox());
      return last === before && (await page.locator('.leaflet-pan-anim, .leaflet-zoom-anim').count()) === 0;
    })
    .toBe(true);
  return JSON.parse(before);
}

/** Presses one after the other and lets the app follow each, before the browser draws or comes to anything else. */
const pressAtOnce = (page, ...selectors) =>
  page.evaluate(async (selectors) => {
    for (const selector of selectors) {
      document.querySelector(selector).click();
      for (let n = 0; n < 50; n += 1) await undefined;
    }
  }, selectors);

const country = '[data-does="whole-country"]';
const nearer = '[data-does="zoom-in"]';
const choice = '.facet input[value="zeeland"]';

for (const [what, address, isVisitors, ...presses] of [
  ['zooming while the map is about to show the country', '?kaart=9/52.5/6.5', true, country, nearer],
  ['showing the country while the map is about to zoom', '?kaart=9/52.5/6.5', false, nearer, country],
  ['zooming while the map is about to show a selection', '', true, choice, nearer],
  ['making a choice while the map is about to zoom', '', false, nearer, choice],
  ['making a choice and taking it back', '', false, choice, choice],
  ['making a choice, taking it back and zooming', '', true, choice, choice, nearer],
  ['making a choice twice and zooming in between', '', false, choice, nearer, choice],
  ['showing the country, which is there, while the map is about to show a selection', '', false, choice, country],
  ['moving on while the map is about to show a selection', '', false, choice, '[data-does="Right"]'],
]) {
  test(`${what} ends where the address leads`, async ({ site, page }) => {
    await site.open(address);
    await ground(page);
    await pressAtOnce(page, ...presses);
    const here = await ground(page);
    expect(page.url().includes('kaart='), `an address with the visitor’s own move: ${page.url()}`).toBe(isVisitors);
    await page.reload();
    await site.live();
    const fresh = await ground(page);
    for (const side of ['x', 'y', 'width']) expect(Math.abs(here[side] - fresh[side]), `${side} at ${page.url()}`).toBeLessThan(3);
  });
}

for (const [where, path] of [['the main page', ''], ['the page of a theme', 'thema/gezamenlijke-start/'], ['the map alone', '?weergave=kaart']]) {
  test(`entries and dots lead on from where the map was moved on ${where}`, async ({ site, page }) => {
    const led = () => page.locator('.listed a, .pin > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    await site.open(path);
    const before = await led();
    await ground(page);
    await pressAtOnce(page, nearer);
    await expect(page).toHaveURL(/kaart=/);
    await ground(page);
    const after = await led();
    await page.reload();
    await site.live();
    await ground(page);
    expect(after).toEqual(await led());
    expect(after).not.toEqual(before);
  });
}

test('a wheel turned while the map is about to show a selection ends where the address leads', async ({ site, page }) => {
  // No frame comes until the wheel's own pause is over.
  await page.addInitScript(() => {
    const draw = window.requestAnimationFrame.bind(window);
    window.held = [];
    window.requestAnimationFrame = (act) => (window.holds ? window.held.push(act) : draw(act));
  });
  await site.open();
  await ground(page);
  await page.evaluate((choice) => {
    window.holds = true;
    window.asked = 0;
    const { setView } = L.Map.prototype;
    L.Map.prototype.setView = function (...given) {
      window.asked += 1;
      return setView.apply(this, given);
    };
    const map = document.querySelector('.map-ground');
    const { x, y, width, height } = map.getBoundingClientRect();
    const turn = { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -90, clientX: x + width * 0.7, clientY: y + height / 2 };
    document.querySelector(choice).click();
    map.dispatchEvent(new WheelEvent('wheel', turn));
  }, choice);
  await expect.poll(() => page.evaluate(() => window.asked), 'both moves are asked for').toBe(2);
  await page.evaluate(() => {
    window.holds = false;
    window.held.forEach((act) => requestAnimationFrame(act));
  });
  const here = await ground(page);
  await expect(page).toHaveURL(/kaart=/);
  await page.reload();
  await site.live();
  const fresh = await ground(page);
  for (const side of ['x', 'y', 'width']) expect(Math.abs(here[side] - fresh[side]), `${side} at ${page.url()}`).toBeLessThan(3);
});

test('presses of a button that come while the map zooms add up', async ({ site, page }) => {
  await site.open('?kaart=8/52.2/5.3');
  await ground(page);
  await pressAtOnce(page, nearer);
  await expect(page.locator('.leaflet-zoom-anim')).toHaveCount(1);
  await pressAtOnce(page, nearer, nearer, '[data-does="zoom-out"]', nearer);
  await expect(page).toHaveURL(/kaart=11\//);
  await ground(page);
  await expect(page).toHaveURL(/kaart=11\//);
});

for (const [how, close] of [
  ['the way back to the list', (page) => page.locator('.back').click()],
  ['the browser’s own back', (page) => page.goBack()],
]) {
  test(`the map goes along to an example, and by ${how} to where it was`, async ({ site, page }) => {
    // In the east, below the buttons of the map.
    const east = examples.find(({ name }) => name.nl.includes('Roombeek'));
    await site.open();
    const before = await ground(page);
    await page.locator(`.listed[data-id="${east.id}"] a`).click();
    await expect(site.heading).toHaveText(east.name.nl);
    expect((await ground(page)).x).toBeLessThan(before.x - 10);
    await close(page);
    await expect(site.heading).toHaveCount(0);
    const after = await ground(page);
    for (const side of ['x', 'y', 'width']) expect(Math.abs(after[side] - before[side]), side).toBeLessThan(3);
  });
}
