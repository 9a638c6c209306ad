// What a partner chose, and the query of the page that says so. Pure.
import { checked, FACETS, written } from '../frame/address.js';
import { isColour, read as readColour, write as writeColour } from '../frame/colour.js';

export { FACETS, written };

/**
 * @typedef {object} Settings
 * @property {string[]} thema
 * @property {string[]} provincie
 * @property {string[]} collectie
 * @property {string} zoek
 * @property {string} voorbeeld id of the example that is open, or nothing
 * @property {string} kaart where the map begins, `zoom/lat/lon`, or nothing
 * @property {boolean} vast whether visitors have to keep the choices
 * @property {string} kleur `#rrggbb`, or nothing for the usual colour
 * @property {string} thema-modus `auto`, `licht` or `donker`
 * @property {string} weergave `beide`, `kaart` or `lijst`
 * @property {string} taal language of the map, `nl` or `en`
 * @property {number | undefined} hoogte CSS pixels; without it as high as the content
 */

/** Heights that a partner may ask for, in CSS pixels: less shows nothing, more is no frame. */
const [LEAST, MOST] = [240, 2000];

/**
 * Reads a query. What does not count falls away; what is not said is as usual, and the map speaks the page's language.
 * @param {string} search
 * @param {import('../frame/address.js').Known} known
 * @param {string} lang of the page
 * @returns {Settings}
 */
export function read(search, known, lang) {
  const query = new URLSearchParams(checked(search, known).search);
  const last = (/** @type {string} */ name) => query.getAll(name).at(-1) ?? '';
  const several = (/** @type {string} */ name) => [...new Set(query.getAll(name))];
  return {
    thema: several('thema'),
    provincie: several('provincie'),
    collectie: several('collectie'),
    zoek: last('zoek').trim(),
    voorbeeld: last('voorbeeld'),
    kaart: last('kaart'),
    vast: query.has('vast'),
    kleur: colourOf(last('kleur')),
    'thema-modus': last('thema-modus') || 'auto',
    weergave: last('weergave') || 'beide',
    taal: last('taal') || lang,
    hoogte: heightOf((new URLSearchParams(search).getAll('hoogte').at(-1) ?? '').replace(/px$/, '')),
  };
}

/**
 * The shortest query that reads back as these settings. The language is named only where it is not the page's own, so
 * that a map follows when the page is read in the other language.
 * @param {Settings} settings
 * @param {string} lang of the page
 */
export function write(settings, lang) {
  const query = shown(settings);
  if (settings.vast) query.set('vast', '1');
  if (settings.taal !== lang) query.set('taal', settings.taal);
  if (settings.hoogte) query.set('hoogte', `${settings.hoogte}px`);
  return written(query);
}

/**
 * What the page here, a frame and the element have in common, without what is usual.
 * @param {Settings} settings
 */
export function shown(settings) {
  const query = chosen(settings);
  for (const name of /** @type {const} */ (['voorbeeld', 'kaart'])) if (settings[name]) query.set(name, settings[name]);
  if (settings.kleur) query.set('kleur', settings.kleur.slice(1));
  if (settings['thema-modus'] !== 'auto') query.set('thema-modus', settings['thema-modus']);
  if (settings.weergave !== 'beide') query.set('weergave', settings.weergave);
  return query;
}

/**
 * The choices alone.
 * @param {Settings} settings
 */
export function chosen(settings) {
  const query = new URLSearchParams();
  for (const name of FACETS) for (const id of settings[name]) query.append(name, id);
  if (settings.zoek) query.set('zoek', settings.zoek);
  return query;
}

/**
 * `#1b5e5a` from what was typed; nothing when it is no colour.
 * @param {string} text
 */
export function colourOf(text) {
  return isColour(text.trim()) ? writeColour(readColour(text)) : '';
}

/**
 * Whole pixels from what was typed; undefined when that is no height to ask for.
 * @param {string} text
 */
export function heightOf(text) {
  const height = /^\d+$/.test(text) ? Number(text) : 0;
  return height >= LEAST && height <= MOST ? height : undefined;
}
