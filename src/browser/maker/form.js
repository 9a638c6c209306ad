// The form: settings into its controls, and out of them again.
import { find, findAll } from '../find.js';
import { colourOf, FACETS, heightOf } from './settings.js';
import { say } from './say.js';

/** @typedef {import('./settings.js').Settings} Settings */

const inputs = (/** @type {string} */ name) => findAll(`.maker-form [name="${name}"]`, HTMLInputElement);
const input = (/** @type {string} */ name) => find(`.maker-form [name="${name}"]`, HTMLInputElement);
const example = find('.maker-form [name=voorbeeld]', HTMLSelectElement);

/** What the printed form offers: all that the dataset has. */
export const known = {
  thema: values('thema'),
  provincie: values('provincie'),
  collectie: values('collectie'),
  voorbeeld: new Set([...example.options].map(({ value }) => value).filter(Boolean)),
};

/** @param {string} name */
function values(name) {
  return new Set(inputs(name).map(({ value }) => value));
}

/** @param {Settings} settings */
export function fill(settings) {
  for (const name of FACETS) {
    for (const box of inputs(name)) box.checked = settings[name].includes(box.value);
    const group = input(name).closest('details');
    // What was unfolded by hand stays so.
    if (group && settings[name].length > 0) group.open = true;
  }
  for (const name of /** @type {const} */ (['thema-modus', 'taal', 'weergave'])) {
    for (const radio of inputs(name)) radio.checked = radio.value === settings[name];
  }
  for (const radio of inputs('hoogte')) radio.checked = (radio.value === 'vast') === Boolean(settings.hoogte);
  if (settings.hoogte) input('pixels').value = `${settings.hoogte}`;
  input('zoek').value = settings.zoek;
  input('vast').checked = settings.vast;
  example.value = settings.voorbeeld;
  input('standaardkleur').checked = !settings.kleur;
  input('kleur').value = settings.kleur;
  if (settings.kleur) input('kleurkiezer').value = settings.kleur;
  place(settings.kaart);
}

/**
 * Where the map begins is offered only when the address says it; who leaves it out can still take it back.
 * @param {string} kaart
 */
function place(kaart) {
  const box = input('kaart');
  const row = box.closest('label');
  box.checked = Boolean(kaart);
  if (!kaart || !row) return;
  box.value = kaart;
  row.hidden = false;
  find('span', HTMLElement, row).textContent = box.dataset.says?.replace('{place}', kaart) ?? '';
}

/**
 * Lets the controls that belong together follow the one that was touched.
 * @param {EventTarget | null} touched
 */
export function settle(touched) {
  const [usual, picker, code] = [input('standaardkleur'), input('kleurkiezer'), input('kleur')];
  if (touched === picker) code.value = picker.value;
  if (touched === usual && !usual.checked && !code.value) code.value = picker.value;
  if (touched === picker || touched === code) usual.checked = !code.value.trim();
  if (touched === code && colourOf(code.value)) picker.value = colourOf(code.value);
  if (touched === input('pixels')) for (const radio of inputs('hoogte')) radio.checked = radio.value === 'vast';
  mark(code, usual.checked || Boolean(colourOf(code.value)));
  mark(input('pixels'), heightOf(input('pixels').value) !== undefined);
  for (const name of FACETS) {
    const badge = input(name).closest('details')?.querySelector('.badge');
    const count = picked(name).length;
    if (badge instanceof HTMLElement) badge.textContent = count > 0 ? (badge.dataset.says?.replace('{n}', `${count}`) ?? '') : '';
  }
}

/**
 * Says beside a field that what is in it does not count, and why.
 * @param {HTMLInputElement} field
 * @param {boolean} counts
 */
function mark(field, counts) {
  if (counts) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  const wrong = find(`#${field.getAttribute('aria-describedby')?.split(' ')[0]}`, HTMLElement);
  const text = counts ? '' : (wrong.dataset.says ?? '');
  if (text && wrong.textContent !== text) say(text);
  wrong.textContent = text;
}

/** @param {string} name @returns {string[]} */
const picked = (name) => inputs(name).filter(({ checked }) => checked).map(({ value }) => value);
/** @param {string} name */
const one = (name) => picked(name)[0] ?? '';

/** What does not count yet, as a number half typed, is as usual. @returns {Settings} */
export function choices() {
  return {
    thema: picked('thema'),
    provincie: picked('provincie'),
    collectie: picked('collectie'),
    zoek: input('zoek').value.trim(),
    voorbeeld: example.value,
    kaart: one('kaart'),
    vast: input('vast').checked,
    kleur: input('standaardkleur').checked ? '' : colourOf(input('kleur').value),
    'thema-modus': one('thema-modus'),
    weergave: one('weergave'),
    taal: one('taal'),
    hoogte: one('hoogte') === 'vast' ? (heightOf(input('pixels').value) ?? heightOf(input('pixels').defaultValue)) : undefined,
  };
}

/**
 * Choices as the form words them.
 * @param {{ [facet in typeof FACETS[number]]: string[] } & { zoek: string }} chosen
 */
export function inWords(chosen) {
  const labels = FACETS.flatMap((name) => inputs(name).filter(({ value }) => chosen[name].includes(value)));
  const words = labels.map((box) => box.labels?.[0]?.textContent?.trim() ?? box.value);
  return chosen.zoek ? [...words, `‘${chosen.zoek}’`] : words;
}

/** @param {string} id */
export function exampleName(id) {
  return [...example.options].find(({ value }) => id && value === id)?.text ?? '';
}
