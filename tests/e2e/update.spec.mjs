import { A, B, copyLine, expect, inForce, installed, opens, renamed, test } from './releases.mjs';
import { examples } from './plain.mjs';

const PREFIX = 'woonzorgkaart-/kaart/ ';

/** The renamed example in the printed document, in the live list, and on its page: all of one release. */
async function expectWhole(site, page, { is, was }) {
  const printed = await (await page.goto('')).text();
  expect([printed.includes(is), printed.includes(was)], 'the document').toEqual([true, false]);
  await site.live();
  await expect(site.entries).toHaveCount(examples.length);
  await expect(site.entries.locator('a', { hasText: was })).toHaveCount(0);
  await site.entries.locator('a', { hasText: is }).click();
  await expect(site.heading).toHaveText(is);
  await site.open(`voorbeeld/${renamed.id}/`);
  await expect(site.heading).toHaveText(is);
}

const inA = { is: renamed.a, was: renamed.b };
const inB = { is: renamed.b, was: renamed.a };

const cacheNames = (page) => page.evaluate(() => caches.keys());

/** Files with a hash in their names that the open document names, and that are not to be had. */
const missing = (page) =>
  page.evaluate(async () => {
    const named = [...document.querySelectorAll('link[href], script[src]')].map((element) => element.href ?? element.src);
    const hashed = named.filter((url) => /-[0-9a-f]{8,}/.test(url));
    const there = (url) => fetch(url).then((response) => response.ok, () => false);
    const found = await Promise.all(hashed.map(there));
    return hashed.length ? hashed.filter((_, n) => !found[n]) : ['no names at all'];
  });

test('a new release is there at the next page, whole, and whole without a network', async ({ site, page, host, context }) => {
  await expectWhole(site, page, inA);
  expect(await installed(page)).toBe('activated');
  // This one stays open while the site changes.
  const open = await context.newPage();
  await open.goto('');
  await expect(open.locator('svg.ground[data-live]')).toBeAttached();

  host.release = B;
  await expectWhole(site, page, inB);
  await expect(copyLine(page)).toBeHidden();
  await inForce(page, B);
  await expectWhole(site, page, inB);

  await open.locator('.list .listed a', { hasText: renamed.a }).click();
  await expect(open.locator('.reading h1')).toHaveText(renamed.a);
  expect(await missing(open), 'of the release before').toEqual([]);

  host.unplug();
  await expectWhole(site, page, inB);
  await expect(copyLine(page)).toBeVisible();
  expect(await missing(page), 'of this release').toEqual([]);
  expect(await missing(open), 'of the release before').toEqual([]);
  expect(host.answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test('a new release fetches only what has changed', async ({ site, page, host }) => {
  await site.open();
  expect(await installed(page)).toBe('activated');
  host.release = B;
  await site.open();
  await inForce(page, B);
  // Once for the page and once for its copy.
  expect(host.answers.filter(([path]) => path.startsWith('leaflet-'))).toHaveLength(2);
});

test.describe('a release that is on the host by half', () => {
  test.use({ mayComplain: true });

  test('leaves the copy of the one before', async ({ site, page, host }) => {
    host.release = B;
    const script = await (await fetch(`${host.base}sw.js`)).text();
    host.release = A;
    await site.open();
    expect(await installed(page)).toBe('activated');
    host.worker = () => script;
    const update = async () => {
      const worker = (await (await navigator.serviceWorker.ready).update()).installing;
      while (!['redundant', 'activated'].includes(worker.state)) {
        await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
      }
      return worker.state;
    };
    expect(await page.evaluate(update)).toBe('redundant');
    expect(await cacheNames(page)).toEqual([PREFIX + A.id]);
    host.unplug();
    await expectWhole(site, page, inA);
  });
});

test('of the copies on the device, only our own old ones go', async ({ site, page, host }) => {
  const foreign = ['photos', 'woonzorgkaart-/kaart/elders/ 1', 'woonzorgkaart-/ 1'];
  const [oldest, half] = [`${PREFIX}oldest`, `${PREFIX}half`];
  await page.goto(`${host.origin}/frame.html`);
  await page.evaluate(
    async ({ empty, whole, main }) => {
      for (const name of [...whole, ...empty]) await caches.open(name);
      for (const name of whole) await (await caches.open(name)).put(main, new Response('an old main page'));
    },
    { empty: [...foreign, half], whole: [oldest], main: host.base },
  );
  await site.open();
  expect(await installed(page)).toBe('activated');
  expect((await cacheNames(page)).sort(), 'the one before is kept').toEqual([...foreign, oldest, PREFIX + A.id].sort());
  host.release = B;
  await site.open();
  await inForce(page, B);
  await expect.poll(async () => (await cacheNames(page)).sort()).toEqual([...foreign, PREFIX + A.id, PREFIX + B.id].sort());
});

test.describe('a worker that fails', () => {
  test.use({ mayComplain: true });

  const scripts = {
    'is not there': () => undefined,
    'is no script': () => '<!doctype html>',
    'throws at once': (script) => `throw new Error('no');${script}`,
    'is refused its caches': (script) => `CacheStorage.prototype.open = () => { throw new Error('no') };${script}`,
    'keeps what the host does not have': (script) => script.replace("['over/'", "['weg/'"),
    'keeps what is damaged': (script) => script.replace(/\['over\/', 'sha256-.{4}/, "['over/', 'sha256-AAAA"),
  };
  for (const [what, worker] of Object.entries(scripts)) {
    test(`because it ${what} leaves the site as it is`, async ({ site, page, host }) => {
      host.worker = worker;
      await site.open();
      expect(await installed(page)).toBe('redundant');
      await page.reload();
      await site.live();
      // The page has tried again meanwhile.
      expect(await installed(page)).toBe('redundant');
      expect(await cacheNames(page)).toEqual([]);
    });
  }

  test('for lack of room leaves the site as it is', async ({ site, page, host, context }) => {
    const browser = await context.newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 100_000 });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    await site.open();
    expect(await installed(page)).toBe('redundant');
    expect(await cacheNames(page)).toEqual([]);
    await page.reload();
    await site.live();
    expect(await installed(page)).toBe('redundant');
    expect(errors).toEqual([]);
  });

  test('when its caches fail later takes everything from the network', async ({ site, page, host, context }) => {
    const refuse = () => {
      for (const name of ['match', 'keys', 'open']) {
        const real = CacheStorage.prototype[name];
        CacheStorage.prototype[name] = function (...given) {
          if (self.registration.active?.state === 'activated') throw new Error('no');
          return real.apply(this, given);
        };
      }
    };
    host.worker = (script) => `(${refuse})();${script}`;
    await site.open();
    expect(await installed(page)).toBe('activated');
    host.answers = [];
    await page.reload();
    await site.live();
    expect(host.answers.some(([path]) => path.endsWith('.wasm')), 'from the network').toBe(true);
    host.unplug();
    expect(await opens(context, ''), 'there is no copy').toBe(false);
  });
});
