// Runs the tests beside it with node's own runner, and counts them as tests/run wants it: `node tests/embed/run.mjs`.
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';

// Timers that a test can set are an experiment in Node.js 20, which each file would tell again.
process.env.NODE_NO_WARNINGS = '1';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
let passed = 0;
let failed = 0;

// Only what holds promises itself: neither groups of tests, nor what was left out, nor a file that holds none.
const counts = ({ name, file, skip, todo, details }) =>
  name !== file && details.type !== 'suite' && skip === undefined && todo === undefined;

const tests = run({ files: files.map((name) => `${folder}${name}`), concurrency: true });
tests.on('test:pass', (test) => {
  if (!counts(test)) return;
  passed += 1;
  console.log(`ok      ${test.name}`);
});
tests.on('test:fail', (test) => {
  const { failureType, cause } = test.details.error;
  // A group fails with its tests, which are told by themselves.
  if (failureType === 'subtestsFailed') return;
  failed += 1;
  console.log(`FAILED  ${test.name}\n${cause?.stack ?? inspect(cause)}`);
});
tests.on('test:stderr', ({ message }) => process.stderr.write(message));
tests.on('end', () => {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
tests.resume();
