// What a partner takes along, as HTML; and what the map shows, as a sentence. Pure. `src/ui/maker/outputs.rs` prints the
// same for the whole map.
import { chosen, FACETS, shown, written } from './settings.js';

/** @typedef {import('./settings.js').Settings} Settings */

/**
 * Where the site is in public, with a slash at the end, and what a map in each language says in its code.
 * @typedef {{ base: string, words: Record<string, { link: string, title: string }> }} Site
 */

/** What a frame gets that cannot follow its content: room for the map and some of the list, in CSS pixels. */
const FIXED = 700;

/**
 * One line, because editors of sites make paragraphs of more.
 * @param {Settings} settings
 * @param {Site} site
 */
export function elementCode(settings, site) {
  const given = attributes(settings).map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  const link = `<a href="${escaped(wholeOf(settings, site))}">${escaped(site.words[settings.taal]?.link ?? '')}</a>`;
  const script = `<script type="module" src="${escaped(site.base)}embed.js"></script>`;
  return `${script}<woonzorg-kaart${given.join('')}>${link}</woonzorg-kaart>`;
}

/**
 * Not every host allows attributes of style: the width is one of the old kind, which browsers know for ever.
 * @param {Settings} settings
 * @param {Site} site
 */
export function iframeCode(settings, site) {
  const query = shown(settings);
  if (isFixed(settings)) query.set('vast', '1');
  const given = {
    src: `${site.base}${folder(settings)}embed/${written(query)}`,
    title: site.words[settings.taal]?.title ?? '',
    width: '100%',
    height: `${settings.hoogte ?? FIXED}`,
    loading: 'lazy',
    allow: 'clipboard-write; web-share',
    referrerpolicy: 'strict-origin',
  };
  return `<iframe${Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}></iframe>`;
}

/**
 * The element's attributes, without what is usual; one that is there or not has no value.
 * @param {Settings} settings
 * @returns {[name: string, value: string][]}
 */
export function attributes(settings) {
  /** @type {[string, string][]} */
  const all = [
    ...FACETS.map((name) => /** @type {[string, string]} */ ([name, settings[name].join(' ')])),
    ['zoek', settings.zoek],
    ['voorbeeld', settings.voorbeeld],
    ['taal', settings.taal === 'nl' ? '' : settings.taal],
    ['weergave', settings.weergave === 'beide' ? '' : settings.weergave],
    ['kaart', settings.kaart],
    ['kleur', settings.kleur],
    ['thema-modus', settings['thema-modus'] === 'auto' ? '' : settings['thema-modus']],
    ['hoogte', settings.hoogte ? `${settings.hoogte}px` : ''],
  ];
  const given = all.filter(([, value]) => value);
  if (isFixed(settings)) given.push(['vast', '']);
  return given;
}

/**
 * The same on the site itself, for those who get no map.
 * @param {Settings} settings
 * @param {Site} site
 */
export function wholeOf(settings, site) {
  const example = settings.voorbeeld && `voorbeeld/${settings.voorbeeld}/`;
  return `${site.base}${folder(settings)}${example}${written(chosen(settings))}`;
}

/**
 * What the map shows, in words for who does not see it.
 * @param {Record<string, string | undefined>} words from the page: `all`, `some`, `none`, `one`, `many` and `opens`
 * @param {string[]} choices in words
 * @param {number | undefined} count of examples, once the map has told it
 * @param {string} open name of the example that is open, or nothing
 */
export function sentence(words, choices, count, open) {
  const counted = count === 0 ? words.none : count === 1 ? words.one : words.many?.replace('{n}', `${count}`);
  const shows = count === undefined ? (choices.length > 0 ? words.some : words.all) : counted;
  const of = choices.length > 0 ? `: ${choices.join(', ')}` : '';
  return `${shows}${of}.${open && ` ${words.opens?.replace('{name}', () => open)}`}`;
}

/** Where nothing is chosen there is nothing to fix. @param {Settings} settings */
const isFixed = (settings) => settings.vast && `${chosen(settings)}` !== '';

/** @param {Settings} settings */
const folder = ({ taal }) => (taal === 'en' ? 'en/' : '');

/** @param {string} text between tags or in an attribute */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
