import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import { shipped } from './host.mjs';

const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test('a host fetches at most 2,400 bytes, compressed by brotli', () => {
  const length = compressed(shipped);
  assert.ok(length > 0 && length <= 2_400, `${length} bytes`);
});

test('a frame costs at most 3,750 bytes of script beyond the site itself', () => {
  const entryPoints = ['src/browser/frame/frame.js'];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, minify: true, write: false });
  const length = compressed(outputFiles[0].contents);
  assert.ok(length > 0 && length <= 3_750, `${length} bytes`);
});
