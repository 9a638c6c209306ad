// A frame that is as high as what is in it: neither scrolls, nor gapes, nor trembles.
import { expect, test } from './host.mjs';
import { examples } from './plain.mjs';
import { frames } from './site.mjs';

/** The frame is as high as its content. */
async function fits(host) {
  const gap = () => host.map.evaluate(() => Math.abs(innerHeight - document.body.getBoundingClientRect().height));
  await expect.poll(gap, 'between frame and content').toBeLessThan(2);
  await expect.poll(() => host.map.overflow()).toBeLessThanOrEqual(0);
}

/** Two frames painted, and nothing more to hear. */
async function settled(host) {
  const count = async () => (await host.heard('height')).length;
  let before;
  await expect.poll(async () => {
    const same = before === (before = await count());
    await frames(host.map);
    return same && before === (await count());
  }).toBe(true);
  return before;
}

for (const width of [300, 760, 1280]) {
  test(`the height follows what is shown, in few steps, ${width} pixels wide`, async ({ host, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await host.open(host.element());
    await fits(host);
    expect(await settled(host), 'messages to begin with').toBeLessThanOrEqual(4);
    let count = await settled(host);
    const few = async (what) => {
      await fits(host);
      const now = await settled(host);
      expect(now - count, what).toBeLessThanOrEqual(4);
      count = now;
    };
    await host.map.choose('Provincie', 'Zeeland');
    await few('a filter');
    await host.call('filter', { zoek: 'zzzz' });
    await expect(host.map.status).toHaveText('Geen voorbeelden');
    await few('nothing found');
    await host.call('filter');
    await expect(host.map.entries).toHaveCount(examples.length);
    await few('all again');
    await host.map.page.getByRole('button', { name: 'Toon alle voorbeelden' }).click();
    await expect(host.map.entries.last()).toBeVisible();
    await few('the whole list');
    await host.map.entries.nth(2).locator('a').click();
    await expect(host.map.heading).toBeVisible();
    await few('an example');
    await host.call('close');
    await few('the list again');
    await host.map.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await few('letters twice as large');
  });
}

test('the page around does not jump while the map starts', async ({ host, page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await host.open(host.element());
    await settled(host);
    const heights = (await host.heard('height')).map(({ height }) => height);
    expect(Math.max(...heights) - Math.min(...heights), `${width}: ${heights}`).toBeLessThan(8);
  }
});

test('a frame is not higher than needed after its host has it wider, narrower and wider', async ({ host, page }) => {
  await host.open(host.element());
  await fits(host);
  const first = (await host.map.box.boundingBox()).height;
  for (const width of [320, 700, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(host);
  }
  expect(Math.abs((await host.map.box.boundingBox()).height - first)).toBeLessThan(2);
});

test('a page whose layout goes by the height of the frame does not chase it', async ({ host, page }) => {
  await host.open(`<div style="display:grid;grid-template-rows:minmax(0,1fr);min-height:100vh">${host.element()}</div>`);
  await fits(host);
  const count = await settled(host);
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.setViewportSize({ width: 1280, height: 1200 });
  await fits(host);
  expect((await settled(host)) - count).toBeLessThanOrEqual(1);
});

test('a plain frame is as high as it is told by a page of a few lines', async ({ host }) => {
  const script = `<script>addEventListener('message', ({ source, data }) => {
    const frame = document.querySelector('iframe');
    if (source === frame.contentWindow && data.type === 'woonzorgkaart/height') frame.style.height = data.height + 'px';
  })</script>`;
  await host.open(script + host.iframe('?hoogte=auto'));
  await fits(host);
  await host.map.choose('Provincie', 'Zeeland');
  await fits(host);
  expect(await settled(host)).toBeLessThanOrEqual(8);
});

for (const hoogte of ['300px', '80vh', '40rem']) {
  test(`a frame of ${hoogte} stays so, and all of it can be reached`, async ({ host }) => {
    await host.open(host.element(`hoogte="${hoogte}"`));
    const before = (await host.map.box.boundingBox()).height;
    await host.map.entries.nth(20).locator('a').click();
    await expect(host.map.heading).toBeVisible();
    const source = host.map.page.locator('.sources a').last();
    await source.scrollIntoViewIfNeeded();
    await expect(source).toBeInViewport();
    expect((await host.map.box.boundingBox()).height).toBe(before);
  });
}
