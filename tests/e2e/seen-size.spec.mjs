// Large text, small windows, one's own spacing, a finger that is not precise: nothing is cut off, covered or out of reach.
import { expect, phone, test } from './site.mjs';
import { cutOrCovered, letters, restyle, show, states, tooSmall, tooWide } from './seen.mjs';

const every = Object.keys(states);

async function fits(page, what) {
  expect(await tooWide(page), what).toBeLessThanOrEqual(0);
  expect(await cutOrCovered(page), what).toEqual([]);
}

for (const [what, viewport] of Object.entries({
  'a window of 1280 by 1024 at four hundred percent': { width: 320, height: 256 },
  'a phone on its side': { width: 640, height: 360 },
})) {
  test(`${what}: all of it fits, and the page can be scrolled beside the map`, async ({ site, page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    for (const state of every) {
      await show(site, state);
      await fits(page, state);
      // In a frame one finger and the wheel scroll the page wherever they are.
      const map = state.startsWith('embed') ? [] : await page.locator('.map-ground').filter({ visible: true }).all();
      for (const ground of map) {
        const { height } = await ground.boundingBox();
        expect(height, state).toBeLessThanOrEqual(viewport.height * 0.8);
        expect(height, state).toBeGreaterThan(viewport.height * 0.4);
        const [tools, pane] = await Promise.all(['.map-tools', '.map-pane'].map((part) => page.locator(part).boundingBox()));
        expect(tools.y + tools.height, `the map's buttons, ${state}`).toBeLessThanOrEqual(pane.y + pane.height);
      }
    }
    await site.open('');
    await page.getByRole('button', { name: /^Filters/ }).click();
    const sheet = page.locator('#filters');
    await site.unfold('Thema');
    const done = sheet.getByRole('button', { name: /^Toon/ });
    await done.scrollIntoViewIfNeeded();
    await expect(done).toBeInViewport({ ratio: 0.99 });
    await fits(page, 'filters');
  });
}

test("one's own spacing of text hides nothing", async ({ site, page }) => {
  test.slow();
  // Success criterion 1.4.12, word for word.
  const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 640 }]) {
    await page.setViewportSize(viewport);
    for (const state of every) {
      await show(site, state);
      await restyle(page, spacing);
      await fits(page, `${state}, ${viewport.width} wide`);
    }
  }
});

for (const [size, device] of Object.entries({ desktop: { viewport: { width: 1280, height: 900 } }, phone })) {
  test.describe(size, () => {
    test.use(device);

    test('text at twice its size is all there, and the map grows with it', async ({ site, page }) => {
      test.slow();
      const label = () => page.locator('.ground .z6 text').first().evaluate((name) => name.getBoundingClientRect().height);
      await show(site, 'list');
      const before = await label();
      for (const state of every) {
        await show(site, state);
        await letters(page, 36);
        await fits(page, state);
      }
      await show(site, 'list');
      await letters(page, 36);
      await expect.poll(async () => (await label()) / before).toBeGreaterThan(1.9);
    });

    test('whatever is pressed is large enough', async ({ site, page }) => {
      test.slow();
      for (const state of every) {
        await show(site, state);
        expect(await tooSmall(page), state).toEqual([]);
      }
      await show(site, 'filtered');
      if (size === 'phone') await page.getByRole('button', { name: /^Filters/ }).click();
      for (const group of ['Thema', 'Provincie', 'Soort voorbeeld']) await site.unfold(group);
      expect(await tooSmall(page), 'filters').toEqual([]);
    });

    test('what has the focus is never hidden, and is seen to have it', async ({ site, page }) => {
      test.slow();
      for (const state of ['filtered', 'example', 'maker', 'embed']) {
        await show(site, state);
        if (state === 'filtered' && size === 'phone') {
          await page.getByRole('button', { name: /^Filters/ }).click();
          for (const group of ['Thema', 'Provincie']) await site.unfold(group);
        }
        for (let n = 0; n < 45; n += 1) {
          await page.keyboard.press('Tab');
          expect(await page.evaluate(hiddenFocus), `${state}, stop ${n}`).toBe('');
        }
      }
    });
  });
}

/** What is wrong with the focus: success criteria 2.4.11, which lets the button below what it opened be, and 2.4.13. */
function hiddenFocus() {
  const element = document.activeElement;
  if (element === document.body || element.tagName === 'IFRAME' || element.shadowRoot) return '';
  const name = `${element.className || element.tagName} ${element.textContent.trim().slice(0, 30)}`;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
  // What cuts it off: what scrolls or hides what sticks out, up to what is fixed in the window.
  const cutting = [];
  for (let box = element; getComputedStyle(box).position !== 'fixed'; ) {
    box = box.parentElement;
    if (!box || box === document.body) break;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX !== 'visible' || overflowY !== 'visible') cutting.push(box.getBoundingClientRect());
  }
  const shown = spots.some(([x, y]) => {
    // Nothing is found outside the window.
    const at = document.elementFromPoint(x, y);
    if (!at || element.contains(at)) return Boolean(at);
    return at.contains(element) && cutting.every((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  });
  const opened = element.matches('[popovertarget]') && document.querySelector(':popover-open');
  if (!shown && !opened) return `${name} is hidden`;
  const thick = [getComputedStyle(element), getComputedStyle(element, '::after')].some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  return thick || element.matches('[tabindex="-1"]') ? '' : `${name} does not show it`;
}
