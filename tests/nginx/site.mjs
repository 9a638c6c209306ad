// The served site as a client without any cleverness meets it, and the words in which promises are checked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { filesBelow, serve } from './server.mjs';

const [dist, base] = process.argv.slice(2);
if (!dist || !/^\/(.*\/)?$/.test(base ?? '')) {
  console.error('Usage: node tests/nginx/served.mjs <built site> <base path, such as / or /kaart/>');
  process.exit(2);
}

export { base };
export const site = await serve(dist, base);
const files = filesBelow(site.files);
/** All that visitors may ask for: no copies, nothing hidden. */
export const originals = files.filter((file) => !/\.(br|gz)$|(^|\/)\.|^_headers$/.test(file));
export const read = (file) => readFileSync(join(site.files, file));
const named = (pattern) => originals.find((file) => pattern.test(file)) ?? assert.fail(`the built site has no file like ${pattern}`);

/** Asks for a path below the base, without decoding anything. */
export const ask = (path, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    // Not as a URL, which would be tidied: `..` goes out as it is.
    const address = { host: '127.0.0.1', port: site.port, path: `${base}${path}` };
    const asked = request({ ...address, method, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    asked.once('error', reject).end();
  });

export const count = { passed: 0, failed: 0 };

export async function promise(words, holds) {
  try {
    await holds();
    count.passed += 1;
    console.log(`ok      ${words}`);
  } catch (error) {
    count.failed += 1;
    console.log(`FAILED  ${words}\n${error.message}`);
  }
}

/** Checks each row, and names the one that fails. */
export async function each(rows, check) {
  for (const row of rows) {
    const name = Array.isArray(row) ? row[0] : row;
    await check(row, await ask(name)).catch((error) => assert.fail(`${base}${name}: ${error.message}`));
  }
}

export const EXAMPLE = named(/^voorbeeld\/.*\/index\.html$/).replace('index.html', '');
export const GLUE = named(/^woonzorgkaart-.*\.js$/);
export const WASM = named(/\.wasm$/);
export const STYLE = named(/^style-.*\.css$/);

// In full here, not from the configuration: this is what leaves the machine.
const ALWAYS = {
  'content-security-policy': /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';.* frame-src 'self'; .*form-action 'self'(; frame-ancestors 'self')?$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'permissions-policy': /^accelerometer=\(\), .*usb=\(\)/,
  'cross-origin-resource-policy': /^(same|cross)-origin$/,
  'cache-control': /^(no-cache|public, .*)$/,
  server: /^nginx$/,
};
/** All that stands on every answer. Other sites may frame what is made for it alone. */
export const guarded = ({ headers }, framed = false) => {
  for (const [name, value] of Object.entries(ALWAYS)) assert.match(headers[name] ?? '(none)', value, name);
  assert.equal(/frame-ancestors 'self'/.test(headers['content-security-policy']), !framed, 'who may frame it');
};
