// What visitors do on the site itself. Each journey is a promise in their words, and what it takes to keep it.
import assert from 'node:assert/strict';
import { alone, crowd, examples, fitting, themeLabel } from '../e2e/plain.mjs';
import { desk } from './visitor.mjs';

const theme = 'voorrang-zorgmedewerkers';
const near = ({ location: { lat, lon } }, zoom) => `?kaart=${zoom}/${lat}/${lon}`;

export const journeys = {
  async 'the map is live, and shows all that the list holds'({ visitor }) {
    await visitor.open();
    await visitor.counts(examples.length);
    const shown = await visitor.ask(() => {
      const ground = document.querySelector('.map-ground').getBoundingClientRect();
      const marks = [...document.querySelectorAll('.pin > *')];
      const inside = (box) => box.width > 0 && box.left > ground.left && box.right < ground.right && box.top > ground.top && box.bottom < ground.bottom;
      return marks.filter((mark) => inside(mark.getBoundingClientRect())).reduce((sum, mark) => sum + Number(mark.textContent || 1), 0);
    });
    assert.equal(shown, examples.length);
  },

  async 'a theme narrows the list and the map'({ visitor }) {
    await visitor.open();
    await visitor.choose('Thema', themeLabel(theme));
    await visitor.counts(fitting({ themes: [theme] }).length);
    await visitor.at(`?thema=${theme}`);
    assert.match(await visitor.ask(() => document.title), /Voorrang voor zorgmedewerkers/);
    await visitor.press('.chips a');
    await visitor.counts(examples.length);
  },

  async 'words narrow the list as they are typed, and can be wiped'({ visitor }) {
    await visitor.open();
    await visitor.search('zeeland');
    await visitor.at('?zoek=zeeland');
    const left = await visitor.ask(() => document.querySelectorAll('.list .listed').length);
    assert.ok(left > 0 && left < examples.length / 2, `${left}`);
    await visitor.press('.search-clear');
    await visitor.counts(examples.length);
    assert.match(await visitor.focused(), /^Zoek op plaats/);
  },

  async 'a dot opens its example'({ visitor }) {
    await visitor.open(near(alone, 10));
    await visitor.press('.pin a', alone.name.nl);
    await visitor.reads(alone.name.nl);
    assert.equal(await visitor.ask(() => document.querySelectorAll('.pin [aria-current]').length), 1);
  },

  async 'a group of dots comes apart'({ visitor }) {
    await visitor.open();
    const before = await visitor.ask(() => document.querySelectorAll('.pin > *').length);
    await visitor.press('.cluster', '7 voorbeelden');
    await visitor.until('other marks are there', (before) => /kaart=/.test(location.search) && document.querySelectorAll('.pin > *').length !== before, before);
  },

  async 'examples on one spot open from a list there'({ visitor }) {
    await visitor.open(near(crowd[0], 11));
    await visitor.press('.cluster', `${crowd.length} voorbeelden`);
    const links = '.leaflet-popup-content a';
    await visitor.until('all are listed', (links, count) => document.querySelectorAll(links).length === count, links, crowd.length);
    await visitor.press(links, crowd[1].name.nl);
    await visitor.reads(crowd[1].name.nl);
  },

  async 'an example opens from the list, and closes to where one was'({ visitor }) {
    await visitor.open();
    const { name } = await visitor.ask(() => {
      const link = document.querySelectorAll('.list .listed a')[30];
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      return { name: link.textContent };
    });
    const scrolled = () => visitor.ask(() => document.querySelector('.results').scrollTop);
    const before = await scrolled();
    assert.ok(before > 500, `${before}`);
    await visitor.press('.list .listed a', name);
    await visitor.reads(name);
    await visitor.until('its heading has the focus', () => document.activeElement.matches('.reading h1'));
    assert.match(await visitor.ask(() => document.title), new RegExp(`^${name}`));
    await visitor.press('.back');
    await visitor.closed();
    await visitor.focuses(name);
    assert.equal(await scrolled(), before);
  },

  async 'back, forward and reload give what was seen'({ visitor }) {
    const drenthe = fitting({ provinces: ['Drenthe'] });
    await visitor.open();
    await visitor.choose('Provincie', 'Drenthe');
    await visitor.counts(drenthe.length);
    const name = await visitor.ask(() => document.querySelector('.list .listed a').textContent);
    await visitor.press('.list .listed a', name);
    await visitor.reads(name);
    await visitor.back();
    await visitor.closed();
    await visitor.counts(drenthe.length);
    await visitor.back();
    await visitor.counts(examples.length);
    await visitor.forward();
    await visitor.counts(drenthe.length);
    await visitor.forward();
    await visitor.reads(name);
    const address = await visitor.address();
    await visitor.reload();
    await visitor.live();
    await visitor.reads(name);
    assert.equal(await visitor.address(), address);
  },

  async 'a page of text leads to the map and back'({ visitor }) {
    await visitor.visit(`${visitor.base}over/`);
    await visitor.press('.brand');
    await visitor.live();
    await visitor.counts(examples.length);
    await visitor.back();
    await visitor.until('the text is there', () => document.querySelector('main.prose h1'));
  },

  async 'a style sheet that is not ours is not let in'({ visitor }) {
    await visitor.open();
    const position = await visitor.ask(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { position: fixed }' }));
      return getComputedStyle(document.body).position;
    });
    assert.equal(position, 'static');
    // Of that the console rightly complains.
    await visitor.browser.complaints?.();
  },

  async 'English is the same map in English'({ visitor }) {
    await visitor.open(`?thema=${theme}`);
    await visitor.press('a.language');
    await visitor.at(`en/?thema=${theme}`);
    const words = `${fitting({ themes: [theme] }).length} examples`;
    await visitor.until(`there are ${words}`, (words) => document.querySelector('.count').textContent.trim() === words, words);
  },

  async 'where nothing can be copied, the address is shown'({ visitor }) {
    await visitor.open(`voorbeeld/${alone.id}/`);
    await visitor.ask(() => {
      for (const name of ['share', 'clipboard']) Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true });
    });
    await visitor.press('.reading .share .button', 'Deel dit voorbeeld');
    await visitor.until('the address is shown', () => document.querySelector('.reading .share code').textContent === location.href);
  },

  async 'the link is shared, copied or shown, as far as the browser lets'({ visitor }) {
    await visitor.open(`voorbeeld/${alone.id}/`);
    await visitor.press('.reading .share .button', 'Deel dit voorbeeld');
    await visitor.until('something is said', () => document.querySelector('.reading .share-said').textContent.trim());
  },

  async 'a device set to dark gets light text on dark'({ visitor }) {
    const light = ([, red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const colours = async () => {
      const said = await visitor.ask(() => {
        const { backgroundColor } = getComputedStyle(document.body);
        return [backgroundColor, getComputedStyle(document.querySelector('.results h1')).color];
      });
      return said.map((colour) => light(/(\d+), (\d+), (\d+)/.exec(colour).map(Number)));
    };
    try {
      await visitor.hold({ ...desk, dark: true });
      await visitor.open();
      const [ground, text] = await colours();
      assert.ok(ground < 60 && text > 180, `text ${text} on ${ground}`);
    } finally {
      await visitor.hold(desk);
    }
    await visitor.open();
    const [ground, text] = await colours();
    assert.ok(ground > 180 && text < 60, `text ${text} on ${ground}`);
  },
};
