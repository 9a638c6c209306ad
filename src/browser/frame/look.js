// The host's colour, and light or dark as the host has it. The style sheet is changed where it lies, which every security
// policy allows; paper keeps its own colours.
import { accents, isColour, read, write } from './colour.js';

/** What text in the accent stands on; a card first. */
const GROUNDS = ['card', 'paper', 'warm'];

/** @param {URLSearchParams} query */
export function dress(query) {
  const sheet = [...document.styleSheets].find(({ href }) => href?.startsWith(location.origin));
  const rules = [...(sheet?.cssRules ?? [])];
  const light = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':root');
  const dark = rules.find((rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes('dark'));
  if (!(sheet && light instanceof CSSStyleRule && dark instanceof CSSMediaRule)) return;
  const mode = query.get('thema-modus');
  if (mode === 'licht' || mode === 'donker') {
    light.style.colorScheme = mode === 'licht' ? 'light' : 'dark';
    dark.media.mediaText = mode === 'licht' ? 'not all' : 'screen';
  }
  const colour = query.get('kleur') ?? '';
  if (isColour(colour)) {
    const darkTokens = dark.cssRules[0];
    for (const [media, tokens] of [['screen', light], [dark.media.mediaText, darkTokens]]) {
      if (tokens instanceof CSSStyleRule) sheet.insertRule(dyed(colour, `${media}`, tokens.style), sheet.cssRules.length);
    }
  }
}

/**
 * @param {string} colour
 * @param {string} media
 * @param {CSSStyleDeclaration} tokens
 */
function dyed(colour, media, tokens) {
  const { accent, deep, pale, on } = accents(read(colour), GROUNDS.map((name) => read(tokens.getPropertyValue(`--wzk-${name}`))));
  const lines = { accent, 'accent-deep': deep, 'accent-pale': pale, 'on-accent': on };
  const text = Object.entries(lines).map(([name, value]) => `--wzk-${name}:${write(value)}`);
  return `@media ${media}{:root{${text.join(';')}}}`;
}
