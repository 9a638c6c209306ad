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
  const dataset = readdirSync(join(dist, 'data')).find((name) => /^examples\.nl-.*\.json$/.test(name));
  copyFileSync(join(dist, 'data', dataset), join(folder, 'data/examples.json'));
  copyFileSync(join(dist, 'data/basemap/netherlands.geojson'), join(folder, 'data/basemap/netherlands.geojson'));
  if (!compressed) return;
  for (const name of ['index.html', 'page.js', 'page.css', 'data/examples.json', 'data/basemap/netherlands.geojson']) {
    const file = join(folder, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}
