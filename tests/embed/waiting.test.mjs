// What stands inside the element until the map is there, and where it cannot come.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Host } from './host.mjs';

const WAITING = { map: false, link: true, height: '36rem' };
const GONE = { map: false, link: true, height: '0px' };

describe('the link inside the element', () => {
  test('stands there until the frame says something, in the room that the map is to have', async (t) => {
    const host = await Host.with(t);
    assert.deepEqual(host.seen, WAITING);
    host.says('height', { height: 480 });
    assert.deepEqual(host.seen, { map: true, link: false, height: '480px' });
  });

  test('stays when the frame says nothing for ten seconds, and the frame gives its room back', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const host = await Host.with(t);
    t.mock.timers.tick(3_600_000);
    assert.deepEqual(host.seen, WAITING, 'a frame that is not near is not loaded, however long');
    host.loaded();
    t.mock.timers.tick(9_999);
    assert.deepEqual(host.seen, WAITING);
    t.mock.timers.tick(1);
    assert.deepEqual(host.seen, GONE);
  });

  test('gives way to a map that comes late', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const host = await Host.with(t, '<woonzorg-kaart hoogte="9em"></woonzorg-kaart>');
    host.loaded();
    t.mock.timers.tick(20_000);
    assert.deepEqual(host.seen, GONE);
    host.says('ready');
    assert.deepEqual(host.seen, { map: true, link: false, height: '9em' });
  });

  test('waits ten seconds for each document that the frame goes on to', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const host = await Host.with(t);
    host.loaded();
    t.mock.timers.tick(9_000);
    host.loaded();
    t.mock.timers.tick(9_000);
    assert.deepEqual(host.seen, WAITING);
    t.mock.timers.tick(1_000);
    assert.deepEqual(host.seen, GONE);
  });

  test('waits for a new frame as long as for the first', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const host = await Host.with(t);
    host.loaded();
    t.mock.timers.tick(9_000);
    await host.set({ taal: 'en' });
    t.mock.timers.tick(9_000);
    assert.deepEqual(host.seen, WAITING);
  });

  for (const [what, before] of [['after', true], ['before', false]]) {
    test(`does not come back when the frame spoke ${what} it was loaded`, async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const host = await Host.with(t);
      if (before) host.loaded();
      host.says('height', { height: 480 });
      if (!before) host.loaded();
      t.mock.timers.tick(20_000);
      assert.deepEqual(host.seen, { map: true, link: false, height: '480px' });
    });
  }

  test('stands there again for a new frame, in the room of the old one', async (t) => {
    const host = await Host.with(t);
    host.says('height', { height: 480 });
    await host.set({ taal: 'en' });
    assert.deepEqual(host.seen, { map: false, link: true, height: '480px' });
  });
});
