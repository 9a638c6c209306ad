// Real input, once in a while: what a script inside the page cannot do.

const KEYS = ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'PageUp', '+', '-'];

/** Does one thing with mouse or keyboard and tells what; `random` gives numbers from 0 to 1. */
export async function useHands(page, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const map = await page.locator('.map-ground').boundingBox();
  const { width, height } = page.viewportSize();
  // Somewhere on the map, and on the screen.
  const there = () => [Math.min(map.x + map.width * (0.2 + 0.6 * random()), width - 1), Math.max(1, Math.min(map.y + map.height * (0.2 + 0.6 * random()), height - 1))].map(Math.round);
  const acts = {
    async keys() {
      const keys = Array.from({ length: 4 }, () => pick(KEYS));
      for (const key of keys) await page.keyboard.press(key);
      return keys.join(' ');
    },
    async click() {
      const at = there();
      await page.mouse.click(...at);
      return at.join();
    },
    async drag() {
      const [from, to] = [there(), there()];
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 3 });
      await page.mouse.up();
      return `${from} to ${to}`;
    },
    async wheel() {
      const at = there();
      await page.mouse.move(...at);
      const by = pick([-240, -120, 120, 240]);
      await page.mouse.wheel(0, by);
      return `${by} at ${at}`;
    },
  };
  const name = map?.width > 0 ? pick(Object.keys(acts)) : 'keys';
  return `${name}: ${await acts[name]()}`;
}
