// The map as visitors of the partner's site will see it, by the very element that they get; and in words.
import { attributes, sentence, wholeOf } from './code.js';
import { find, findAll } from '../find.js';
import { exampleName, inWords } from './form.js';
import { say } from './say.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {Parameters<typeof inWords>[0] & { count: number }} Told what the map says that it shows */

const stage = find('.maker-stage', HTMLElement);
const said = find('.maker-said', HTMLElement);
const map = document.createElement('woonzorg-kaart');
const link = document.createElement('a');

/** What the map told last. @type {Told | undefined} */
let told;
let open = '';

/**
 * @param {Settings} settings
 * @param {import('./code.js').Site} site
 */
export function preview(settings, site) {
  const given = new Map(attributes(settings));
  for (const name of map.getAttributeNames()) if (!given.has(name)) map.removeAttribute(name);
  for (const [name, value] of given) if (map.getAttribute(name) !== value) map.setAttribute(name, value);
  link.href = wholeOf(settings, site);
  link.textContent = site.words[settings.taal]?.link ?? '';
  const before = open;
  open = exampleName(settings.voorbeeld);
  // A live map tells by itself what it shows now. Saying it twice would be heard twice.
  if (!told) show(inWords(settings), undefined);
  else if (open !== before) show(inWords(told), told.count);
  if (map.isConnected) return;
  map.append(link);
  stage.append(map);
  map.addEventListener('woonzorgkaart:filter', (event) => {
    const isFirst = !told;
    told = /** @type {CustomEvent<Told>} */ (event).detail;
    // That a map has loaded is nothing that the visitor did, and would be said instead of that.
    show(inWords(told), told.count, !isFirst);
  });
  // Where it cannot be had, the link stands in the place of the map.
  import(new URL('embed.js', document.baseURI).href).catch(() => {});
}

/** @param {string[]} choices @param {number | undefined} count @param {boolean} [aloud] */
function show(choices, count, aloud = true) {
  const text = sentence(said.dataset, choices, count, open);
  if (said.textContent === text) return;
  // What the page begins with is read like all of it.
  if (said.textContent && aloud) say(text);
  said.textContent = text;
}

const widths = findAll('.maker-widths button', HTMLButtonElement);
for (const button of widths) {
  button.addEventListener('click', () => {
    stage.dataset.width = button.value;
    for (const other of widths) other.ariaPressed = `${other === button}`;
  });
}
