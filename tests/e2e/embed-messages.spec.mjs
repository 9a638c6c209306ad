// What a page and the map in it tell each other.
import { Embedded, expect, test } from './host.mjs';
import { examples, fitting } from './plain.mjs';

const [first, other] = fitting({ provinces: ['Zeeland'] });

/** A generator of the same numbers each time, from 0 up to 1 (Park and Miller's). */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Any value that JSON can hold, often near to a message of ours. */
function anything(random, depth = 0) {
  const pick = (...list) => list[Math.floor(random() * list.length)];
  const texts = ['', 'zeeland', first.id, 'x'.repeat(5000), '\u0000', '../../', '%E0%A4%A', '<b>', 'constructor', '__proto__', '\ud800', '?&=#', '-1'];
  const deeper = () => anything(random, depth + 1);
  if (depth === 0 && random() < 0.7) {
    const type = `woonzorgkaart/${pick('filter', 'filter', 'open', 'close', 'ready', 'height', '')}`;
    const fields = ['thema', 'provincie', 'collectie', 'zoek', 'id', 'vast', 'kaart', 'weergave'].filter(() => random() < 0.4);
    return { type, version: pick(1, 1, 1, 2, '1', null), ...Object.fromEntries(fields.map((name) => [name, deeper()])) };
  }
  switch (depth > 3 ? 0 : Math.floor(random() * 8)) {
    case 1: return Array.from({ length: Math.floor(random() * 8) }, deeper);
    case 2: return { [pick('id', 'type', 'length', 'toString', 'then')]: deeper(), version: 1 };
    case 3: return Array.from({ length: 200 }, () => 'zeeland');
    case 4: return pick(null, true, false);
    case 5: return pick(0, -1, 1e308, 0.1, 2 ** 53);
    default: return pick(...texts);
  }
}

for (const kind of ['element', 'iframe']) {
  test(`a page is told what there is to know, once, ${kind}`, async ({ host }) => {
    await host.open(kind === 'element' ? host.element('provincie="zeeland"') : host.iframe('?provincie=zeeland'));
    const count = fitting({ provinces: ['Zeeland'] }).length;
    const filter = { thema: [], provincie: ['zeeland'], collectie: [], zoek: '', count };
    await expect.poll(() => host.heard('filter')).toHaveLength(1);
    expect(await host.heard('filter')).toEqual([{ type: 'woonzorgkaart/filter', version: 1, origin: host.ours, ...filter }]);
    expect(await host.heard('ready')).toEqual([{ type: 'woonzorgkaart/ready', version: 1, origin: host.ours }]);
    const heights = await host.heard('height');
    expect(heights.length).toBeGreaterThan(0);
    expect(heights.every(({ height }) => Number.isInteger(height) && height > 100)).toBe(true);

    await host.map.entries.first().locator('a').click();
    await expect.poll(() => host.heard('open')).toHaveLength(1);
    const [{ id, name, url }] = await host.heard('open');
    expect(examples.find((example) => example.id === id).name.nl).toBe(name);
    expect(url).toBe(`${host.base}voorbeeld/${id}/?provincie=zeeland`);
    await host.map.page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await expect.poll(() => host.heard('close')).toHaveLength(1);
    await host.map.search.fill('wonen');
    await expect.poll(async () => (await host.heard('filter')).at(-1).zoek).toBe('wonen');
    expect(await host.heard('ready')).toHaveLength(1);
    if (kind === 'element') {
      expect(await host.told('ready')).toEqual([{}]);
      expect((await host.told('filter'))[0]).toEqual(filter);
      expect(await host.told('open')).toEqual([{ id, name, url }]);
      expect(await host.told('close')).toEqual([{}]);
    }
  });
}

test('a page filters, opens and closes by the element', async ({ host }) => {
  await host.open(host.element());
  await host.call('filter', { provincie: 'zeeland limburg', collectie: ['visie'] });
  const fits = fitting({ provinces: ['Zeeland', 'Limburg'], collections: ['visie'] });
  await expect(host.map.entries).toHaveCount(fits.length);
  await expect(host.map.chips).toHaveCount(3);
  await expect.poll(async () => (await host.told('filter')).at(-1)).toEqual({ thema: [], provincie: ['zeeland', 'limburg'], collectie: ['visie'], zoek: '', count: fits.length });
  await host.call('open', first.id);
  await expect(host.map.heading).toHaveText(first.name.nl);
  await host.call('open', 'no-such-example');
  await host.call('open', other.id);
  await expect(host.map.heading).toHaveText(other.name.nl);
  await host.call('close');
  await expect(host.map.heading).toHaveCount(0);
  await expect(host.map.entries).toHaveCount(fits.length);
  await host.call('filter', { zoek: 'zzzz' });
  await expect(host.map.status).toHaveText('Geen voorbeelden');
  await host.call('filter');
  await expect(host.map.entries).toHaveCount(examples.length);
  await expect.poll(() => host.told('open')).toEqual([first, other].map(({ id, name }) => expect.objectContaining({ id, name: name.nl })));
  expect(await host.told('close')).toHaveLength(1);
});

test('a page never hears of a number that does not go with the choices', async ({ host, page }) => {
  await host.open(host.element());
  await host.call('filter', { provincie: 'zeeland' });
  await expect(host.map.chips).toHaveCount(1);
  await page.locator('woonzorg-kaart').evaluate((map) => (map.provincie = 'drenthe'));
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Drenthe'] }).length);
  await host.map.choose('Provincie', 'Limburg');
  await expect(host.map.chips).toHaveCount(2);
  const by = { '': examples.length, zeeland: ['Zeeland'], drenthe: ['Drenthe'], 'drenthe limburg': ['Drenthe', 'Limburg'] };
  await expect.poll(async () => (await host.told('filter')).at(-1).provincie).toHaveLength(2);
  const heard = (await host.told('filter')).map(({ provincie, count }) => [provincie.join(' '), count]);
  const right = Object.entries(by).map(([ids, names]) => [ids, names.length ? fitting({ provinces: names }).length : names]);
  expect(heard).toEqual(right);
});

test('words that a page searches for stay when the visitor was typing others', async ({ host }) => {
  await host.open(host.element());
  await host.map.search.pressSequentially('zeeuw');
  await expect.poll(async () => (await host.told('filter')).at(-1)?.zoek).toBe('zeeuw');
  await host.call('filter', { zoek: 'zwolle' });
  await expect.poll(async () => (await host.told('filter')).at(-1).zoek).toBe('zwolle');
  await expect(host.map.search).toHaveValue('zwolle');
  await host.map.entries.first().locator('a').click();
  await expect(host.map.heading).toBeVisible();
  expect((await host.map.query()).get('zoek')).toBe('zwolle');
});

test('a page filters, opens and closes by messages', async ({ host }) => {
  await host.open(host.iframe());
  await host.say({ type: 'woonzorgkaart/filter', version: 1, provincie: 'zeeland', thema: ['unknown'] });
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Zeeland'] }).length);
  await host.say({ type: 'woonzorgkaart/open', version: 1, id: first.id });
  await expect(host.map.heading).toHaveText(first.name.nl);
  await host.say({ type: 'woonzorgkaart/close', version: 1 });
  await expect(host.map.heading).toHaveCount(0);
  await host.say({ type: 'woonzorgkaart/filter', version: 1 });
  await expect(host.map.entries).toHaveCount(examples.length);
});

test('calls before the map is there are kept, in order', async ({ host, page }) => {
  const early = `<script type="module">const map = document.querySelector('woonzorg-kaart'); map.filter({ provincie: 'zeeland' }); map.open('${first.id}');</script>`;
  await page.goto(host.put('/', host.element() + early));
  await expect(host.map.heading).toHaveText(first.name.nl);
  await host.call('close');
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Zeeland'] }).length);
});

test('attributes changed one after the other, and all at once, are followed live', async ({ host, page }) => {
  await host.open(host.element('provincie="zeeland"'));
  const map = page.locator('woonzorg-kaart');
  const started = await host.map.evaluate(() => performance.timeOrigin);
  await map.evaluate((map) => (map.provincie = 'drenthe'));
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Drenthe'] }).length);
  await map.evaluate((map, id) => {
    map.removeAttribute('provincie');
    map.collectie = 'visie';
    map.thema = '';
  }, first.id);
  await expect(host.map.entries).toHaveCount(fitting({ collections: ['visie'] }).length);
  await map.evaluate((map, id) => (map.voorbeeld = id), first.id);
  await expect(host.map.heading).toHaveText(first.name.nl);
  await map.evaluate((map) => (map.voorbeeld = null));
  await expect(host.map.heading).toHaveCount(0);
  expect(await host.map.evaluate(() => performance.timeOrigin), 'the same document').toBe(started);
  await map.evaluate((map) => Object.assign(map, { taal: 'en', kleur: '#aa0000', weergave: 'lijst', hoogte: '500px' }));
  await host.map.live();
  await expect(host.map.status).toHaveText(`${fitting({ collections: ['visie'] }).length} examples`);
  expect((await host.map.box.boundingBox()).height).toBe(500);
});

test('nothing that a page can say breaks the map', async ({ host }) => {
  await host.open(host.iframe());
  const random = chance(20_261);
  for (let n = 0; n < 5; n += 1) await host.say(...Array.from({ length: 80 }, () => anything(random)));
  await host.say({ type: 'woonzorgkaart/filter', version: 1, provincie: 'zeeland' });
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Zeeland'] }).length);
  await host.map.entries.first().locator('a').click();
  await expect(host.map.heading).toBeVisible();
  await host.map.page.getByRole('button', { name: 'Zoom in' }).click();
  // Of what is well-formed, ids that are not there are complained of.
  expect(host.warnings.filter((text) => !text.includes('telt niet mee'))).toEqual([]);
});

test('the map listens to the page around it, and to no other window', async ({ host, page }) => {
  host.put('/stranger', '');
  await host.open(`${host.iframe()}${host.iframe('?provincie=drenthe')}<iframe id="stranger" src="/stranger" title="Ander"></iframe>`);
  const stranger = page.frame({ url: /stranger/ });
  const message = { type: 'woonzorgkaart/filter', version: 1, provincie: 'zeeland' };
  await stranger.evaluate((message) => parent.frames[0].postMessage(message, '*'), message);
  const two = new Embedded(page, 1);
  await two.live();
  await two.evaluate((message) => parent.frames[0].postMessage(message, '*'), message);
  await host.say({ type: 'woonzorgkaart/filter', version: 1, provincie: 'limburg' });
  await expect(host.map.entries).toHaveCount(fitting({ provinces: ['Limburg'] }).length);
  expect((await host.heard('filter')).map(({ provincie }) => provincie.join()), 'all that was ever shown').not.toContain('zeeland');
});

test('the element listens to its own frame alone', async ({ host, page }) => {
  host.put('/stranger', '');
  await host.open(`${host.element()}<iframe id="stranger" src="/stranger" title="Ander"></iframe>`);
  const before = (await host.map.box.boundingBox()).height;
  const lies = [{ type: 'woonzorgkaart/height', version: 1, height: 99 }, { type: 'woonzorgkaart/open', version: 1, id: 'a', name: 'b', url: 'c' }];
  await page.frame({ url: /stranger/ }).evaluate((lies) => lies.forEach((lie) => parent.postMessage(lie, '*')), lies);
  await expect.poll(() => host.heard('open')).toHaveLength(1);
  await page.evaluate((lies) => lies.forEach((lie) => postMessage(lie, '*')), lies);
  await expect.poll(() => host.heard('open')).toHaveLength(2);
  expect(await host.told('open')).toEqual([]);
  expect((await host.map.box.boundingBox()).height).toBe(before);
});

test('a page that hides where it is still gets the answers meant for it', async ({ host }) => {
  await host.open(host.iframe(), { headers: { 'referrer-policy': 'no-referrer' } });
  await expect.poll(() => host.heard('filter')).toHaveLength(1);
  await host.say({ type: 'woonzorgkaart/open', version: 1, id: first.id });
  await expect.poll(() => host.heard('open')).toHaveLength(1);
});

test('a page without an origin learns no more than height and readiness', async ({ host, page }) => {
  const passes = '<script>addEventListener("message", ({ data }) => parent.postMessage({ ...data }, "*"))</script>';
  const address = `data:text/html,${encodeURIComponent(passes + host.iframe('?hoogte=auto'))}`;
  await page.goto(host.put('/', `<iframe title="Doos" width="1000" height="800" src="${address}"></iframe>`));
  await expect.poll(() => host.heard('ready')).toHaveLength(1);
  expect((await host.heard('height')).length).toBeGreaterThan(0);
  const map = page.frames().find((frame) => frame.url().startsWith(`${host.base}embed/`));
  await map.locator('.list a').first().click();
  await expect(map.locator('.reading h1')).toBeVisible();
  await expect.poll(async () => (await host.heard('height')).length).toBeGreaterThan(1);
  expect([...(await host.heard('open')), ...(await host.heard('filter'))]).toEqual([]);
});
