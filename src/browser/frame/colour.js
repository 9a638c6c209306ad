// A host's colour, made fit for text. Contrast as in WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Pure.

/** @typedef {[number, number, number]} Colour red, green and blue, 0 to 255 */

/** Whether it is written as `#rrggbb` or `rrggbb`. @param {string} text */
export const isColour = (text) => /^#?[0-9a-f]{6}$/i.test(text);

/**
 * Reads `#rrggbb` or `rrggbb`.
 * @param {string} text
 * @returns {Colour}
 */
export function read(text) {
  const parts = [0, 2, 4].map((at) => Number.parseInt(text.trim().replace('#', '').slice(at, at + 2), 16));
  return /** @type {Colour} */ (parts);
}

/** @param {Colour} colour */
export function write(colour) {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** @param {Colour} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * From 1 to 21.
 * @param {Colour} one
 * @param {Colour} other
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * @param {Colour} from
 * @param {Colour} to
 * @param {number} share 0 is `from`, 1 is `to`
 * @returns {Colour}
 */
function mix(from, to, share) {
  return /** @type {Colour} */ (from.map((part, n) => Math.round(part + (to[n] - part) * share)));
}

/**
 * The accent's four colours in one scheme: as near to the host's colour as text on and in it can be read, and as what is drawn in it
 * on the map can be seen.
 * @param {Colour} colour
 * @param {Colour[]} grounds what text in the accent stands on; a card first
 * @param {{ enough: number, map: Colour[], part: number }} needs the contrast of text (success criteria 1.4.3 and 1.4.6), the
 *   grounds of the map, and the contrast on them (1.4.11)
 * @returns {{ accent: Colour, deep: Colour, pale: Colour, on: Colour }}
 */
export function accents(colour, grounds, { enough, map, part }) {
  const dark = luminance(grounds[0]) < 0.18;
  /** @type {Colour} */
  const far = dark ? [255, 255, 255] : [0, 0, 0];
  /** @type {Colour} */
  const on = dark ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share <= 1; share += 0.01) {
    const accent = mix(colour, far, share);
    const pale = mix(grounds[0], accent, 0.1);
    const isText = [...grounds, pale, on].every((ground) => contrast(accent, ground) >= enough);
    if (isText && map.every((ground) => contrast(accent, ground) >= part)) {
      return { accent, deep: mix(accent, far, 0.35), pale, on };
    }
  }
  return { accent: far, deep: far, pale: grounds[0], on };
}
