// What a host sets, and what becomes of it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Host, ORIGIN, settled } from './host.mjs';

const WITH = (attributes) => `<woonzorg-kaart ${attributes}><a href="/">Bekijk de kaart</a></woonzorg-kaart>`;

describe('what a host sets', () => {
  const addresses = [
    ['nothing', '', 'embed/?hoogte=auto'],
    ['a theme and a province', 'thema="a-b" provincie="overijssel"', 'embed/?thema=a-b&provincie=overijssel&hoogte=auto'],
    ['several at once', 'thema="a, b  c,"  collectie=" visie"', 'embed/?thema=a&thema=b&thema=c&collectie=visie&hoogte=auto'],
    ['words', 'zoek="hof & tuin"', 'embed/?zoek=hof+%26+tuin&hoogte=auto'],
    ['an example', 'voorbeeld="een-hofje"', 'embed/?voorbeeld=een-hofje&hoogte=auto'],
    ['the list alone', 'weergave="lijst"', 'embed/?weergave=lijst&hoogte=auto'],
    ['what is so anyway', 'weergave="Beide" thema-modus=" auto" taal="nl" hoogte="auto"', 'embed/?hoogte=auto'],
    ['a part of the country', 'kaart="8/52.5/6.4"', 'embed/?kaart=8%2F52.5%2F6.4&hoogte=auto'],
    ['choices that stay', 'thema="a" vast', 'embed/?thema=a&vast=1&hoogte=auto'],
    ['colours', 'kleur="#7A1F5C" thema-modus="donker"', 'embed/?kleur=%237A1F5C&thema-modus=donker&hoogte=auto'],
    ['English', 'taal=" EN "', 'en/embed/?hoogte=auto'],
    ['a height', 'hoogte="600px"', 'embed/'],
    ['nothing but blanks', 'thema=" , " zoek="  " kleur="" taal="" hoogte=" "', 'embed/?hoogte=auto'],
    ['what only the frame can judge', 'kleur="groen" thema="x&y"', 'embed/?thema=x%26y&kleur=groen&hoogte=auto'],
  ];
  for (const [what, attributes, address] of addresses) {
    test(`${what} is in the address of the frame`, async (t) => {
      const host = await Host.with(t, WITH(attributes));
      assert.equal(host.address, address);
      assert.deepEqual(host.warnings, []);
    });
  }

  const heights = [
    ['', '36rem'],
    ['600px', '600px'],
    [' 80VH ', '80vh'],
    ['37.5em', '37.5em'],
    ['.5in', '0.5in'],
    ['0px', '0px'],
  ];
  for (const [hoogte, height] of heights) {
    test(`the room of a frame with the height "${hoogte}" is ${height} from the start`, async (t) => {
      const host = await Host.with(t, WITH(`hoogte="${hoogte}"`));
      assert.equal(host.seen.height, height);
    });
  }

  const mistakes = [
    ['taal', 'fr', /"nl" of "en"/],
    ['taal', 'en-GB', /"nl" of "en"/],
    ['hoogte', '600', /"auto" of een lengte/],
    ['hoogte', '-5px', /"auto" of een lengte/],
    ['hoogte', '100%', /"auto" of een lengte/],
    ['hoogte', '12foo', /"auto" of een lengte/],
    ['hoogte', '1.2.3px', /"auto" of een lengte/],
    ['hoogte', 'calc(1px + 1px)', /"auto" of een lengte/],
    ['hoogte', 'min-content', /"auto" of een lengte/],
    ['hoogte', '5px;color:red', /"auto" of een lengte/],
  ];
  for (const [name, value, allowed] of mistakes) {
    test(`whoever writes ${name}="${value}" reads once what is allowed, and the map comes all the same`, async (t) => {
      const host = await Host.with(t, WITH(`${name}="${value}"`).repeat(2));
      await host.set({ zoek: 'hof', [name]: value });
      assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
      for (const part of ['woonzorg-kaart', `${name}="${value}"`]) assert.ok(host.warnings[0].includes(part), part);
      assert.match(host.warnings[0], allowed);
      assert.equal(host.address, 'embed/?zoek=hof&hoogte=auto');
    });
  }

  test('each wrong value is told', async (t) => {
    const host = await Host.with(t, WITH('taal="fr" hoogte="veel"'));
    await host.set({ taal: 'de' });
    await host.set({ taal: 'fr' });
    assert.equal(host.warnings.length, 3, host.warnings.join('\n'));
  });

  test('the frame says what it is, loads when it is near, and may copy and share', async (t) => {
    for (const [taal, title] of [
      ['nl', 'Woonzorgkaart: voorbeelden van wonen, welzijn en zorg voor ouderen'],
      ['en', 'Woonzorgkaart: examples of housing, welfare and care for older people'],
    ]) {
      const { frame } = await Host.with(t, WITH(`taal="${taal}"`));
      const wanted = { title, lang: taal, loading: 'lazy', allow: 'clipboard-write', referrerpolicy: 'strict-origin' };
      for (const [name, value] of Object.entries(wanted)) assert.equal(frame.getAttribute(name), value);
    }
  });
});

describe('properties', () => {
  const rows = [
    ['thema', 'thema', 'a b', 'a b'],
    ['provincie', 'provincie', ['a', 'b'], 'a,b'],
    ['collectie', 'collectie', 'visie', 'visie'],
    ['zoek', 'zoek', 'hof', 'hof'],
    ['voorbeeld', 'voorbeeld', 'een-hofje', 'een-hofje'],
    ['taal', 'taal', 'en', 'en'],
    ['weergave', 'weergave', 'kaart', 'kaart'],
    ['kaart', 'kaart', '8/52/6', '8/52/6'],
    ['kleur', 'kleur', '#123456', '#123456'],
    ['themaModus', 'thema-modus', 'licht', 'licht'],
    ['hoogte', 'hoogte', '5px', '5px'],
    ['vast', 'vast', true, ''],
  ];
  for (const [property, attribute, value, text] of rows) {
    test(`${property} and the attribute ${attribute} are one`, async (t) => {
      const { element } = await Host.with(t);
      const nothing = property === 'vast' ? false : '';
      assert.equal(element[property], nothing);
      element[property] = value;
      assert.equal(element.getAttribute(attribute), text);
      assert.equal(element[property], property === 'vast' ? true : text);
      element[property] = null;
      assert.equal(element.hasAttribute(attribute), false);
      assert.equal(element[property], nothing);
    });
  }

  test('what was set before the script came counts', async (t) => {
    const host = await Host.with(t, WITH(''), { defined: false });
    host.element.themaModus = 'donker';
    host.element.vast = true;
    await host.define();
    assert.equal(host.address, 'embed/?thema-modus=donker&vast=1&hoogte=auto');
    host.element.themaModus = 'licht';
    assert.equal(host.element.getAttribute('thema-modus'), 'licht');
  });
});

describe('changes', () => {
  const none = { thema: [], provincie: [], collectie: [], zoek: '' };
  const told = (name, fields = {}) => ({ type: `woonzorgkaart/${name}`, version: 1, ...fields, to: ORIGIN });
  const rows = [
    ['of theme', '', { thema: 'a, b' }, [told('filter', { ...none, thema: ['a', 'b'] })]],
    ['of theme, with other choices given', 'zoek="hof" vast', { thema: 'a' }, [told('filter', { ...none, thema: ['a'], zoek: 'hof' })]],
    ['of all choices', 'thema="a"', { thema: null, provincie: 'b', collectie: 'c', zoek: 'd' }, [
      told('filter', { thema: [], provincie: ['b'], collectie: ['c'], zoek: 'd' }),
    ]],
    ['to another example', 'voorbeeld="a"', { voorbeeld: 'b' }, [told('open', { id: 'b' })]],
    ['to no example', 'voorbeeld="a"', { voorbeeld: '' }, [told('close')]],
    ['of length', 'hoogte="5px"', { hoogte: '7px' }, []],
    ['to the same', 'thema="a b" hoogte="5px"', { thema: ' a,b', hoogte: '5PX', taal: 'nl', weergave: 'beide' }, []],
  ];
  for (const [what, attributes, change, messages] of rows) {
    test(`a change ${what} does not load the frame anew`, async (t) => {
      const host = await Host.with(t, WITH(attributes));
      host.says('ready');
      const { frame } = host;
      await host.set(change);
      assert.equal(host.frame, frame);
      assert.deepEqual(host.told, messages);
      await host.set(change);
      assert.equal(host.told.length, messages.length, 'the same again is no change');
    });
  }

  test('a change of length changes the height, and nothing else', async (t) => {
    const host = await Host.with(t, WITH('hoogte="5px"'));
    await host.set({ hoogte: '7px' });
    assert.equal(host.seen.height, '7px');
  });

  const anew = [
    ['of language', '', { taal: 'en' }, 'en/embed/?hoogte=auto'],
    ['of colour', '', { kleur: '123456' }, 'embed/?kleur=123456&hoogte=auto'],
    ['to choices that stay', 'thema="a"', { vast: '' }, 'embed/?thema=a&vast=1&hoogte=auto'],
    ['from a length to the height of the content', 'hoogte="5px"', { hoogte: null }, 'embed/?hoogte=auto'],
    ['from the height of the content to a length', '', { hoogte: '5px' }, 'embed/'],
    ['of theme and example', '', { thema: 'a', voorbeeld: 'b' }, 'embed/?thema=a&voorbeeld=b&hoogte=auto'],
  ];
  for (const [what, attributes, change, address] of anew) {
    test(`a change ${what} puts a new frame in the place of the old one`, async (t) => {
      const host = await Host.with(t, WITH(attributes));
      host.says('ready');
      const { frame } = host;
      await host.set(change);
      assert.notEqual(host.frame, frame);
      assert.equal(frame.isConnected, false);
      assert.equal(host.element.shadowRoot.querySelectorAll('iframe').length, 1);
      assert.equal(host.address, address);
      assert.deepEqual(host.told, []);
    });
  }

  test('a frame that is not ready is replaced, as it cannot be told', async (t) => {
    const host = await Host.with(t);
    await host.set({ thema: 'a' });
    assert.equal(host.address, 'embed/?thema=a&hoogte=auto');
    host.says('ready');
    assert.deepEqual(host.told, []);
  });

  test('a page that sets one attribute after the other loads one frame', async (t) => {
    const host = await Host.with(t, '');
    const element = host.window.document.createElement('woonzorg-kaart');
    host.window.document.body.append(element);
    element.thema = 'a';
    element.hoogte = '5px';
    element.taal = 'en';
    assert.equal(host.frame, null);
    await settled();
    assert.equal(host.address, 'en/embed/?thema=a');
  });
});
