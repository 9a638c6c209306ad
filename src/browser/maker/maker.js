// The page where a partner puts together the line for their own site. The address holds all that was chosen; code,
// preview and address follow the form.
import { elementCode, iframeCode } from './code.js';
import { enable, put } from './copy.js';
import { find, findAll } from '../find.js';
import { choices, fill, known, settle } from './form.js';
import { preview } from './preview.js';
import { read, write } from './settings.js';

/** After the last key or the last move over a colour, in milliseconds: a new colour is a new frame. */
const PAUSE = 300;

const { lang } = document.documentElement;
const canonical = find('link[rel=canonical]', HTMLLinkElement).href;
const languages = findAll('.maker-form [name=taal]', HTMLInputElement);
const site = {
  base: new URL(lang === 'en' ? '../../' : '../', canonical).href,
  words: Object.fromEntries(languages.map(({ value, dataset: { link = '', title = '' } }) => [value, { link, title }])),
};
const form = find('.maker-form', HTMLFieldSetElement);
/** Links that stay on this page: into it, and to the same in the other language. */
const links = findAll('.skip, .language', HTMLAnchorElement).map((link) => ({ link, url: new URL(link.href) }));

let timer = 0;

function writeCode() {
  const settings = choices();
  put('regel', elementCode(settings, site));
  put('iframe', iframeCode(settings, site));
}

function follow() {
  clearTimeout(timer);
  const settings = choices();
  const search = write(settings, lang);
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
  for (const { link, url } of links) link.href = `${url.pathname}${search}${url.hash}`;
  preview(settings, site);
}

function restore() {
  fill(read(location.search, known, lang));
  settle(null);
  writeCode();
  follow();
}

form.addEventListener('input', ({ target }) => {
  settle(target);
  writeCode();
  clearTimeout(timer);
  timer = setTimeout(follow, PAUSE);
});
form.addEventListener('change', follow);
addEventListener('popstate', restore);
// A browser that comes back to a page puts its own memory into the form.
addEventListener('pageshow', ({ persisted }) => persisted && restore());

restore();
enable();
form.disabled = false;
document.documentElement.dataset.start = 'ok';
