// No message of any shape, from anywhere, does a thing unless it is one that was agreed, from our own frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Host, ORIGIN } from './host.mjs';

const GOOD = [
  { type: 'woonzorgkaart/ready', version: 1 },
  { type: 'woonzorgkaart/height', version: 1, height: 480 },
  { type: 'woonzorgkaart/open', version: 1, id: 'a', name: 'A', url: 'https://kaart.example/pad/voorbeeld/a/' },
  { type: 'woonzorgkaart/close', version: 1 },
  { type: 'woonzorgkaart/filter', version: 1, thema: ['a'], provincie: [], collectie: [], zoek: '', count: 2 },
];

/** All that shows whether something happened. */
const state = ({ element, events, told, errors, scrolled, warnings }) =>
  JSON.stringify([element.outerHTML, element.shadowRoot.innerHTML, events.length, told, errors.map(String), scrolled, warnings]);

async function unchanged(t, check) {
  const host = await Host.with(t);
  const sources = { frame: host.frame.contentWindow, page: host.window, nobody: null, stranger: { postMessage() {} } };
  const before = state(host);
  await check((data, { source = 'frame', origin = ORIGIN } = {}) => {
    host.hear(data, { source: sources[source], origin });
    assert.equal(state(host), before);
  });
  // The same host does hear what is right.
  for (const message of GOOD) host.hear(message);
  assert.equal(host.events.length, GOOD.length);
}

const elsewhere = [
  ['another window', { source: 'stranger' }],
  ['the page of the host', { source: 'page' }],
  ['nobody', { source: 'nobody' }],
  ['another site that the frame went to', { origin: 'https://elders.example' }],
  ['our site without its lock', { origin: 'http://kaart.example' }],
  ['our site at another port', { origin: 'https://kaart.example:8443' }],
  ['a frame without an origin', { origin: 'null' }],
  ['a message that was made up', { origin: '' }],
];
for (const [who, from] of elsewhere) {
  test(`what ${who} says is not heard`, (t) => unchanged(t, (hear) => GOOD.forEach((message) => hear(message, from))));
}

const [ready, height, open, close, filter] = GOOD;
const malformed = [
  ['no message', null],
  ['a text', 'woonzorgkaart/ready'],
  ['a name in a list', { ...ready, type: ['woonzorgkaart/ready'] }],
  ['a name without whose it is', { ...ready, type: 'ready' }],
  ['a name of JavaScript itself', { ...ready, type: 'constructor' }],
  ['another name', { ...ready, type: 'woonzorgkaart/toString' }],
  ['another version', { ...ready, version: 2 }],
  ['a version as text', { ...ready, version: '1' }],
  ['no version', { type: 'woonzorgkaart/ready' }],
  ['a height of nothing', { ...height, height: 0 }],
  ['a negative height', { ...height, height: -480 }],
  ['an endless height', { ...height, height: Infinity }],
  ['a height that is no number', { ...height, height: NaN }],
  ['a height as text', { ...height, height: '480px' }],
  ['an example without a name', { ...open, name: undefined }],
  ['an example with a number for an id', { ...open, id: 7 }],
  ['choices that are no list', { ...filter, thema: 'a' }],
  ['choices of which one is no text', { ...filter, provincie: ['a', null] }],
  ['choices without words', { ...filter, zoek: null }],
  ['a count as text', { ...filter, count: '2' }],
  ['a count that is no number', { ...filter, count: NaN }],
];
for (const [what, message] of malformed) {
  test(`the frame is not heard when it says ${what}`, (t) => unchanged(t, (hear) => hear(message)));
}

// What was agreed, in other words than those of the element.
const texts = (value) => Array.isArray(value) && value.every((text) => typeof text === 'string');
const agreed = (data) => {
  if (Object(data) !== data || data.version !== 1) return false;
  switch (data.type) {
    case 'woonzorgkaart/ready':
    case 'woonzorgkaart/close':
      return true;
    case 'woonzorgkaart/height':
      return Number.isFinite(data.height) && data.height >= 1;
    case 'woonzorgkaart/open':
      return texts([data.id, data.name, data.url]);
    case 'woonzorgkaart/filter':
      return [data.thema, data.provincie, data.collectie, [data.zoek]].every(texts) && Number.isFinite(data.count);
    default:
      return false;
  }
};

// JSON, all else that a message can carry, and messages that are nearly right.
const anything = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }));
const spoilt = fc.constantFrom(...GOOD).chain((message) =>
  fc.tuple(fc.constantFrom(...Object.keys(message), 'constructor', '__proto__'), anything).map(([field, value]) => ({ ...message, [field]: value })));
const from = fc.record({
  source: fc.constantFrom('frame', 'frame', 'page', 'nobody', 'stranger'),
  origin: fc.oneof(fc.constant(ORIGIN), fc.constantFrom('null', '', '*', `${ORIGIN}/`), fc.webUrl(), fc.string()),
});

test('no message of any shape from anywhere throws or changes anything, unless it is right', (t) =>
  unchanged(t, (hear) =>
    fc.assert(
      fc.property(fc.oneof(anything, spoilt, fc.constantFrom(...GOOD)), from, (data, sender) => {
        fc.pre(!(agreed(data) && sender.source === 'frame' && sender.origin === ORIGIN));
        hear(data, sender);
      }),
      { numRuns: 2_000 },
    ),
  ));

test('every message of a right shape from our own frame is heard, and throws nothing', async (t) => {
  const host = await Host.with(t);
  const text = fc.string({ unit: 'grapheme' });
  const list = fc.array(text);
  const right = fc.oneof(
    fc.constantFrom(ready, close),
    fc.double({ min: 1, max: Number.MAX_VALUE, noNaN: true }).map((height) => ({ ...GOOD[1], height })),
    fc.record({ id: text, name: text, url: text }).map((fields) => ({ ...open, ...fields })),
    fc.record({ thema: list, provincie: list, collectie: list, zoek: text, count: fc.nat() }).map((fields) => ({ ...filter, ...fields })),
  );
  fc.assert(
    fc.property(right, (message) => {
      const { length } = host.events;
      host.hear(message);
      assert.equal(host.events.length, length + 1);
      assert.deepEqual(host.errors, []);
    }),
    { numRuns: 500 },
  );
});
