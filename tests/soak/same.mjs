// Whether a page shows what a fresh load of its address shows.
import { heard } from '../e2e/tree.mjs';

/** All that both pages must agree on, a line each: what is heard of the column, the marks, boxes, addresses. */
async function looks(page) {
  await page.evaluate(calmDown);
  // Until nothing changes any more: moves of the map, and what is about to be searched for.
  await page.evaluate(async () => {
    let [before, same] = ['', 0];
    for (const until = performance.now() + 20_000; same < 25 && performance.now() < until; ) {
      await new Promise(requestAnimationFrame);
      const now = [location.href, document.querySelector('.count').textContent, document.querySelector('.leaflet-map-pane').outerHTML.length, document.querySelector('.leaflet-map-pane').getAttribute('style')].join();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
  const seen = await page.evaluate(read);
  return [...seen, ...(await heard(page, '.column')).trim().split('\n')];
}

/** Leaves and closes what an address does not tell: focus, bubbles, sheets; and unfolds what is folded. */
function calmDown() {
  document.activeElement.blur();
  document.querySelector('.bubble-close')?.click();
  for (const sheet of document.querySelectorAll('[popover]:popover-open')) sheet.hidePopover();
  for (const group of document.querySelectorAll('.column details')) group.open = true;
}

// The link to the map is not followed while the page is live: `start.js` moves the focus.
function read() {
  const all = (selector, line) => [...document.querySelectorAll(selector)].map((element) => `${selector}: ${line(element)}`);
  const attribute = (name) => (element) => element.getAttribute(name);
  const marks = all('.pin > *', (mark) => ['aria-label', 'href', 'aria-current', 'lang'].map((name) => mark.getAttribute(name)).join(' · '));
  return [
    `title: ${document.title}`,
    ...all('html', attribute('lang')),
    ...all('link[rel="canonical"], .language, .skip:not(.skip-map), .whole', attribute('href')),
    ...all('.desk', (desk) => ['data-reading', 'data-name', 'data-count', 'data-layout'].map((name) => desk.getAttribute(name)).join(' · ')),
    ...all('#zoek', (input) => input.value.trim()),
    ...all('.column input:checked', (box) => `${box.name} ${box.value}`),
    ...all('.column a', (link) => `${link.textContent.trim()} ${link.getAttribute('href')}`),
    ...marks.sort(),
  ];
}

/** Up to twenty lines in which the page differs from a fresh load of its address: none when all is well. */
export async function differences(page, fresh, live) {
  const here = await looks(page);
  await fresh.setViewportSize(page.viewportSize());
  await fresh.goto('about:blank');
  await fresh.goto(page.url());
  await live(fresh);
  const there = await looks(fresh);
  const [only, other] = [minus(here, there).map((line) => `  here only:   ${line}`), minus(there, here).map((line) => `  fresh only:  ${line}`)];
  if (only.length + other.length === 0 && here.join('\n') !== there.join('\n')) return ['  the same, in another order'];
  return [...only.slice(0, 10), ...other.slice(0, 10)];
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
