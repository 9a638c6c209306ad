// The dataset, read and counted as plainly as can be: what the app is held against.
import { readFileSync } from 'node:fs';

const dataset = JSON.parse(readFileSync(new URL('../../public/data/examples.json', import.meta.url)));

export const { examples, themes, collections } = dataset;
export const themeLabel = (id, lang = 'nl') => themes.find((theme) => theme.id === id).label[lang];

/** Examples that fit; each argument is a list of which any will do, or nothing. */
export function fitting({ themes, provinces, collections } = {}) {
  return examples.filter(
    (example) =>
      (!themes || example.themes.some((id) => themes.includes(id))) &&
      (!provinces || provinces.includes(example.province)) &&
      (!collections || collections.includes(example.collection)),
  );
}

/** Examples that stand on exactly the same spot as this one, itself included. */
const onSpot = ({ location: { lat, lon } }) => examples.filter(({ location }) => location.lat === lat && location.lon === lon);
/** At least three on one spot, and one that has its spot to itself. */
export const crowd = examples.map(onSpot).find((list) => list.length >= 3);
export const alone = examples.findLast((example) => onSpot(example).length === 1);
