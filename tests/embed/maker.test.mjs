// What the page where a line is put together makes of its address, and of what was chosen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { elementCode, iframeCode, sentence, wholeOf } from '../../src/browser/maker/code.js';
import { colourOf, heightOf, read, write } from '../../src/browser/maker/settings.js';

const known = {
  thema: new Set(['samen', 'voorrang']),
  provincie: new Set(['overijssel', 'zeeland']),
  collectie: new Set(['visie']),
  voorbeeld: new Set(['hofje', 'erf']),
};
const base = 'https://kaart.example/kaart/';
const site = { base, words: { nl: { link: 'Bekijk <de kaart>', title: 'De "kaart"' }, en: { link: 'See the map', title: 'The map' } } };
const settings = (search) => read(search, known, 'nl');

/** The first element of a piece of HTML that matches. */
const parsed = (html, selector) => new JSDOM(html).window.document.querySelector(selector);
const attributesOf = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

for (const [given, kept = given] of [
  [''],
  ['?thema=samen&thema=voorrang&provincie=zeeland&collectie=visie&zoek=een+tuin'],
  ['?voorbeeld=hofje&kaart=9/52.44/6.5&kleur=1b5e5a&thema-modus=donker&weergave=kaart&vast=1&taal=en&hoogte=600px'],
  ['?zoek=a&thema=samen', '?thema=samen&zoek=a'],
  ['?thema=onzin&provincie=Zeeland&collectie=&voorbeeld=weg&kaart=9/52', ''],
  ['?thema=samen&thema=samen', '?thema=samen'],
  ['?kleur=%231B5E5A', '?kleur=1b5e5a'],
  ['?kleur=rood&thema-modus=zwart&weergave=tabel&taal=de', ''],
  ['?weergave=beide&thema-modus=auto&taal=nl&hoogte=auto', ''],
  ['?hoogte=600', '?hoogte=600px'],
  ['?hoogte=12px', ''],
  ['?hoogte=2001px', ''],
  ['?hoogte=80vh', ''],
  ['?vast', '?vast=1'],
  ['?vast=thema', '?vast=1'],
  ['?zoek=+++', ''],
  ['?utm_source=brief&__proto__=1&constructor=2', ''],
]) {
  test(`the address ${given || 'without a query'} is kept as ${kept || 'one without a query'}`, () => {
    assert.equal(write(settings(given), 'nl'), kept);
  });
}

test('a map follows the language of the page, until another was chosen', () => {
  assert.equal(read('', known, 'en').taal, 'en');
  assert.equal(write(read('?taal=nl', known, 'en'), 'en'), '?taal=nl');
  assert.equal(write(read('?taal=en', known, 'en'), 'en'), '');
});

const values = {
  thema: fc.subarray([...known.thema]),
  provincie: fc.subarray([...known.provincie]),
  collectie: fc.subarray([...known.collectie]),
  zoek: fc.string({ unit: 'binary' }).map((text) => text.trim()),
  voorbeeld: fc.constantFrom('', 'hofje'),
  kaart: fc.constantFrom('', '9/52.44/6.5'),
  vast: fc.boolean(),
  kleur: fc.constantFrom('', '#1b5e5a'),
  'thema-modus': fc.constantFrom('auto', 'licht', 'donker'),
  weergave: fc.constantFrom('beide', 'kaart', 'lijst'),
  taal: fc.constantFrom('nl', 'en'),
  hoogte: fc.option(fc.integer({ min: 240, max: 2000 }), { nil: undefined }),
};

test('whatever is chosen comes back from the address', () => {
  fc.assert(fc.property(fc.record(values, { noNullPrototype: true }), fc.constantFrom('nl', 'en'), (all, lang) => {
    assert.deepEqual(read(write(all, lang), known, lang), all);
  }));
});

test('whatever is chosen, the line is one line with one script and one map, and says no more', () => {
  fc.assert(fc.property(fc.record(values, { noNullPrototype: true }), (all) => {
    const html = elementCode(all, site);
    const { document } = new JSDOM(html).window;
    assert.equal(document.querySelectorAll('*').length, 6, html);
    const given = attributesOf(document.querySelector('woonzorg-kaart'));
    assert.equal(given.zoek ?? '', all.zoek.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'), html);
    assert.equal((given.thema ?? '').split(' ').filter(Boolean).join(), all.thema.join());
  }));
});

for (const [search, expected] of [
  ['', {}],
  ['?thema=samen&thema=voorrang&provincie=zeeland', { thema: 'samen voorrang', provincie: 'zeeland' }],
  ['?kleur=1b5e5a&thema-modus=licht&weergave=lijst&hoogte=600px', { kleur: '#1b5e5a', 'thema-modus': 'licht', weergave: 'lijst', hoogte: '600px' }],
  ['?taal=en&voorbeeld=erf&kaart=9/52.44/6.5', { taal: 'en', voorbeeld: 'erf', kaart: '9/52.44/6.5' }],
  ['?collectie=visie&vast=1', { collectie: 'visie', vast: '' }],
  // Where nothing is chosen there is nothing to fix.
  ['?voorbeeld=erf&vast=1', { voorbeeld: 'erf' }],
  ['?zoek=%22%3E%3Cscript%3E%26', { zoek: '"><script>&' }],
]) {
  test(`the line for ${search || 'the whole map'} has its attributes and no others`, () => {
    const element = parsed(elementCode(settings(search), site), 'woonzorg-kaart');
    assert.deepEqual(attributesOf(element), expected);
  });
}

test('the line loads the script, and without it leads to the same on the site', () => {
  const html = elementCode(settings('?provincie=zeeland&zoek=a+%26+b&kleur=1b5e5a&voorbeeld=hofje'), site);
  assert.deepEqual(attributesOf(parsed(html, 'script')), { type: 'module', src: `${base}embed.js` });
  const link = parsed(html, 'woonzorg-kaart > a');
  assert.equal(link.href, `${base}voorbeeld/hofje/?provincie=zeeland&zoek=a+%26+b`);
  assert.equal(link.textContent, 'Bekijk <de kaart>');
  assert.equal(wholeOf(settings('?taal=en'), site), `${base}en/`);
});

for (const [search, src, height] of [
  ['', 'embed/', '700'],
  ['?thema=samen&vast=1&taal=en&hoogte=900px', 'en/embed/?thema=samen&vast=1', '900'],
  ['?voorbeeld=hofje&kaart=9/52.44/6.5&kleur=1b5e5a&thema-modus=donker', 'embed/?voorbeeld=hofje&kaart=9/52.44/6.5&kleur=1b5e5a&thema-modus=donker', '700'],
]) {
  test(`the iframe for ${search || 'the whole map'} asks for ${src}, ${height} pixels high, without a style`, () => {
    const { title, ...given } = attributesOf(parsed(iframeCode(settings(search), site), 'iframe'));
    const rest = { width: '100%', loading: 'lazy', allow: 'clipboard-write; web-share', referrerpolicy: 'strict-origin' };
    assert.deepEqual(given, { src: base + src, height, ...rest });
    assert.equal(title, search.includes('taal=en') ? 'The map' : 'De "kaart"');
  });
}

for (const [typed, colour] of [['#1B5E5A', '#1b5e5a'], [' 1b5e5a ', '#1b5e5a'], ['#abc', ''], ['rood', ''], ['1b5e5a0', '']]) {
  test(`${typed} is ${colour || 'no colour'}`, () => assert.equal(colourOf(typed), colour));
}

for (const [typed, height] of [['600', 600], ['240', 240], ['2000', 2000], ['239', undefined], ['', undefined], ['6e2', undefined], ['300.5', undefined]]) {
  test(`${typed || 'nothing'} is ${height ?? 'no height'}`, () => assert.equal(heightOf(typed), height));
}

const words = { all: 'Alle', some: 'Een keuze', none: 'Geen', one: 'Eén', many: '{n} voorbeelden', opens: 'Open: {name}.' };
for (const [choices, count, open, said] of [
  [[], undefined, '', 'Alle.'],
  [['Zeeland'], undefined, '', 'Een keuze: Zeeland.'],
  [['Zeeland', '‘tuin’'], 6, '', '6 voorbeelden: Zeeland, ‘tuin’.'],
  [[], 89, 'Het $& hofje', '89 voorbeelden. Open: Het $& hofje.'],
  [['Zeeland'], 0, '', 'Geen: Zeeland.'],
  [['Zeeland'], 1, '', 'Eén: Zeeland.'],
]) {
  test(`who does not see the map hears: ${said}`, () => assert.equal(sentence(words, choices, count, open), said));
}
