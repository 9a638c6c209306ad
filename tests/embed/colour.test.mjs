// Any colour of a host can be read, as text and under text, in light and in dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { accents, contrast, read, write } from '../../src/browser/frame/colour.js';

/** The grounds of both schemes, as the style sheet has them. */
const tokens = readFileSync(new URL('../../style/tokens.css', import.meta.url), 'utf8');
const [light, dark] = tokens.split('prefers-color-scheme: dark');
const grounds = (part) => ['card', 'paper', 'warm'].map((name) => read(new RegExp(`--wzk-${name}: (#[0-9a-f]{6})`).exec(part)[1]));
const schemes = { light: grounds(light), dark: grounds(dark) };

const part = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(part, part, part);

for (const [scheme, grounds] of Object.entries(schemes)) {
  test(`any colour becomes one that can be read, ${scheme}`, () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { accent, deep, pale, on } = accents(colour, grounds);
        for (const text of [accent, deep]) {
          for (const ground of [...grounds, pale, on]) {
            assert.ok(contrast(text, ground) >= 4.5, `${write(text)} on ${write(ground)} for ${write(colour)}`);
          }
        }
      }),
      { numRuns: 2000, examples: [[[255, 255, 0]], [[0, 0, 0]], [[255, 255, 255]], [[128, 128, 128]]] },
    );
  });
}

test('a colour that can be read is left as it is', () => {
  for (const [text, scheme] of [['#1b5e5a', 'light'], ['#c8102e', 'light'], ['#8fd0c6', 'dark'], ['#ffcc00', 'dark']]) {
    assert.equal(write(accents(read(text), schemes[scheme]).accent), text);
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
