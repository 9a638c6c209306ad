// What a frame makes of its address, and of whatever its host says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answered, checked, choices } from '../../src/browser/frame/address.js';

const known = {
  thema: new Set(['samen', 'voorrang']),
  provincie: new Set(['overijssel', 'zeeland']),
  collectie: new Set(['visie']),
  voorbeeld: new Set(['hofje', 'erf']),
};
const said = (name, fields = {}) => ({ type: `woonzorgkaart/${name}`, version: 1, ...fields });

for (const [given, kept, allowed] of [
  ['', ''],
  ['?provincie=zeeland&thema=samen&thema=voorrang&collectie=visie&zoek=een+tuin', '?provincie=zeeland&thema=samen&thema=voorrang&collectie=visie&zoek=een+tuin'],
  ['?thema=onzin&thema=samen', '?thema=samen', 'samen, voorrang'],
  ['?provincie=Zeeland', '', 'overijssel, zeeland'],
  ['?collectie=', '', 'visie'],
  ['?voorbeeld=weg', '', '/voorbeeld/'],
  ['?weergave=tabel', '', 'kaart, lijst, beide'],
  ['?weergave=beide&taal=nl&hoogte=auto&vast=1', '?weergave=beide&taal=nl&hoogte=auto&vast=1'],
  ['?vast', '?vast='],
  ['?vast=thema', '?vast=thema'],
  ['?vast=nee', '', 'geen waarde'],
  ['?kleur=%231B5E5A', '?kleur=%231B5E5A'],
  ['?kleur=1b5e5a', '?kleur=1b5e5a'],
  ['?kleur=rood', '', '#1b5e5a'],
  ['?thema-modus=zwart', '', 'licht, donker, auto'],
  ['?hoogte=600px', '', 'auto'],
  ['?taal=de', '', 'nl, en'],
  ['?kaart=9/52.44/-6.5', '?kaart=9/52.44/-6.5'],
  ['?kaart=9/52.44', '', 'zoom/breedte/lengte'],
  ['?kaart=20/52/5', '', 'zoom/breedte/lengte'],
  ['?kaart=9/86/5', '', 'zoom/breedte/lengte'],
  ['?utm_source=brief&constructor=1&__proto__=2&zoek=a', '?zoek=a'],
]) {
  test(`of ${given || 'nothing'} counts ${kept || 'nothing'}${allowed ? ', with one complaint' : ''}`, () => {
    const { search, complaints } = checked(given, known);
    assert.equal(search, kept);
    assert.equal(complaints.length, allowed ? 1 : 0, complaints.join());
    if (allowed) {
      const [name, value] = [...new URLSearchParams(given)][0];
      for (const part of [name, value, allowed]) assert.ok(complaints[0].includes(part), `${part} in ${complaints[0]}`);
    }
  });
}

for (const [what, message, from, to, fixed = false] of [
  ['choices take the place of all others', said('filter', { thema: 'samen', provincie: ['zeeland', 'overijssel'] }), '?thema=voorrang&zoek=a&kleur=1b5e5a', '?kleur=1b5e5a&thema=samen&provincie=zeeland&provincie=overijssel'],
  ['the map and the list come back with new choices', said('filter', { zoek: 'tuin' }), '?voorbeeld=hofje&kaart=9/52/5', '?zoek=tuin'],
  ['no choices are none', said('filter'), '?thema=samen&hoogte=auto', '?hoogte=auto'],
  ['what is unknown among them falls away', said('filter', { thema: ['onzin', 'samen'], zoek: '  ' }), '', '?thema=samen'],
  ['what the host fixed it can change, and fixes again', said('filter', { provincie: 'zeeland' }), '?provincie=overijssel&vast=provincie', '?provincie=zeeland&vast=1', true],
  ['an example opens with the choices around it', said('open', { id: 'hofje' }), '?thema=samen', '?thema=samen&voorbeeld=hofje'],
  ['another example takes its place', said('open', { id: 'erf' }), '?voorbeeld=hofje', '?voorbeeld=erf'],
  ['an example closes', said('close'), '?voorbeeld=erf&zoek=a', '?zoek=a'],
  ['fields that are not known yet do no harm', said('close', { later: {} }), '?voorbeeld=erf', ''],
]) {
  test(what, () => assert.equal(answered(message, from, known, fixed)?.search, to));
}

for (const [what, message] of [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'woonzorgkaart/close'],
  ['a list', [said('close')]],
  ['another type', { ...said('close'), type: 'elders/close' }],
  ['no type', { version: 1 }],
  ['our own messages', said('ready')],
  ['another version', { ...said('close'), version: 2 }],
  ['a version as text', { ...said('close'), version: '1' }],
  ['an example without an id', said('open')],
  ['an id in a list', said('open', { id: ['hofje'] })],
  ['a theme that is a number', said('filter', { thema: 7 })],
  ['a theme that is an object', said('filter', { thema: { toString: 'samen' } })],
  ['a list with a hole', said('filter', { provincie: ['zeeland', null] })],
  ['words that are a list', said('filter', { zoek: ['a'] })],
  ['words that are null', said('filter', { zoek: null })],
  ['more themes than can be', said('filter', { thema: Array(51).fill('samen') })],
]) {
  test(`a host is not heard when it says ${what}`, () => assert.equal(answered(message, '?zoek=a', known, false), undefined));
}

test('an id that is not there is complained of, and counts no more than in the address', () => {
  for (const [message, name] of [
    [said('open', { id: 'weg' }), 'voorbeeld'],
    [said('filter', { thema: ['samen', 'onzin'] }), 'thema'],
    [said('filter', { provincie: 'Zeeland' }), 'provincie'],
  ]) {
    const { search, complaints } = answered(message, '?voorbeeld=hofje', known, false);
    assert.equal(complaints.length, 1);
    assert.ok(complaints[0].includes(name), complaints[0]);
    assert.deepEqual(checked(search, known), { search, complaints: [] });
    assert.equal(search.includes('hofje'), name === 'voorbeeld', 'what is open stays when the other is not there');
  }
});

test('choices are told as they stand in the address', () => {
  const told = choices('?thema=samen&provincie=zeeland&thema=voorrang&zoek=den+haag&kaart=9/52/5');
  assert.deepEqual(told, { thema: ['samen', 'voorrang'], provincie: ['zeeland'], collectie: [], zoek: 'den haag' });
});

/** Messages that are almost right are likelier here than by chance. */
const almost = fc.record(
  {
    type: fc.oneof(fc.constantFrom('filter', 'open', 'close', 'ready').map((name) => `woonzorgkaart/${name}`), fc.jsonValue()),
    version: fc.oneof(fc.constant(1), fc.jsonValue()),
    id: fc.oneof(fc.constantFrom('hofje', 'erf', '__proto__'), fc.jsonValue()),
    thema: fc.oneof(fc.constantFrom('samen', ['voorrang', 'onzin']), fc.jsonValue()),
    provincie: fc.jsonValue(),
    collectie: fc.jsonValue(),
    zoek: fc.oneof(fc.string(), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

test('whatever a host says, the frame goes on with an address of its own or does nothing', () => {
  const before = '?thema=samen&vast=thema&kleur=1b5e5a&voorbeeld=hofje&kaart=9/52/5';
  let heard = 0;
  fc.assert(
    fc.property(fc.oneof(almost, fc.jsonValue(), fc.anything()), (message) => {
      const answer = answered(message, before, known, true);
      if (!answer) return;
      const { search } = answer;
      heard += 1;
      assert.deepEqual(checked(search, known), { search, complaints: [] }, 'it counts as a whole');
      assert.ok(search.includes('kleur=1b5e5a'), 'what the host set beside the choices stays');
      assert.ok(new URLSearchParams(search).has('vast'), 'what is fixed stays fixed');
    }),
    { numRuns: 3000 },
  );
  assert.ok(heard > 20, `${heard} were right`);
});

test('whatever stands in an address, what is left of it counts', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('thema', 'kaart', 'kleur', 'vast', 'zoek', 'x'), (text, name) => {
      for (const search of [`?${text}`, `?${name}=${text}`, `?${new URLSearchParams({ [name]: text })}`]) {
        const { search: kept } = checked(search, known);
        assert.deepEqual(checked(kept, known), { search: kept, complaints: [] });
      }
    }),
  );
});
