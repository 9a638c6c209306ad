// The page around the map scrolls as if the map were a picture, and the map moves when that is meant.
import { expect, test } from './host.mjs';
import { frames, phone } from './site.mjs';

/** The middle of the map, or of another thing in the frame, in the page's window, once it is whole in that. */
async function middle(host, thing = host.map.ground) {
  await thing.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(thing).toBeInViewport({ ratio: 0.7 });
  // The frame gets its height once it is live; the wheel over one that is about to change is lost.
  let box;
  const rests = async () => {
    const before = JSON.stringify(box);
    await frames(host.page, 5);
    box = await thing.boundingBox();
    return JSON.stringify(box) === before;
  };
  await expect.poll(rests).toBe(true);
  const { x, y, width, height } = box;
  return { x: x + width * 0.5, y: y + height * 0.5 };
}

const scrolled = (page) => page.evaluate(() => scrollY);

for (const kind of ['element', 'iframe']) {
  test(`the wheel scrolls the page past the map, and a hint says how to zoom, ${kind}`, async ({ host, page }) => {
    await host.open(`${host.text()}${host[kind]()}${host.text(60)}`);
    const { x, y } = await middle(host);
    const [before, position] = [await scrolled(page), await host.map.position()];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => scrolled(page)).toBe(before + 300);
    await expect(host.map.hint.filter({ hasText: 'Ctrl' }).first()).toHaveCSS('opacity', '1');
    expect(await host.map.position()).toBe(position);
    await expect(host.map.page.locator('[data-hinting]'), 'the hint goes by itself').toHaveCount(0);
  });
}

test('ctrl with the wheel zooms the map and not the page, without a hint', async ({ host, page }) => {
  await host.open(`${host.text()}${host.iframe()}${host.text(60)}`);
  const { x, y } = await middle(host);
  const [before, position] = [await scrolled(page), await host.map.position()];
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => host.map.position()).not.toBe(position);
  expect(await scrolled(page)).toBe(before);
  await expect(host.map.page.locator('[data-hinting]')).toHaveCount(0);
});

test('the wheel zooms while the map has the focus, and no longer', async ({ host, page }) => {
  await host.open(`${host.text()}${host.iframe()}${host.text(60)}`);
  const { x, y } = await middle(host);
  await host.map.page.locator('.leaflet-container').focus();
  const [before, position] = [await scrolled(page), await host.map.position()];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => host.map.position()).not.toBe(position);
  expect(await scrolled(page)).toBe(before);
  await host.map.search.focus();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => scrolled(page)).toBe(before - 300);
});

test('the wheel over the list of a frame as high as its content scrolls the page', async ({ host, page }) => {
  await host.open(`${host.text()}${host.element()}${host.text(60)}`);
  const { x, y } = await middle(host, host.map.entries.first());
  const before = await scrolled(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(page)).toBe(before + 300);
});

test('the mouse drags the map', async ({ host, page }) => {
  await host.open(host.iframe());
  const { x, y } = await middle(host);
  const position = await host.map.position();
  await page.mouse.move(x + 90, y - 90);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 40, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => host.map.position()).not.toBe(position);
});

test('the buttons and the keys do all that a gesture does', async ({ host, page }) => {
  await host.open(host.iframe());
  const seen = [await host.map.position()];
  const changes = async () => {
    await expect.poll(() => host.map.position()).not.toBe(seen.at(-1));
    await expect(host.map.page.locator('.leaflet-zoom-anim')).toHaveCount(0);
    seen.push(await host.map.position());
  };
  for (const name of ['Zoom in', 'Zoom uit']) {
    await host.map.page.getByRole('button', { name }).click();
    await changes();
  }
  await host.map.page.getByRole('button', { name: 'Zoom in' }).click();
  await changes();
  await host.map.page.locator('.leaflet-container').focus();
  await page.keyboard.press('ArrowRight');
  await changes();
  await host.map.page.getByRole('button', { name: /Heel Nederland/ }).click();
  await changes();
});

test.describe('on a phone', () => {
  test.use({ ...phone, hostName: '127.0.0.1' });

  /** Fingers that go from their places by so much, as a touch screen tells it. */
  async function move(page, fingers, [dx, dy]) {
    const client = await page.context().newCDPSession(page);
    const send = (type, share) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : fingers.map(([x, y], id) => ({ x: x + dx * share, y: y + dy * share, id })),
      });
    await send('touchStart', 0);
    for (let step = 1; step <= 10; step += 1) await send('touchMove', step / 10);
    await send('touchEnd');
  }

  test('one finger scrolls the page and not the map', async ({ host, page }) => {
    await host.open(`${host.text()}${host.element()}${host.text(60)}`);
    const { x, y } = await middle(host);
    const [before, position] = [await scrolled(page), await host.map.position()];
    await move(page, [[x, y]], [0, -120]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 80);
    expect(await host.map.position()).toBe(position);
  });

  test('one finger scrolls through a frame of a given height, and then past it', async ({ host, page }) => {
    await host.open(`${host.text()}${host.iframe('?provincie=zeeland')}${host.text(60)}`);
    const { x, y } = await middle(host);
    const [before, position] = [await scrolled(page), await host.map.position()];
    await expect
      .poll(async () => {
        await move(page, [[x, y]], [0, -200]);
        return scrolled(page);
      })
      .toBeGreaterThan(before + 80);
    expect(await host.map.position()).toBe(position);
  });

  test('a hint says how to move the map', async ({ host, page }) => {
    await host.open(host.iframe('', 'width="100%" height="500"'));
    const { x, y } = await middle(host);
    const client = await page.context().newCDPSession(page);
    const send = (type, touchPoints) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [{ x, y }]);
    await send('touchMove', [{ x: x + 40, y }]);
    await expect(host.map.hint.filter({ hasText: 'twee vingers' })).toHaveCSS('opacity', '1');
    await send('touchEnd', []);
  });

  test('two fingers move the map and not the page', async ({ host, page }) => {
    await host.open(`${host.text()}${host.iframe()}${host.text(60)}`);
    const { x, y } = await middle(host);
    const [before, position] = [await scrolled(page), await host.map.position()];
    await move(page, [[x - 40, y], [x + 40, y]], [60, 60]);
    await expect.poll(() => host.map.position()).not.toBe(position);
    expect(await scrolled(page)).toBe(before);
    await expect(host.map.page.locator('[data-hinting]')).toHaveCount(0);
  });

  test('two fingers apart zoom the map and not the page', async ({ host, page }) => {
    await host.open(`${host.text()}${host.iframe()}${host.text(60)}`);
    const { x, y } = await middle(host);
    const zoom = async () => (await host.map.query()).get('kaart')?.split('/')[0];
    const client = await page.context().newCDPSession(page);
    const send = (type, apart) => client.send('Input.dispatchTouchEvent', { type, touchPoints: apart ? [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] : [] });
    await send('touchStart', 20);
    for (let apart = 25; apart <= 120; apart += 5) await send('touchMove', apart);
    await send('touchEnd', 0);
    await expect.poll(zoom).toBeTruthy();
    expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
  });

  test('a tap opens a mark', async ({ host }) => {
    await host.open(host.iframe('?provincie=zeeland'));
    await host.map.marks.first().tap();
    await expect(host.map.heading.or(host.map.page.locator('.leaflet-popup-content'))).toBeVisible();
  });
});
