// Without a mouse: by keyboard alone, and on a phone.
import assert from 'node:assert/strict';
import { examples, fitting } from '../e2e/plain.mjs';
import { desk, phone } from './visitor.mjs';

const utrecht = fitting({ provinces: ['Utrecht'] });

/** With a phone in hand, and after it at the desk again. */
const onPhone = (journey) => async (given) => {
  await given.visitor.hold(phone);
  try {
    await journey(given);
  } finally {
    await given.visitor.hold(desk);
  }
};

export const hands = {
  async 'the keyboard alone gets to an example and back to it in the list'({ visitor }) {
    await visitor.open();
    await visitor.keys('Tab');
    assert.equal(await visitor.focused(), 'Ga naar de voorbeelden');
    await visitor.keys('Enter');
    await visitor.until('the column has the focus', () => document.activeElement.id === 'voorbeelden');
    const first = await visitor.ask(() => document.querySelector('.list a').textContent);
    // Safari goes to links as well once that is set, or with Option; Firefox stops at what scrolls, too.
    const stops = [];
    while (stops.at(-1) !== first) {
      await visitor.keys('Tab');
      stops.push(await visitor.focused());
      assert.ok(stops.length < 15, stops.join(' · '));
    }
    assert.ok(stops.slice(0, 2).some((name) => /^Zoek op plaats/.test(name)), stops.join(' · '));
    await visitor.keys('Enter');
    await visitor.reads(first);
    await visitor.until('its heading has the focus', () => document.activeElement.matches('.reading h1'));
    await visitor.press('.back');
    await visitor.closed();
    await visitor.focuses(first);
  },

  async 'what has the focus is seen to have it'({ visitor }) {
    await visitor.open('?provincie=drenthe');
    for (let stop = 0; stop < 12; stop += 1) {
      await visitor.keys('Tab');
      const outline = await visitor.ask(() => {
        const widths = [undefined, '::after'].map((part) => getComputedStyle(document.activeElement, part));
        return widths.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
      });
      assert.ok(outline, await visitor.focused());
    }
  },

  async 'a dot opens with Enter'({ visitor }) {
    await visitor.open('?provincie=drenthe');
    const name = await visitor.ask(() => {
      const dot = document.querySelector('.pin a');
      dot.focus();
      return dot.getAttribute('aria-label').split(', ')[0];
    });
    await visitor.keys('Enter');
    await visitor.reads(name);
  },

  'a phone shows all without scrolling sideways': onPhone(async ({ visitor }) => {
    for (const address of ['', `voorbeeld/${examples[5].id}/`, '?weergave=kaart', '?zoek=zzzz']) {
      await visitor.open(address);
      const wide = await visitor.ask(() => document.documentElement.scrollWidth);
      assert.ok(wide <= phone.width, `${wide} at /${address}`);
    }
  }),

  'on a phone, filters open as a sheet that says how many it will show': onPhone(async ({ visitor }) => {
    await visitor.open();
    await visitor.press('.facets-open');
    await visitor.choose('Provincie', 'Utrecht');
    await visitor.press('.facets-foot button', `Toon ${utrecht.length} voorbeelden`);
    await visitor.until('the sheet is gone', () => !document.querySelector('#filters').matches(':popover-open'));
    await visitor.counts(utrecht.length);
  }),

  'on a phone, an example opens from a dot and from the list, at its beginning': onPhone(async ({ visitor }) => {
    const inView = () => {
      const { top, bottom } = document.querySelector('.reading h1').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    await visitor.open('?provincie=drenthe');
    const dot = (await visitor.ask(() => document.querySelector('.pin a').getAttribute('aria-label'))).split(', ')[0];
    await visitor.press('.pin a', dot);
    await visitor.reads(dot);
    await visitor.until('it is in view', inView);
    await visitor.press('.back');
    await visitor.closed();
    const last = await visitor.ask(() => [...document.querySelectorAll('.list .listed a')].at(-1).textContent);
    await visitor.press('.list .listed a', last);
    await visitor.reads(last);
    await visitor.until('it is in view', inView);
  }),

  'on a phone, a drag over the map moves it': onPhone(async ({ visitor }) => {
    await visitor.open('?weergave=kaart');
    const place = () => visitor.ask(() => document.querySelector('[data-province="utrecht"]').getBoundingClientRect().x);
    const before = await place();
    const move = (x, y, duration = 50) => ({ type: 'pointerMove', duration, x, y, origin: 'viewport' });
    await visitor.finger([move(200, 450, 0), { type: 'pointerDown', button: 0 }, move(180, 450), move(120, 450), move(100, 450), { type: 'pointerUp', button: 0 }]);
    await visitor.until('the address says where', () => /kaart=/.test(location.search));
    assert.ok((await place()) < before - 50, `${await place()} after ${before}`);
  }),
};
