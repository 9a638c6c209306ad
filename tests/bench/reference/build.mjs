// Builds the page to compare with: bundled, minified and compressed as the site is.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const HERE = new URL('.', import.meta.url).pathname;

/** Writes it to a folder, with the dataset of one language and the base map of the built site. */
export async function buildReference(folder, dist, { compressed = true } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data/basemap'), { recursive: true });
  await build({
    entryPoints: ['page.js', 'page.css'].map((name) => HERE + name),
    bundle: true,
    minify: true,
    logLevel: 'warning',
    loader: { '.png': 'dataurl' },
    outdir: folder,
  });
  copyFileSync(`${HERE}page.html`, join(folder, 'index.html'));
  writeFileSync(join(folder, 'data/examples.json'), JSON.stringify(wholeDataset(dist)));
  copyFileSync(join(dist, 'data/basemap/netherlands.geojson'), join(folder, 'data/basemap/netherlands.geojson'));
  if (!compressed) return;
  for (const name of ['index.html', 'page.js', 'page.css', 'data/examples.json', 'data/basemap/netherlands.geojson']) {
    const file = join(folder, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/** All that the site has in Dutch in one file, as a page by hand would fetch it: the list, with the texts of its parts. */
function wholeDataset(dist) {
  const read = (name) => JSON.parse(readFileSync(join(dist, name), 'utf8'));
  const name = readdirSync(join(dist, 'data')).find((name) => /^examples\.nl-.*\.json$/.test(name));
  const { parts, ...list } = read(`data/${name}`);
  return { ...list, examples: parts.flatMap((part) => read(part).examples) };
}
