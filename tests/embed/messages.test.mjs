// What the frame says, what the host asks for meanwhile, and what comes from elsewhere.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Host, ORIGIN, plain, settled } from './host.mjs';

describe('what the frame says', () => {
  const choices = { thema: ['a'], provincie: [], collectie: ['visie', 'concept'], zoek: 'hof', count: 3 };
  const rows = [
    ['ready', {}],
    ['height', { height: 1 }],
    ['height', { height: 10_000_000 }],
    ['open', { id: 'een-hofje', name: 'Een hofje', url: 'https://kaart.example/pad/voorbeeld/een-hofje/' }],
    ['filter', choices],
  ];
  for (const [name, detail] of rows) {
    test(`the host hears of ${name} ${JSON.stringify(detail)}`, async (t) => {
      const host = await Host.with(t);
      host.says(name, { ...detail, more: 'than was agreed' });
      const [{ type, bubbles, composed, target, detail: heard }, ...rest] = host.events;
      const found = { type, bubbles, composed, target: target.localName, rest: rest.length };
      const wanted = { type: `woonzorgkaart:${name}`, bubbles: true, composed: true, target: 'woonzorg-kaart', rest: 0 };
      assert.deepEqual(found, wanted);
      assert.deepEqual(plain(heard), detail);
    });
  }

  test('a frame of a given height keeps it, whatever it says', async (t) => {
    const host = await Host.with(t, '<woonzorg-kaart hoogte="9em"></woonzorg-kaart>');
    host.says('height', { height: 480 });
    assert.equal(host.seen.height, '9em');
    assert.equal(host.events.length, 1);
  });

  const open = { id: 'a', name: 'A', url: 'https://kaart.example/pad/voorbeeld/a/' };
  const scrolls = [
    ['a visitor in the frame, with its top out of sight', {}, [{ block: 'start' }]],
    ['a visitor who sees the top', { top: 0 }, []],
    ['a host: nobody is in the frame', { within: false }, []],
    ['a frame that is not ready: it opens what the host asked for', { ready: false }, []],
    ['a visitor in a frame that scrolls by itself', { hoogte: '600px' }, []],
    ['nobody: another choice was made', { name: 'filter', fields: choices }, []],
  ];
  for (const [who, { top = -1, within = true, ready = true, hoogte = 'auto', name = 'open', fields = open }, wanted] of scrolls) {
    test(`an example opened by ${who}: its beginning is ${wanted.length ? '' : 'not '}scrolled to`, async (t) => {
      const host = await Host.with(t, `<a href="/">Een link</a><woonzorg-kaart hoogte="${hoogte}"></woonzorg-kaart>`);
      if (ready) host.says('ready');
      host.element.getBoundingClientRect = () => ({ top });
      Object.defineProperty(host.element.shadowRoot, 'activeElement', { get: () => (within ? host.frame : null) });
      host.says(name, fields);
      assert.deepEqual(host.scrolled, wanted);
    });
  }
});

describe('what a host asks for', () => {
  const told = (name, fields = {}) => ({ type: `woonzorgkaart/${name}`, version: 1, ...fields, to: ORIGIN });
  const none = { thema: [], provincie: [], collectie: [], zoek: '' };
  const rows = [
    ['open("een-hofje")', (map) => map.open('een-hofje'), told('open', { id: 'een-hofje' })],
    ['close()', (map) => map.close(), told('close')],
    ['filter()', (map) => map.filter(), told('filter', none)],
    ['filter({ thema: "a" })', (map) => map.filter({ thema: 'a' }), told('filter', { ...none, thema: ['a'] })],
    ['filter({ thema: ["a", "b"], zoek: "hof" })', (map) => map.filter({ thema: ['a', 'b'], zoek: 'hof' }), told('filter', { ...none, thema: ['a', 'b'], zoek: 'hof' })],
    ['filter({ collectie: null, zoek: null })', (map) => map.filter({ collectie: null, zoek: null }), told('filter', none)],
    ['filter({ zoek: () => {} })', (map) => map.filter({ zoek: () => {} }), told('filter', { ...none, zoek: '() => {}' })],
  ];
  for (const [what, ask, message] of rows) {
    test(`${what} is told to the frame, and to our site alone`, async (t) => {
      const host = await Host.with(t);
      host.says('ready');
      ask(host.element);
      assert.deepEqual(host.told, [message]);
    });
  }

  test('what is asked for before the map is ready waits for it, in order', async (t) => {
    const host = await Host.with(t);
    host.element.filter({ thema: 'a' });
    host.says('height', { height: 480 });
    host.element.open('b');
    assert.deepEqual(host.told, []);
    host.says('ready');
    assert.deepEqual(host.told, [told('filter', { ...none, thema: ['a'] }), told('open', { id: 'b' })]);
    host.says('ready');
    assert.equal(host.told.length, 2, 'once');
  });

  test('what is asked for before a setting loads a new frame is past: the attributes hold', async (t) => {
    const host = await Host.with(t);
    host.element.filter({ thema: 'a' });
    await host.set({ thema: 'b' });
    host.says('ready');
    assert.deepEqual(host.told, []);
    assert.ok(host.address.includes('thema=b'), host.address);
  });

  test('who opened an example far down the page comes back there with the list', async (t) => {
    const host = await Host.with(t);
    host.says('ready');
    host.element.getBoundingClientRect = () => ({ top: -1 });
    Object.defineProperty(host.element.shadowRoot, 'activeElement', { get: () => host.frame });
    host.window.scrollY = 2_000;
    host.says('open', { id: 'a', name: 'A', url: 'https://kaart.example/pad/voorbeeld/a/' });
    // The example is short, and so is the page until the list has its height again.
    host.length = 500;
    host.says('close');
    host.length = 9_000;
    host.says('height', { height: 480 });
    assert.equal(host.window.scrollY, 2_000);
    host.window.scrollY = 7;
    host.says('height', { height: 960 });
    assert.equal(host.window.scrollY, 7, 'once');
  });

  test('what is asked for while a new frame comes waits for that', async (t) => {
    const host = await Host.with(t);
    host.says('ready');
    await host.set({ taal: 'en' });
    host.element.open('a');
    assert.deepEqual(host.told, []);
    host.says('ready');
    assert.deepEqual(host.told, [told('open', { id: 'a' })]);
  });
});

describe('a page that changes', () => {
  test('a map that was taken away is still', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const host = await Host.with(t);
    const { element, frame } = host;
    const { contentWindow: source } = frame;
    host.loaded();
    assert.equal(host.listeners.size, 1);
    element.remove();
    assert.equal(host.listeners.size, 0);
    const { innerHTML } = element.shadowRoot;
    t.mock.timers.tick(20_000);
    host.hear({ type: 'woonzorgkaart/ready', version: 1 }, { source });
    element.thema = 'a';
    await settled();
    assert.deepEqual([host.events, host.told, element.shadowRoot.innerHTML], [[], [], innerHTML]);
    assert.doesNotMatch(innerHTML, /iframe/);
  });

  test('a map that is put somewhere else works there', async (t) => {
    const host = await Host.with(t, '<woonzorg-kaart></woonzorg-kaart><main></main>');
    host.says('ready');
    const { element } = host;
    element.remove();
    element.open('a');
    host.window.document.querySelector('main').append(element);
    await settled();
    assert.equal(element.shadowRoot.querySelectorAll('iframe').length, 1);
    element.open('b');
    assert.deepEqual(host.told, [], 'the new frame is not ready');
    host.says('ready');
    assert.deepEqual(host.told.map(({ id }) => id), ['a', 'b']);
    assert.deepEqual([host.events.length, host.listeners.size], [2, 1]);
  });

  test('a map that was gone before it began leaves nothing behind', async (t) => {
    const host = await Host.with(t, '');
    const element = host.window.document.createElement('woonzorg-kaart');
    host.window.document.body.append(element);
    element.remove();
    await settled();
    assert.equal(element.shadowRoot.querySelector('iframe'), null);
  });

  test('the script may stand in the page twice', async (t) => {
    const host = await Host.with(t);
    await host.define();
    assert.deepEqual(host.errors, []);
    host.says('ready');
    assert.equal(host.events.length, 1);
  });

  test('two maps do not hear each other', async (t) => {
    const host = await Host.with(t, '<woonzorg-kaart></woonzorg-kaart><woonzorg-kaart id="other"></woonzorg-kaart>');
    host.says('ready');
    assert.deepEqual(host.events.map(({ target }) => target.id), ['']);
  });
});
