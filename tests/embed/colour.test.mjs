// Any colour of a host can be read, as text and under text, in light and in dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { accents, contrast, read, write } from '../../src/browser/frame/colour.js';

/** The grounds of each scheme, as the style sheet has them: what a part of it does not say holds from the parts before. */
const tokens = readFileSync(new URL('../../style/tokens.css', import.meta.url), 'utf8');
const [light, dark, more, darkMore] = tokens.split('@media');
const schemes = { light: [light], dark: [dark, light], 'light, more contrast': [more, light], 'dark, more contrast': [darkMore, dark] };
const colour = (scheme, name) => {
  const value = new RegExp(`--wzk-${name}: (#[0-9a-f]{6})`);
  return read(schemes[scheme].map((part) => value.exec(part)).find(Boolean)[1]);
};
const grounds = (scheme) => ['card', 'paper', 'warm'].map((name) => colour(scheme, name));
const map = (scheme) => ['water', 'land', 'land-chosen', 'neighbour'].map((name) => colour(scheme, name));
const needs = (scheme) => (/more/.test(scheme) ? { enough: 7, map: map(scheme), part: 4.5 } : { enough: 4.5, map: map(scheme), part: 3 });

const part = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(part, part, part);

for (const scheme of Object.keys(schemes)) {
  test(`any colour becomes one that can be read and seen, ${scheme}`, () => {
    const { enough, map, part } = needs(scheme);
    fc.assert(
      fc.property(colours, (given) => {
        const { accent, deep, pale, on } = accents(given, grounds(scheme), needs(scheme));
        for (const text of [accent, deep]) {
          for (const [ground, least] of [...[...grounds(scheme), pale, on].map((it) => [it, enough]), ...map.map((it) => [it, part])]) {
            assert.ok(contrast(text, ground) >= least, `${write(text)} on ${write(ground)} for ${write(given)}`);
          }
        }
      }),
      { numRuns: 1000, examples: [[[255, 255, 0]], [[0, 0, 0]], [[255, 255, 255]], [[128, 128, 128]]] },
    );
  });
}

test('a colour that can be read is left as it is', () => {
  for (const [text, scheme] of [['#1b5e5a', 'light'], ['#c8102e', 'light'], ['#8fd0c6', 'dark'], ['#ffcc00', 'dark']]) {
    assert.equal(write(accents(read(text), grounds(scheme), needs(scheme)).accent), text);
  }
});

test('contrast is as WCAG counts it', () => {
  for (const [one, other, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ]) {
    assert.ok(Math.abs(contrast(read(one), read(other)) - ratio) < 0.01, `${one} on ${other}`);
    assert.equal(contrast(read(one), read(other)), contrast(read(other), read(one)));
  }
});

test('a colour is read with and without its sign, and written back the same', () => {
  for (const text of ['#1B5E5A', '1b5e5a', ' #1b5e5a']) assert.equal(write(read(text)), '#1b5e5a');
});
