// Copies of the built site with as many examples as one likes: what measurements of growth and the soak go by.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the built site to the folder `to`, with `count` examples instead of its own. Its documents stay as they were. */
export function sized(dist, count, to) {
  rmSync(to, { recursive: true, force: true });
  // Pictures are no part of what is measured.
  cpSync(dist, to, { recursive: true, filter: (path) => !path.endsWith('.png') });
  const data = join(to, 'data');
  for (const name of readdirSync(data).filter((name) => /^examples(\.\w+-\w+)?\.json$/.test(name))) {
    const file = join(data, name);
    const dataset = JSON.parse(readFileSync(file));
    const inland = dataset.examples.filter(({ location: { lat } }) => lat > 51.6);
    const more = Array.from({ length: count }, (_, n) => copyOf(inland[n % inland.length], n, 1 + Math.floor(n / inland.length)));
    dataset.examples = [...dataset.examples, ...more].slice(0, count);
    writeFileSync(file, JSON.stringify(dataset));
    for (const ending of ['br', 'gz']) rmSync(`${file}.${ending}`, { force: true });
  }
}

/** The same with an id of its own, somewhat nearer to the middle of the country: three of five on a spot that others share. */
function copyOf(example, n, round) {
  const share = Math.abs(Math.sin((n % 5 < 3 ? round % 7 : n) * 12.9898)) * 0.3;
  const toward = (from, middle) => Math.round((from + (middle - from) * share) * 1e4) / 1e4;
  const { lat, lon } = example.location;
  return { ...example, id: `${example.id}-${round}`, location: { lat: toward(lat, 52.1), lon: toward(lon, 5.4) } };
}
