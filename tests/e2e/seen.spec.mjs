// Colours of one's own, more contrast, no motion, paper: nothing is lost in any of them.
import { expect, phone, test } from './site.mjs';
import { show, states, tooWide, violations } from './seen.mjs';

/** Colours as the browser paints them. */
const style = (locator, ...names) => locator.evaluate((element, names) => names.map((name) => getComputedStyle(element)[name]), names);

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing where the system has its own colours, ${colorScheme}`, async ({ site, page }) => {
    test.slow();
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const state of Object.keys(states)) {
      await show(site, state);
      expect(await violations(page), state).toEqual([]);
    }
  });

  test(`who asks for more contrast has text at seven to one everywhere, ${colorScheme}`, async ({ site, page }) => {
    test.slow();
    await page.emulateMedia({ contrast: 'more', colorScheme });
    for (const state of Object.keys(states)) {
      await show(site, state);
      expect(await violations(page, 'color-contrast-enhanced'), state).toEqual([]);
    }
  });

  test(`in a host's colour too text is at seven to one for who asks for it, ${colorScheme}`, async ({ site, page }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    for (const mode of ['', '&thema-modus=licht', '&thema-modus=donker']) {
      await page.route('/favicon.ico', (route) => route.fulfill({ status: 204 }));
      await site.open(`embed/?kleur=e2a100&provincie=gelderland${mode}`);
      expect(await violations(page, 'color-contrast-enhanced'), mode).toEqual([]);
    }
  });

  test(`in forced colours the map still shows land, water, dots, what is chosen and what is open, ${colorScheme}`, async ({ site, page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await show(site, 'filtered');
    const [water] = await style(page.locator('.map-ground'), 'backgroundColor');
    const [land] = await style(page.locator('[data-province="drenthe"]'), 'fill');
    const chosen = await style(page.locator('[data-province="gelderland"]'), 'fill', 'strokeWidth', 'stroke');
    const [, width, line] = await style(page.locator('[data-province="drenthe"]'), 'fill', 'strokeWidth', 'stroke');
    const [dot] = await style(page.locator('.pin .dot path').first(), 'fill');
    expect(new Set([water, land, chosen[0], dot]).size, `${water}, ${land}, ${chosen[0]}, ${dot}`).toBe(4);
    expect(parseFloat(chosen[1]), 'not by colour alone').toBeGreaterThan(2 * parseFloat(width));
    expect(line).not.toBe(land);
    const [paper] = await style(page.locator('body'), 'backgroundColor');
    for (const filled of ['.chip', '.badge:not(:empty)', '.map-ground .cluster']) {
      const [ground, text] = await style(page.locator(filled).filter({ visible: true }).first(), 'backgroundColor', 'color');
      expect(ground, filled).not.toBe(paper);
      expect(text, filled).not.toBe(ground);
    }
    await page.locator('.map-ground .cluster').first().focus();
    const [outline] = await style(page.locator('.map-ground .cluster').first(), 'outlineColor');
    expect([land, water]).not.toContain(outline);
    await show(site, 'example');
    const [ring, around] = await style(page.locator('.pin .dot[aria-current]'), 'boxShadow', 'backgroundColor');
    expect(ring).not.toBe('none');
    expect(ring).not.toContain(around);
  });
}

test('in forced colours what had only a shadow has an edge, and what is current is marked', async ({ site, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await site.open('?kaart=11/52.3740/4.8897');
  await page.getByRole('button', { name: /bij Amsterdam/ }).click();
  for (const box of ['.leaflet-popup-content-wrapper', '.map-tools', '.legend']) {
    const [edge] = await style(page.locator(box), 'borderTopWidth');
    expect(parseFloat(edge), box).toBeGreaterThan(0);
  }
  const menu = page.locator('.menu a');
  const [paper] = await style(page.locator('body'), 'backgroundColor');
  const bars = await menu.evaluateAll((links) => links.map((link) => [link.matches('[aria-current]'), getComputedStyle(link).borderBottomColor]));
  for (const [current, bar] of bars) expect(bar === paper, 'one bar, under the current page').toBe(!current);
  const choice = (await site.unfold('Provincie')).getByLabel('Utrecht');
  const box = () => choice.screenshot();
  const before = await box();
  await choice.check();
  expect(before.equals(await box()), 'a box that is ticked').toBe(false);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('in forced colours and in more contrast the filters that are open have nothing that axe finds', async ({ site, page }) => {
    for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none', contrast: 'more' }]) {
      await page.emulateMedia(media);
      await show(site, 'filtered');
      const [current, other] = await page.locator('.layout-switch a').evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
      expect(current).not.toBe(other);
      await page.getByRole('button', { name: /^Filters/ }).click();
      await site.unfold('Thema');
      expect(await violations(page)).toEqual([]);
    }
  });
});

test('who wants no motion sees none', async ({ site, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const state of ['list', 'example', 'embed']) {
    await show(site, state);
    await page.locator('.pin > *').first().hover();
    const moving = await page.evaluate(() => {
      const slow = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, scrollBehavior } = getComputedStyle(element);
        return scrollBehavior === 'smooth' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
      });
      // What only appears does not move.
      const running = document.getAnimations().filter(({ animationName }) => animationName !== 'wzk-appear');
      return [...slow.map(({ tagName, className }) => `${tagName} ${className}`), ...running.map(({ animationName }) => animationName)];
    });
    expect(moving, state).toEqual([]);
  }
});

test('on paper everything fits, in black on white, whatever the screen has', async ({ site, page }) => {
  for (const screen of [{ colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }]) {
    await page.emulateMedia(screen);
    for (const state of ['list', 'example', 'text', 'maker', 'embed']) {
      await show(site, state);
      await page.emulateMedia({ ...screen, media: 'print' });
      // The width of A4 between our margins.
      await page.setViewportSize({ width: 680, height: 1000 });
      expect(await tooWide(page), state).toBeLessThanOrEqual(0);
      expect(await style(page.locator('body'), 'backgroundColor', 'color'), state).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      for (const control of ['.map-tools', '.whole', '.all-examples', '.map-hint', '.menu', '.controls', '.maker-form', '.skip']) {
        await expect(page.locator(control).filter({ visible: true }), `${control}, ${state}`).toHaveCount(0);
      }
      await page.emulateMedia({ ...screen, media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  }
});
