// The map in a page of another site.
import assert from 'node:assert/strict';
import { examples, fitting } from '../e2e/plain.mjs';

const zeeland = fitting({ provinces: ['Zeeland'] });
const [first] = zeeland;

/** What the host's page heard of one kind. */
const heard = (visitor, kind) => visitor.ask((type) => window.heard.filter((message) => message.type === type), `woonzorgkaart/${kind}`);

/** Waits until the host's page heard as many of a kind. */
const hears = (visitor, kind, count) =>
  visitor.until(`the page hears of ${count} ${kind}`, (type, count) => window.heard.filter((message) => message.type === type).length >= count, `woonzorgkaart/${kind}`, count);

async function openIn(visitor, page) {
  await visitor.visit(page);
  await visitor.inside();
  await visitor.live();
}

export const embedded = {
  async 'the element shows its selection, as high as it should be, and tells of it'({ visitor, host }) {
    await openIn(visitor, host.put(host.element('provincie="zeeland"')));
    await visitor.counts(zeeland.length);
    await visitor.outside();
    await hears(visitor, 'filter', 1);
    const { origin } = new URL(visitor.base);
    assert.deepEqual(await heard(visitor, 'ready'), [{ type: 'woonzorgkaart/ready', version: 1, origin }]);
    const told = { thema: [], provincie: ['zeeland'], collectie: [], zoek: '', count: zeeland.length };
    assert.deepEqual(await heard(visitor, 'filter'), [{ type: 'woonzorgkaart/filter', version: 1, origin, ...told }]);
    const high = () => visitor.ask(() => document.querySelector('woonzorg-kaart').getBoundingClientRect().height);
    const heights = await heard(visitor, 'height');
    assert.equal(await high(), heights.at(-1).height);
    await visitor.inside();
    assert.equal(await visitor.ask(() => document.documentElement.scrollHeight - document.documentElement.clientHeight), 0, 'there is nothing to scroll in the frame');
  },

  async 'an example opens in the frame, back is the page’s own, and the page hears of both'({ visitor, host }) {
    await openIn(visitor, host.put(host.element('provincie="zeeland"')));
    await visitor.outside();
    const steps = await visitor.ask(() => history.length);
    await visitor.inside();
    const name = await visitor.ask(() => document.querySelector('.list .listed a').textContent);
    await visitor.press('.list .listed a', name);
    await visitor.reads(name);
    await visitor.press('.back');
    await visitor.closed();
    await visitor.outside();
    await hears(visitor, 'close', 1);
    const [open] = await heard(visitor, 'open');
    assert.equal(open.name, name);
    assert.equal(await visitor.ask(() => history.length), steps);
    assert.deepEqual(await visitor.ask(() => window.told.map(({ name }) => name).filter((name) => name !== 'height')), ['ready', 'filter', 'open', 'close']);
  },

  async 'the page filters, opens and closes by the element'({ visitor, host }) {
    await openIn(visitor, host.put(host.element()));
    await visitor.counts(examples.length);
    const call = async (method, ...given) => {
      await visitor.outside();
      await visitor.ask((method, given) => document.querySelector('woonzorg-kaart')[method](...given), method, given);
      await visitor.inside();
    };
    await call('filter', { provincie: 'zeeland' });
    await visitor.counts(zeeland.length);
    await call('open', first.id);
    await visitor.reads(first.name.nl);
    await call('close');
    await visitor.closed();
    await visitor.counts(zeeland.length);
  },

  async 'a page that hides where it is gets its answers after its first message'({ visitor, host }) {
    await openIn(visitor, host.put(host.iframe(), { 'referrer-policy': 'no-referrer' }));
    const knows = await visitor.ask(() => Boolean(location.ancestorOrigins?.length));
    await visitor.outside();
    await hears(visitor, 'ready', 1);
    assert.equal((await heard(visitor, 'filter')).length > 0, knows, 'only a browser that tells lets the frame know before');
    await visitor.ask((message) => frames[0].postMessage(message, '*'), { type: 'woonzorgkaart/filter', version: 1, provincie: 'zeeland' });
    await visitor.until('the page hears of it', (count) => window.heard.some((message) => message.count === count), zeeland.length);
    await visitor.inside();
    await visitor.counts(zeeland.length);
    await visitor.press('.list .listed a', first.name.nl);
    await visitor.outside();
    await hears(visitor, 'open', 1);
  },

  async 'the host’s colour and darkness are followed'({ visitor, host }) {
    await openIn(visitor, host.put(host.element('kleur="#aa0000" thema-modus="donker"')));
    const { ground, scheme } = await visitor.ask(() => ({
      ground: getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number),
      scheme: getComputedStyle(document.documentElement).colorScheme,
    }));
    assert.ok(Math.max(...ground.slice(0, 3)) < 70, `${ground}`);
    assert.equal(scheme, 'dark');
  },

  async 'a partner puts the line together and sees the map beside it'({ visitor }) {
    await visitor.visit(`${visitor.base}insluiten/`);
    await visitor.until('the form works', () => document.documentElement.dataset.start === 'ok');
    await visitor.press('.maker-form details:not([open]) > summary', 'Provincie');
    await visitor.press('.maker-form details[open] label', 'Zeeland');
    await visitor.until('the line follows', () => /provincie="zeeland"/.test(document.querySelector('#regel').value));
    await visitor.inside();
    await visitor.live();
    await visitor.counts(zeeland.length);
  },
};
