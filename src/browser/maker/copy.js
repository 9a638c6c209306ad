// The texts to take along, and the buttons that copy them.
import { find, findAll } from '../find.js';
import { say } from './say.js';

const buttons = findAll('.maker-copy button', HTMLButtonElement);

/** @param {HTMLButtonElement} button */
const textOf = (button) => find(`#${button.value}`, HTMLTextAreaElement);
/** @param {HTMLButtonElement} button */
const statusOf = (button) => find('span', HTMLElement, button.parentElement ?? undefined);

/** @param {string} id @param {string} text */
export function put(id, text) {
  const area = find(`#${id}`, HTMLTextAreaElement);
  if (area.value === text) return;
  area.value = text;
  // What was said of the text before is not true of this one.
  for (const button of buttons) if (button.value === id) statusOf(button).textContent = '';
}

/** Lets the buttons work. */
export function enable() {
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => copy(button));
  }
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const [area, status] = [textOf(button), statusOf(button)];
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(area.value);
    tell(status, status.dataset.copied);
  } catch {
    // Not allowed, or no safe connection: then by hand.
    area.focus();
    area.select();
    tell(status, status.dataset.refused);
  }
}

/** @param {HTMLElement} status @param {string} [words] */
function tell(status, words = '') {
  status.textContent = words;
  say(words);
}
