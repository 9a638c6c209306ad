// Whether a page shows what a fresh load of its address shows.
import { heard } from '../e2e/tree.mjs';

/** How far apart places on the drawn country are taken to be the same, in CSS pixels. */
const NEAR = 3;

/** Until nothing changes any more: moves of the map, what is about to be searched for, texts of examples that come. */
export const quiet = (page, texts = 0) =>
  page.evaluate(async (texts) => {
    let [before, same] = ['', 0];
    for (const until = performance.now() + 20_000; same < 25 && performance.now() < until; ) {
      await new Promise(requestAnimationFrame);
      const fetched = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/data/')).length;
      const pane = document.querySelector('.leaflet-map-pane');
      const now = [location.href, document.querySelector('.count').textContent, fetched, pane.outerHTML.length, pane.getAttribute('style')].join();
      same = now === before && fetched >= texts ? same + 1 : 0;
      before = now;
    }
    return performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/data/')).length;
  }, texts);

/** All that both pages must agree on, a line each: what is heard of the column, boxes, addresses; and the marks, with their places. */
async function looks(page, entries) {
  // A list that was scrolled to its end has grown, and stays so.
  await page.evaluate((entries) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.list > :nth-child(n + ${entries + 1}), .more { display: none }`);
    document.adoptedStyleSheets = [sheet];
  }, entries);
  const { lines, marks, seen } = await page.evaluate(read);
  const tree = (await heard(page, '.column')).trim().split('\n');
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
  return { lines: [...lines, ...tree], marks, seen };
}

const entriesOf = (page) => page.locator('.list > *').count();

/** Leaves and closes what an address does not tell: focus, bubbles, sheets; and unfolds what is folded. */
function calmDown() {
  document.activeElement.blur();
  document.querySelector('.bubble-close')?.click();
  for (const sheet of document.querySelectorAll('[popover]:popover-open')) sheet.hidePopover();
  for (const group of document.querySelectorAll('.column details')) group.open = true;
}

// The link to the map is not followed while the page is live: `start.js` moves the focus.
function read() {
  const isShown = (element) => getComputedStyle(element.closest('.list > *') ?? element).display !== 'none';
  const all = (selector, line) => [...document.querySelectorAll(selector)].filter(isShown).map((element) => `${selector}: ${line(element)}`);
  const attribute = (name) => (element) => element.getAttribute(name);
  // As shares of the drawn country, wherever that lies.
  const ground = document.querySelector('svg.ground').getBoundingClientRect();
  const on = ({ left, top, right, bottom }) => ({ left: (left - ground.x) / ground.width, top: (top - ground.y) / ground.width, right: (right - ground.x) / ground.width, bottom: (bottom - ground.y) / ground.width });
  const marks = [...document.querySelectorAll('.pin > *')].map((mark) => ({
    line: `mark: ${['aria-label', 'href', 'aria-current', 'lang'].map((name) => mark.getAttribute(name)).join(' · ')}`,
    ...on(mark.getBoundingClientRect()),
  }));
  const lines = [
    `title: ${document.title}`,
    ...all('html', attribute('lang')),
    ...all('link[rel="canonical"], .language, .skip:not(.skip-map), .whole', attribute('href')),
    ...all('.desk', (desk) => ['data-reading', 'data-name', 'data-count', 'data-layout'].map((name) => desk.getAttribute(name)).join(' · ')),
    ...all('#zoek', (input) => input.value.trim()),
    ...all('.column input:checked', (box) => `${box.name} ${box.value}`),
    ...all('.column a', (link) => `${link.textContent.trim()} ${link.getAttribute('href')}`),
  ];
  return { lines, marks, seen: { ...on(document.querySelector('.map-ground').getBoundingClientRect()), width: ground.width } };
}

/** Up to twenty lines in which the page differs from a fresh load of its address: none when all is well. */
export async function differences(page, fresh, live) {
  await page.evaluate(calmDown);
  await quiet(page);
  await fresh.setViewportSize(page.viewportSize());
  await fresh.goto('about:blank');
  await fresh.goto(page.url(), { waitUntil: 'networkidle' });
  await live(fresh);
  await fresh.evaluate(calmDown);
  await quiet(page, await quiet(fresh));
  const entries = Math.min(await entriesOf(page), await entriesOf(fresh));
  const [here, there] = [await looks(page, entries), await looks(fresh, entries)];
  const times = here.seen.width / there.seen.width;
  // An address has hundredths of a level.
  if (Math.abs(times - 1) > 0.01) return [`  the country is ${times.toFixed(2)} times as wide as on the fresh one`];
  const [mine, its] = [[...here.lines, ...marksInBoth(here, there)], [...there.lines, ...marksInBoth(there, here)]];
  const [only, other] = [minus(mine, its).map((line) => `  here only:   ${line}`), minus(its, mine).map((line) => `  fresh only:  ${line}`)];
  if (only.length + other.length === 0 && mine.join('\n') !== its.join('\n')) return ['  the same, in another order'];
  return [...only.slice(0, 10), ...other.slice(0, 10)];
}

/** The marks of a page that lie within what both pages see: a map that moved by itself to show a mark stays there, and of many marks only
    those in view are drawn. */
function marksInBoth({ marks, seen }, { seen: other }) {
  const edge = { left: Math.max(seen.left, other.left), top: Math.max(seen.top, other.top), right: Math.min(seen.right, other.right), bottom: Math.min(seen.bottom, other.bottom) };
  const near = NEAR / seen.width;
  const within = (mark) => mark.left > edge.left + near && mark.top > edge.top + near && mark.right < edge.right - near && mark.bottom < edge.bottom - near;
  return marks.filter(within).map((mark) => mark.line).sort();
}

/** The lines of one list that the other has not, or not as often. */
function minus(list, other) {
  const left = new Map();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return list.filter((line) => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times <= 0;
  });
}
