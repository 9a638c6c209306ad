// What is said to those who hear the page: in one place, when nothing newer came for a moment.
import { find } from '../find.js';

const announcer = find('#melding', HTMLElement);
let saying = 0;

/** @param {string} text */
export function say(text) {
  clearTimeout(saying);
  // Cleared first, so that the same words are said again.
  announcer.textContent = '';
  saying = window.setTimeout(() => {
    announcer.textContent = text;
  }, 500);
}
