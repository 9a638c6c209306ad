import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { shipped } from './host.mjs';

test('a host fetches at most 2,200 bytes, compressed by brotli', () => {
  const { length } = brotliCompressSync(shipped, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  assert.ok(length > 0 && length <= 2_200, `${length} bytes`);
});
