// The host's colour, and light or dark as the host has it. The style sheet is changed where it lies, which every security
// policy allows; paper and forced colours keep their own.
import { accents, isColour, read, write } from './colour.js';

/** What text in the accent stands on, a card first; and what else it is drawn on. */
const GROUNDS = ['card', 'paper', 'warm'];
const MAP = ['water', 'land', 'land-chosen', 'neighbour'];

const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';

/** @typedef {{ conditions: string[], style: CSSStyleDeclaration, media?: MediaList }} Tokens */

/** @param {URLSearchParams} query */
export function dress(query) {
  const sheet = [...document.styleSheets].find(({ href }) => href?.startsWith(location.origin));
  const all = [...(sheet?.cssRules ?? [])].flatMap(tokensIn);
  const light = all.find(({ conditions }) => !conditions.length);
  if (!(sheet && light)) return;
  const mode = query.get('thema-modus');
  if (mode === 'licht' || mode === 'donker') {
    light.style.colorScheme = mode === 'licht' ? 'light' : 'dark';
    for (const { conditions, media } of all) {
      const others = ['screen', ...conditions.filter((it) => it !== DARK)].join(' and ');
      if (media && conditions.includes(DARK)) media.mediaText = mode === 'licht' ? 'not all' : others;
    }
  }
  const colour = query.get('kleur') ?? '';
  if (isColour(colour)) {
    const dark = all.find(({ conditions }) => conditions.join() === DARK) ?? light;
    for (const tokens of all) {
      const below = tokens.conditions.includes(DARK) ? dark : light;
      const value = (/** @type {string} */ name) => read(token(tokens, name) || token(below, name));
      const [enough, part] = tokens.conditions.includes(MORE) ? [7, 4.5] : [4.5, 3];
      const { accent, deep, pale, on } = accents(read(colour), GROUNDS.map(value), { enough, map: MAP.map(value), part });
      const lines = { accent, 'accent-deep': deep, 'accent-pale': pale, 'on-accent': on };
      const text = Object.entries(lines).map(([name, value]) => `--wzk-${name}:${write(value)}`);
      const when = [...(tokens.media?.mediaText.split(' and ') ?? []).filter((it) => it !== 'screen'), '(forced-colors: none)'];
      if (!when.includes('not all')) sheet.insertRule(`@media screen and ${when.join(' and ')}{:root{${text.join(';')}}}`, sheet.cssRules.length);
    }
  }
}

/**
 * The tokens that a rule holds, and what they ask of the device.
 * @param {CSSRule} rule
 * @returns {Tokens[]}
 */
function tokensIn(rule) {
  if (rule instanceof CSSStyleRule && rule.selectorText === ':root') return [{ conditions: [], style: rule.style }];
  if (!(rule instanceof CSSMediaRule)) return [];
  const [first, conditions] = [rule.cssRules[0], rule.media.mediaText.split(' and ')];
  const ours = first instanceof CSSStyleRule && first.selectorText === ':root' && conditions.every((it) => it === DARK || it === MORE);
  return ours ? [{ conditions, style: first.style, media: rule.media }] : [];
}

/**
 * @param {Tokens} tokens
 * @param {string} name
 */
function token({ style }, name) {
  return style.getPropertyValue(`--wzk-${name}`).trim();
}
