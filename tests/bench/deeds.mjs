// What visitors do, on the site and on the page to compare with: what is pressed, and what looks different after it.

/** Pause after the last key before the site's list follows, in ms (`src/ui/search.rs`): what comes after it is measured. */
const PAUSE = 150;
const TYPED = 'zorgbuurthui';

export const SITE = {
  live: 'svg.ground[data-live]',
  looks: { count: '.count', chips: '.chips', list: '.list', ground: 'svg.ground', opened: '.reading h1' },
  prepare: '.facet summary',
  filter: { press: 'input[name="thema"]', parts: ['count', 'marks'] },
  search: { field: '#zoek', parts: ['chips'], pause: PAUSE },
  zoom: { press: '[data-does="zoom-in"]', back: '[data-does="zoom-out"]', parts: ['place', 'marks'] },
  pan: { open: '.map-more summary', presses: ['[data-does="Right"]', '[data-does="Left"]'], parts: ['place'] },
  list: { press: '.listed a', close: '.back' },
  dot: { press: '.pin > a.dot', close: '.back' },
};

export const REFERENCE = {
  live: 'html[data-live]',
  looks: { count: '#aantal', chips: 'none', list: '#lijst', ground: '.leaflet-overlay-pane svg', opened: '.leaflet-popup h2' },
  filter: { press: '#themas input', parts: ['count', 'marks'] },
  search: { field: '#zoek', parts: ['first'], pause: 0 },
  zoom: { press: '.leaflet-control-zoom-in', back: '.leaflet-control-zoom-out', parts: ['place', 'marks'] },
  pan: { focus: '#kaart', keys: ['ArrowRight', 'ArrowLeft'], parts: ['place'] },
  dot: { press: '.leaflet-marker-icon.stip', close: '.leaflet-popup-close-button' },
};

/** Each gives for a page and a kind of page what measures one time after another, in ms; or nothing, where there is nothing to press. */
export const deeds = {
  'filter': (page, { filter }) => async () => ({ filter: await pressed(page, filter.press, filter.parts) }),

  async 'key in the search box'(page, { search: { field, parts, pause } }) {
    let typed = 0;
    return async () => {
      if (typed % TYPED.length === 0) {
        await page.fill(field, '');
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
        await page.focus(field);
      }
      const key = TYPED[typed++ % TYPED.length];
      return { 'key in the search box': await measured(page, 'input', parts, () => page.keyboard.press(key), pause) };
    };
  },

  'zoom': (page, { zoom }) => async () => {
    const time = await pressed(page, zoom.press, zoom.parts);
    await pressed(page, zoom.back, zoom.parts);
    return { zoom: time };
  },

  async 'pan'(page, { pan }) {
    let nth = 0;
    if (pan.open) await page.click(pan.open);
    return async () => {
      nth += 1;
      if (pan.presses) return { pan: await pressed(page, pan.presses[nth % 2], pan.parts) };
      await page.focus(pan.focus);
      return { pan: await measured(page, 'keydown', pan.parts, () => page.keyboard.press(pan.keys[nth % 2])) };
    };
  },

  'open from the list': (page, { list }) => list && opening(page, list, 'open from the list'),

  async 'open a dot'(page, { dot, zoom }) {
    // Where all are in clusters, nearer.
    for (let nearer = 0; !(await spot(page, dot.press)); nearer += 1) {
      if (nearer === 4) return undefined;
      await pressed(page, zoom.press, ['place']);
    }
    return opening(page, dot, 'open a dot');
  },
};

const opening = (page, { press, close }, name) => async () => {
  const open = await pressed(page, press, ['opened']);
  return { [name]: open, close: await pressed(page, close, ['opened']) };
};

/** The middle of the first of these elements that can be pressed there, brought into view; in CSS pixels. */
function spot(page, selector) {
  return page.evaluate((selector) => {
    const found = [...document.querySelectorAll(selector)].slice(0, 200);
    for (const element of found) {
      if (!element.closest('.leaflet-pane')) element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const [left, top] = [x + width / 2, y + height / 2];
      const there = document.elementFromPoint(left, top);
      if (there && (element.contains(there) || there.contains(element))) return [left, top];
    }
    return undefined;
  }, selector);
}

/** A real press, from the click to the frame that shows what came of it. */
async function pressed(page, selector, parts) {
  const at = await spot(page, selector);
  if (!at) throw new Error(`nothing to press: ${selector}`);
  await page.mouse.move(...at);
  return measured(page, 'click', parts, async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
}

async function measured(page, type, parts, act, pause = 0) {
  await page.evaluate((given) => bench.frame().then(() => bench.expect(...given)), [type, parts, pause]);
  await act();
  return page.evaluate(() => bench.outcome);
}
