// What a page looks like, measured: what is cut off, what lies over what, how large what one presses is.
import AxeBuilder from '@axe-core/playwright';
import { examples } from './plain.mjs';

/** Every kind of page, and every state of the map that has a look of its own. */
export const states = {
  list: '',
  filtered: '?provincie=gelderland&provincie=utrecht',
  example: `voorbeeld/${examples[5].id}/`,
  empty: '?zoek=zzzz&thema=lokale-politiek',
  text: 'gegevens/',
  'a page that is not there': '404.html',
  maker: 'insluiten/',
  embed: 'embed/?provincie=gelderland',
  'embed, example': `embed/?voorbeeld=${examples[5].id}`,
};

/** Opens a state, and waits until what brings it to life has done so. */
export async function show(site, state) {
  // A frame has no picture of its own for a tab; the browser asks the host's root for one.
  await site.page.route('/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await site.page.goto(states[state]);
  if (state === 'maker') await site.page.locator('.maker-form:not([disabled])').waitFor();
  else if (!['text', 'a page that is not there'].includes(state)) await site.live();
}

/** Rules over those of the page, through the document's own sheets: it lets no others in. */
export const restyle = (page, css) => page.evaluate((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}, css);

/** Gives letters this size, in CSS pixels, where 18 is ordinary. */
export const letters = (page, size) => restyle(page, `html { font-size: ${size}px !important }`);

/** What axe finds, by all its rules for A and AA and for good practice, and by these others. */
export async function violations(page, ...others) {
  const also = Object.fromEntries(others.map((rule) => [rule, { enabled: true }]));
  // In a frame the host's page has the landmarks.
  if (page.url().includes('/embed/')) also.region = { enabled: false };
  const { violations } = await new AxeBuilder({ page }).options({ rules: also }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

/** How much wider the page is than the window, in CSS pixels. */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Text of the page that is cut off, or lies over other text. */
export const cutOrCovered = (page) => page.evaluate(measure);

function measure() {
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    const drawn = parent.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
    // Only heard, drawn by another rule of sizes, or under what is open.
    if (!node.data.trim() || !drawn || parent.closest('.visually-hidden, .skip, svg, .leaflet-pane, script, style, noscript, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects()) words.push({ parent, text: node.data.trim().slice(0, 40), left, top, right, bottom });
  }
  const told = [];
  const seen = words.filter((word) => {
    for (let box = word.parent; box && box !== document.documentElement; box = box.parentElement) {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(box);
      if (clipPath !== 'none') return false;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      // What scrolls can be brought into view; what is hidden beyond an edge cannot.
      if (overflowY === 'hidden' && (word.bottom > bottom + 2 || word.top < top - 2)) told.push(`cut off: ${word.text}`);
      if (overflowX === 'hidden' && word.right > right + 2) told.push(`cut off: ${word.text}`);
      if (['auto', 'scroll'].includes(overflowY)) {
        word.top = Math.max(word.top, top);
        word.bottom = Math.min(word.bottom, bottom);
      }
      if (position === 'fixed') break;
    }
    if (word.right > innerWidth + 1 || word.left < -1) told.push(`beyond the edge: ${word.text}`);
    return word.bottom - word.top > 2 && word.right - word.left > 2;
  });
  seen.sort((a, b) => a.top - b.top);
  seen.forEach((word, n) => {
    for (const other of seen.slice(n + 1)) {
      if (other.top >= word.bottom) break;
      const [width, height] = [Math.min(word.right, other.right) - Math.max(word.left, other.left), Math.min(word.bottom, other.bottom) - other.top];
      // Lines of one text may touch. What lies above the rest is meant to.
      const least = Math.min(word.bottom - word.top, other.bottom - other.top) * 0.3;
      const above = (it) => it.closest(':popover-open, #trouble, .needs-script, .map-pane');
      if (width > 2 && height > least && word.parent !== other.parent && above(word.parent) === above(other.parent)) told.push(`over each other: ${word.text} | ${other.text}`);
    }
  });
  return [...new Set(told)];
}

/** What can be pressed and is smaller than it must be: 24 pixels, and 44 for all but links between others and dots. */
export const tooSmall = (page) => page.evaluate(measureTargets);

function measureTargets() {
  const told = [];
  for (const control of document.querySelectorAll('a[href], button, input, select, summary, textarea, [tabindex="0"]')) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.skip, [inert]')) continue;
    // A link in a sentence is as high as its line (success criterion 2.5.8 excepts it).
    const block = control.closest('p, li, dd, td, small, span');
    const inSentence = control.matches('a') && getComputedStyle(control).display === 'inline' && block && block.textContent.trim() !== control.textContent.trim();
    if (inSentence) continue;
    // What is pressed may be more than the control itself.
    const pressed = control.closest('.listed, label.choice') ?? control;
    let { width, height } = pressed.getBoundingClientRect();
    if (width < 1 && height < 1) continue;
    // What stands alone in its line has the line to itself.
    if (getComputedStyle(pressed).display === 'inline') [width, height] = [Math.max(width, 24), parseFloat(getComputedStyle(pressed).lineHeight)];
    const small = control.matches('.credits a, .site-footer a, .prose a, .maker a, .sources a, .related a, .example-kind .tag, .dot, .cluster, .leaflet-popup-content li a, [type="color"], .share a');
    const least = small ? 24 : 43.9;
    if (Math.min(width, height) < least) told.push(`${control.className || control.tagName} ${control.textContent.trim().slice(0, 30)}: ${width.toFixed(1)} x ${height.toFixed(1)}`);
  }
  return told;
}
