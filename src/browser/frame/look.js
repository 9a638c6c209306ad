// The host's colour, and light or dark as the host has it. The style sheet is changed where it stands, which every security
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
  const { sheet } = /** @type {HTMLStyleElement} */ (document.querySelector('head > style'));
  const all = [...(sheet?.cssRules ?? [])].flatMap(tokensIn);
  const light = all.find(({ conditions }) => !conditions.length);
  const dark = all.find(({ conditions }) => conditions.join() === DARK);
  if (!(light && dark)) return;
  const colour = query.get('kleur') ?? '';
  for (const tokens of isColour(colour) ? all : []) {
    // What a rule for more contrast leaves out is as below it.
    const below = tokens.conditions.includes(DARK) ? dark : light;
    const value = (/** @type {string} */ name) => {
      const [own, other] = [tokens, below].map(({ style }) => style.getPropertyValue(`--wzk-${name}`));
      return read(own || other);
    };
    const [enough, part] = tokens.conditions.includes(MORE) ? [7, 4.5] : [4.5, 3];
    const { accent, deep, pale, on } = accents(read(colour), GROUNDS.map(value), { enough, map: MAP.map(value), part });
    const lines = { accent, 'accent-deep': deep, 'accent-pale': pale, 'on-accent': on };
    for (const [name, it] of Object.entries(lines)) tokens.style.setProperty(`--wzk-${name}`, write(it));
  }
  const mode = query.get('thema-modus');
  if (mode === 'licht' || mode === 'donker') {
    light.style.colorScheme = mode === 'licht' ? 'light' : 'dark';
    for (const { conditions, media } of all) {
      if (media && conditions.includes(DARK)) media.mediaText = mode === 'licht' ? 'not all' : conditions.filter((it) => it !== DARK).join();
    }
  }
}

/**
 * The tokens that a rule holds, and what they ask of the device. Those of paper and of forced colours come last in the sheet, and
 * are left as they are.
 * @param {CSSRule} rule
 * @returns {Tokens[]}
 */
function tokensIn(rule) {
  const media = rule instanceof CSSMediaRule ? rule.media : undefined;
  const style = rule instanceof CSSMediaRule ? rule.cssRules[0] : rule;
  const conditions = media?.mediaText.split(' and ') ?? [];
  if (!(style instanceof CSSStyleRule) || style.selectorText !== ':root') return [];
  return conditions.every((it) => it === DARK || it === MORE) ? [{ conditions, style: style.style, media }] : [];
}
