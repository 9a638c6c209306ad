// The query of a frame: which values count, and what a host's message makes of it. Pure.
import { isColour } from './colour.js';

/**
 * What the dataset knows, as the printed page names it.
 * @typedef {{ thema: Set<string>, provincie: Set<string>, collectie: Set<string>, voorbeeld: Set<string> }} Known
 */

/** The choices of which a host can make several. */
export const FACETS = /** @type {const} */ (['thema', 'provincie', 'collectie']);
/** More of them than there are provinces is no choice but a mistake. */
const MOST = 50;
/** As long as the search box lets visitors type, in characters. */
const LONGEST = 200;

/** @type {(list: Set<string>) => string} */
const listed = (list) => [...list].join(', ');

/**
 * What each name allows: whether a value counts, and what would have, in words.
 * @param {Known} known
 * @returns {Record<string, [(value: string) => boolean, string]>}
 */
function rules(known) {
  const all = FACETS.map((name) => [name, [(/** @type {string} */ value) => known[name].has(value), listed(known[name])]]);
  return {
    ...Object.fromEntries(all),
    voorbeeld: [(value) => known.voorbeeld.has(value), 'wat in het adres van een voorbeeld achter /voorbeeld/ staat'],
    zoek: [() => true, ''],
    weergave: [(value) => ['kaart', 'lijst', 'beide'].includes(value), 'kaart, lijst, beide'],
    kaart: [isPosition, 'zoom/breedte/lengte, zoals 9/52.44/6.5'],
    vast: [(value) => ['', '1', 'zoek', ...FACETS].includes(value), 'geen waarde'],
    kleur: [isColour, 'een kleur als #1b5e5a'],
    'thema-modus': [(value) => ['licht', 'donker', 'auto'].includes(value), 'licht, donker, auto'],
    hoogte: [(value) => value === 'auto', 'auto'],
    taal: [(value) => value === 'nl' || value === 'en', 'nl, en'],
  };
}

/** @param {string} value */
function isPosition(value) {
  if (!/^\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/.test(value)) return false;
  const [zoom, lat, lng] = value.split('/').map(Number);
  return zoom <= 19 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
}

/**
 * The query without what does not count, and a complaint about each value that was meant for us. Other names are
 * nobody's mistake: sites put them into addresses by themselves.
 * @param {string} search
 * @param {Known} known
 * @returns {{ search: string, complaints: string[] }}
 */
export function checked(search, known) {
  const allowed = rules(known);
  const kept = new URLSearchParams();
  const complaints = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const [counts, instead] = Object.hasOwn(allowed, name) ? allowed[name] : [];
    if (counts?.(value)) kept.append(name, value);
    else if (counts) complaints.push(complaint(name, value, instead ?? ''));
  }
  return { search: written(kept), complaints };
}

/** @type {(name: string, value: string, instead: string) => string} */
const complaint = (name, value, instead) =>
  `Woonzorgkaart: ‘${name}’ kent de waarde ‘${value}’ niet; die telt niet mee. Toegestaan: ${instead}.`;

/**
 * The query that a message of the host asks for, and a complaint about each id that we do not have; nothing when it is no
 * message of ours, whatever else it is.
 * @param {unknown} message
 * @param {string} search the query as it is
 * @param {Known} known
 * @param {boolean} fixed the host's choices cannot be taken away
 * @returns {{ search: string, complaints: string[] } | undefined}
 */
export function answered(message, search, known, fixed) {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, version, ...asked } = /** @type {Record<string, unknown>} */ (message);
  if (version !== 1) return undefined;
  // What is open stays when the other is not there.
  if (type === 'woonzorgkaart/open' && typeof asked.id === 'string' && !known.voorbeeld.has(asked.id)) {
    return { search, complaints: [complaint('voorbeeld', asked.id, rules(known).voorbeeld[1])] };
  }
  const wanted = wish(new URLSearchParams(search), type, asked, fixed);
  return wanted && checked(written(wanted), known);
}

/**
 * @param {URLSearchParams} query
 * @param {unknown} type
 * @param {Record<string, unknown>} asked
 * @param {boolean} fixed
 */
function wish(query, type, asked, fixed) {
  switch (type) {
    case 'woonzorgkaart/filter':
      return choose(query, asked, fixed) ? query : undefined;
    case 'woonzorgkaart/open':
      if (typeof asked.id !== 'string') return undefined;
      query.set('voorbeeld', asked.id);
      return query;
    case 'woonzorgkaart/close':
      query.delete('voorbeeld');
      return query;
    default:
      return undefined;
  }
}

/**
 * Puts these choices in the place of all others, and lets the map follow. Whether they are choices at all.
 * @param {URLSearchParams} query
 * @param {Record<string, unknown>} asked
 * @param {boolean} fixed
 */
function choose(query, asked, fixed) {
  const { zoek = '' } = asked;
  const choices = FACETS.map((name) => [asked[name] ?? []].flat());
  if (typeof zoek !== 'string' || zoek.length > LONGEST || choices.flat().some((choice) => typeof choice !== 'string')) return false;
  if (choices.some((list) => list.length > MOST)) return false;
  for (const name of ['zoek', ...FACETS, 'vast', 'voorbeeld', 'kaart']) query.delete(name);
  if (zoek.trim()) query.set('zoek', zoek);
  FACETS.forEach((name, n) => {
    for (const choice of /** @type {string[]} */ (choices[n])) query.append(name, choice);
  });
  if (fixed) query.set('vast', '1');
  return true;
}

/**
 * The choices in a query, as messages to the host hold them.
 * @param {string} search
 */
export function choices(search) {
  const query = new URLSearchParams(search);
  const [thema, provincie, collectie] = FACETS.map((name) => query.getAll(name));
  return { thema, provincie, collectie, zoek: query.get('zoek') ?? '' };
}

/**
 * With its question mark, where there is anything to ask.
 * @param {URLSearchParams} query
 */
export function written(query) {
  // A slash in a query need not be escaped, and reads better.
  const text = query.toString().replaceAll('%2F', '/');
  return text && `?${text}`;
}
