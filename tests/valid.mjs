// Every document below a folder through a validator of HTML: `node tests/valid.mjs dist`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Documents are written for machines: blanks and how an attribute is written cost bytes and tell readers nothing.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // Our own files are held by their names, which are hashes.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

const dist = process.argv[2];
const documents = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.html'));
let failed = 0;
for (const name of documents) {
  const { results } = await validator.validateString(readFileSync(join(dist, name), 'utf8'));
  const messages = results.flatMap(({ messages }) => messages);
  if (messages.length > 0) failed += 1;
  for (const { line, column, ruleId, message } of messages.slice(0, 10)) {
    console.error(`${name}:${line}:${column}: ${message} (${ruleId})`);
  }
}
if (documents.length === 0) {
  console.error(`no documents below ${dist}`);
  failed = 1;
}
console.log(`${documents.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
