// The map in pages that were not made for it.
import { Embedded, expect, test } from './host.mjs';
import { examples, fitting } from './plain.mjs';

/** What sticks out of the frame's document sideways, or is cut off, by its class. */
function clipped() {
  const width = document.documentElement.clientWidth;
  const out = [];
  if (document.documentElement.scrollWidth > width) out.push(`document ${document.documentElement.scrollWidth} > ${width}`);
  for (const element of document.querySelectorAll('#app *:not(svg *):not(.leaflet-pane *):not(.visually-hidden)')) {
    if (!element.checkVisibility()) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    const name = `${element.tagName} ${element.className}`;
    if (own && (left < -1 || right > width + 1)) out.push(`${name} ${left}..${right} of ${width}`);
    const { overflowX } = getComputedStyle(element);
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth) {
      if (!element.matches('.map-ground, .map-ground *, input')) out.push(`${name} holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  return out;
}

for (const kind of ['element', 'iframe']) {
  test(`nothing sticks out or is cut off in a column of any width, ${kind}`, async ({ host, page }) => {
    await host.open(`<div id="column">${host[kind]()}</div>`, { css: 'body{margin:8px}' });
    for (const width of [280, 320, 500, 760, 1100, 2000]) {
      await page.setViewportSize({ width: width + 60, height: 800 });
      await page.locator('#column').evaluate((column, width) => (column.style.width = `${width}px`), width);
      await expect.poll(() => host.map.evaluate(() => innerWidth)).toBe(width);
      await expect.poll(() => host.map.evaluate(clipped), `${width}`).toEqual([]);
      for (const name of ['Thema', 'Provincie', 'Soort voorbeeld']) await host.map.unfold(name);
      await expect.poll(() => host.map.evaluate(clipped), `${width} with open filters`).toEqual([]);
      await host.map.entries.first().locator('a').click();
      await expect(host.map.heading).toBeVisible();
      await expect.poll(() => host.map.evaluate(clipped), `${width} with an example`).toEqual([]);
      await host.map.page.getByRole('link', { name: 'Terug naar de lijst' }).click();
      await expect(host.map.heading).toHaveCount(0);
    }
  });
}

/** The map is drawn, to its size, and the frame is as high as what is in it. */
async function whole(map) {
  await map.live();
  await expect(map.marks.first()).toBeVisible();
  await expect.poll(() => map.evaluate(squeezed), 'marks outside of the map').toEqual([]);
  await expect.poll(() => map.overflow(), 'to scroll in the frame').toBeLessThanOrEqual(0);
  expect(await map.evaluate(clipped)).toEqual([]);
}

/** All of the country is to be seen in the map. */
function squeezed() {
  const ground = document.querySelector('.map-ground').getBoundingClientRect();
  const marks = [...document.querySelectorAll('.pin > *')].map((mark) => mark.getBoundingClientRect());
  const [left, right] = [Math.min(...marks.map((mark) => mark.left)), Math.max(...marks.map((mark) => mark.right))];
  const [top, bottom] = [Math.min(...marks.map((mark) => mark.top)), Math.max(...marks.map((mark) => mark.bottom))];
  const faults = [];
  if (left < ground.left || right > ground.right) faults.push(`${left}..${right} in ${ground.left}..${ground.right}`);
  if (top < ground.top || bottom > ground.bottom) faults.push(`${top}..${bottom} in ${ground.top}..${ground.bottom}`);
  const share = Math.max((bottom - top) / ground.height, (right - left) / ground.width);
  if (share < 0.4) faults.push(`the marks take ${share} of the map`);
  return faults;
}

for (const [place, css] of [['a closed tab', '.shut{display:none}'], ['an accordion', '.shut{height:0;overflow:hidden}']]) {
  for (const kind of ['element', 'iframe']) {
    test(`a map in ${place} is whole when that opens, and when it opens again, ${kind}`, async ({ host, page }) => {
      const button = `<button onclick="tab.classList.toggle('shut')">Kaart</button>`;
      await page.goto(host.put('/', `${button}<div id="tab" class="shut">${host[kind](kind === 'iframe' ? '?hoogte=auto' : '', 'width="100%" height="3000"')}</div>`, { css }));
      for (let n = 0; n < 2; n += 1) {
        await page.getByRole('button', { name: 'Kaart' }).click();
        await whole(host.map);
        await page.getByRole('button', { name: 'Kaart' }).click();
        await expect(page.locator('#tab')).toHaveClass('shut');
      }
      await page.getByRole('button', { name: 'Kaart' }).click();
      await host.map.choose('Provincie', 'Zeeland');
      await whole(host.map);
    });
  }
}

test('a map that is closed before it is there and opened later is whole', async ({ host, page }) => {
  const button = `<button onclick="tab.classList.toggle('shut')">Kaart</button>`;
  await page.goto(host.put('/', `${button}<div id="tab">${host.element()}</div>`, { css: '.shut{display:none}' }), { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Kaart' }).click();
  await page.waitForLoadState('load');
  await page.getByRole('button', { name: 'Kaart' }).click();
  await whole(host.map);
});

test('two maps on a page mind their own business', async ({ host, page }) => {
  await host.open(`${host.element('id="one" provincie="zeeland"')}${host.element('id="two" collectie="visie" taal="en"')}`);
  const two = new Embedded(page, 1);
  await two.live();
  await host.map.entries.first().locator('a').click();
  await expect(host.map.heading).toBeVisible();
  await two.choose('Province', 'Drenthe');
  await expect(two.heading).toHaveCount(0);
  const both = examples.filter(({ province, collection }) => province === 'Drenthe' && collection === 'visie');
  await expect(two.entries).toHaveCount(both.length);
  await page.locator('#one').evaluate((map) => map.close());
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Zeeland'] }).length);
  const told = await page.evaluate(() => window.told.map(({ name, id }) => `${id} ${name}`));
  expect(told.filter((text) => text === 'one open')).toHaveLength(1);
  expect(told.filter((text) => text === 'two open')).toHaveLength(0);
  expect(told).toContain('two filter');
  await whole(host.map);
  await expect.poll(() => two.overflow(), 'to scroll in the other').toBeLessThanOrEqual(0);
});

test('a page from right to left has the map as it is', async ({ host }) => {
  await host.open(`<p>\u0627\u0644\u0633\u0643\u0646</p>${host.element()}`, { html: 'lang="ar" dir="rtl"' });
  await whole(host.map);
  expect(await host.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await host.map.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
});

test('a page that sets all there is to set on everything has the map as it is', async ({ host, page }) => {
  await host.open(host.element('provincie="zeeland"', '<b>Even wachten</b>'), { css: '* { all: unset !important } style, script, title { display: none !important }' });
  await whole(host.map);
  await expect(page.getByText('Even wachten')).toBeHidden();
  const [frame, main] = [await host.map.box.boundingBox(), page.viewportSize()];
  expect(frame.width).toBeGreaterThan(main.width - 40);
  expect(frame.height).toBeGreaterThan(400);
});

test('a page that styles frames and boxes as it likes has the map as it is', async ({ host }) => {
  const css = `iframe{display:none!important;width:50px!important;opacity:0!important} div{float:left;width:10px;overflow:hidden} *{box-sizing:content-box;margin:3px;padding:9px}
    html{font-size:62.5%} woonzorg-kaart{display:inline}`;
  await host.open(host.element(), { css });
  await whole(host.map);
  expect((await host.map.box.boundingBox()).width).toBeGreaterThan(900);
});

test('the strictest page that lets us in has the whole map', async ({ host }) => {
  const policy = `default-src 'none'; script-src ${host.ours}; frame-src ${host.ours}; require-trusted-types-for 'script'`;
  await host.open(host.element('hoogte="500px" kleur="#aa0000"'), { headers: { 'content-security-policy': policy } });
  expect((await host.map.box.boundingBox()).height).toBe(500);
  await host.open(host.element('kleur="#aa0000"'), { headers: { 'content-security-policy': policy } });
  await whole(host.map);
  await expect.poll(() => host.told('ready')).toHaveLength(1);
});

test('a page that isolates itself from others still has the map when it lets frames in', async ({ host }) => {
  await host.open(host.iframe(), { headers: { 'permissions-policy': 'geolocation=(), clipboard-write=(), web-share=()', 'cross-origin-opener-policy': 'same-origin' } });
  await expect(host.map.marks.first()).toBeVisible();
});

test('a sandboxed frame works, and the whole map opens beside the page', async ({ host, page }) => {
  await host.open(host.iframe('?provincie=zeeland', 'width="900" height="600" sandbox="allow-scripts allow-same-origin allow-popups"'));
  await host.map.choose('Soort voorbeeld', 'Woonzorgvisie');
  const [popup] = await Promise.all([page.waitForEvent('popup'), host.map.whole.click()]);
  await expect(popup).toHaveURL(`${host.base}?provincie=zeeland&collectie=visie`);
  await expect(popup.locator('svg.ground[data-live]')).toBeAttached();
  expect(await popup.evaluate(() => window.opener)).toBe(null);
});

// 400 %, phones on their side, and one upright.
for (const [width, height] of [[320, 225], [568, 320], [700, 390], [390, 844]]) {
  test(`in a window of ${width} by ${height} nothing is cut off, and an example that is opened is seen`, async ({ host, page }) => {
    await page.setViewportSize({ width, height });
    await host.open(host.element(), { css: 'body{margin:8px}' });
    await whole(host.map);
    await host.map.entries.first().locator('a').click();
    await expect(host.map.heading).toBeInViewport();
    expect(await host.map.evaluate(clipped)).toEqual([]);
  });
}

test('a frame far too small still lets everything be reached', async ({ host }) => {
  for (const [width, height] of [[300, 150], [900, 220]]) {
    await host.open(host.iframe('', `width="${width}" height="${height}"`));
    await host.map.entries.nth(5).locator('a').click();
    await expect(host.map.heading).toBeVisible();
    for (const thing of [host.map.heading, host.map.page.locator('.sources a').last(), host.map.page.getByRole('button', { name: 'Zoom uit' })]) {
      await thing.scrollIntoViewIfNeeded();
      await expect(thing).toBeInViewport();
    }
  }
});

/** What lies over something else on paper, is squeezed, or is not there at all. */
function jumbled() {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const map = box('.map-pane');
  const faults = [];
  if (map.height < 200 || map.width < 200) faults.push(`a map of ${map.width}x${map.height}`);
  for (const selector of ['#titel', '.count', '.listed']) {
    const { top, bottom, height, left, right } = box(selector);
    if (height < 10 || bottom > innerHeight) faults.push(`${selector} ends at ${bottom} of ${innerHeight}`);
    if (top < map.bottom && bottom > map.top && left < map.right && right > map.left) faults.push(`${selector} on the map`);
  }
  return faults;
}

for (const kind of ['element', 'iframe']) {
  test(`what is seen is printed, ${kind}`, async ({ host, page }) => {
    await host.open(kind === 'element' ? host.element() : host.iframe('', 'width="100%" height="900"'));
    await page.emulateMedia({ media: 'print' });
    // An A4 sheet between its margins.
    await page.setViewportSize({ width: 718, height: 1000 });
    await expect.poll(() => host.map.evaluate(jumbled)).toEqual([]);
    expect(await host.map.evaluate(clipped)).toEqual([]);
    if (kind === 'element') await expect.poll(() => host.map.overflow(), 'cut off below').toBeLessThanOrEqual(0);
  });
}
