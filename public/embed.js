/**
 * `<woonzorg-kaart>`: the map in somebody else's page.
 *
 *     <script type="module" src="https://kaart.example/embed.js"></script>
 *     <woonzorg-kaart provincie="overijssel"><a href="https://kaart.example/">Bekijk de kaart</a></woonzorg-kaart>
 *
 * The map lives in a frame from the folder of this file; the two talk in messages. A host's security policy needs our
 * origin in `script-src` and `frame-src`, and nothing else. What stands inside the element is shown until the map is
 * there, and for good where it cannot come: without script too, and in a browser without constructed style sheets.
 */

/** Where the site is, with a slash at the end. */
const BASE = new URL('.', import.meta.url);

/** The most that a frame gets, in CSS pixels: browsers lay out no page that is much higher. */
const HIGHEST = 1_000_000;

/** Milliseconds that a loaded frame has to say something. */
const PATIENCE = 10_000;

const LISTS = /** @type {const} */ (['thema', 'provincie', 'collectie']);
const PASSED_ON = ['zoek', 'voorbeeld', 'weergave', 'kaart', 'kleur', 'thema-modus'];
const ATTRIBUTES = [...LISTS, ...PASSED_ON, 'taal', 'vast', 'hoogte'];

/** What the frame does anyway, so that its address need not say it. */
const USUAL = ['weergave=beide', 'thema-modus=auto'];

const DUTCH = { lang: 'nl', path: 'embed/', title: 'Woonzorgkaart: voorbeelden van wonen, welzijn en zorg voor ouderen' };
const ENGLISH = {
  lang: 'en',
  path: 'en/embed/',
  title: 'Woonzorgkaart: examples of housing, welfare and care for older people',
};

/** @typedef {(value: any) => boolean} Fits */
/** @type {Fits} */
const isText = (value) => typeof value === 'string';
/** @type {Fits} */
const areTexts = (value) => Array.isArray(value) && value.every(isText);
/** @type {Fits} */
const isPixels = (value) => Number.isFinite(value) && value >= 1;

/** @type {Record<string, Record<string, Fits>>} What the frame may say, with which fields. */
const MESSAGES = {
  'woonzorgkaart/ready': {},
  'woonzorgkaart/height': { height: isPixels },
  'woonzorgkaart/open': { id: isText, name: isText, url: isText },
  'woonzorgkaart/close': {},
  'woonzorgkaart/filter': { thema: areTexts, provincie: areTexts, collectie: areTexts, zoek: isText, count: Number.isFinite },
};
// As a Map, because a message can call itself `constructor`, or by no text at all.
const HEARD = new Map(Object.entries(MESSAGES));

// What a host sets on `*`, `div` or `iframe` does not reach in here. The waiting frame keeps its room, unseen and out of
// reach, with the host's content in the same place: nothing jumps, and without room a lazy frame would never load.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block !important; width: -moz-available; width: -webkit-fill-available; width: stretch }
:host([hidden]) { display: none !important }
div { display: grid; grid-template-columns: minmax(0, 1fr) }
iframe, slot { display: block; grid-area: 1 / 1 }
iframe { width: 100%; height: 36rem; border: 0; visibility: hidden }
.live iframe { visibility: inherit }
.live slot { display: none }
.gone iframe { max-height: 0 }
`);

/**
 * Each is an attribute and, in camel case, a property that reflects it. Empty is as good as missing; null takes the
 * attribute away. The frame checks all but `taal` and `hoogte`, and tells the console what it does not know.
 * @typedef {object} Settings
 * @property {string} thema Ids of themes, with spaces or commas between them.
 * @property {string} provincie Ids of provinces, likewise.
 * @property {string} collectie Ids of collections, likewise.
 * @property {string} zoek Words to search for.
 * @property {string} voorbeeld Id of the example that is open.
 * @property {string} taal `nl`, as without it, or `en`.
 * @property {string} weergave `kaart`, `lijst`, or `beide` as without it.
 * @property {string} kaart Where the map begins: `zoom/lat/lon`, in degrees WGS 84.
 * @property {boolean} vast Whether visitors have to keep the choices given here.
 * @property {string} kleur Colour of accents: `#1b5e5a`.
 * @property {string} themaModus `licht`, `donker`, or `auto` as without it.
 * @property {string} hoogte A length in CSS, or `auto` as without it: as high as what is in the frame.
 */

/** @type {new () => HTMLElement & Settings} */
const ElementWithSettings = /** @type {any} */ (HTMLElement);

/**
 * Its events bubble and cross shadow roots; `detail` has the fields named here.
 * @fires woonzorgkaart:ready The map is live.
 * @fires woonzorgkaart:height `height`, in CSS pixels: what is in the frame became so high.
 * @fires woonzorgkaart:open `id`, `name`, `url`: an example was opened.
 * @fires woonzorgkaart:close The list is back.
 * @fires woonzorgkaart:filter `thema`, `provincie`, `collectie`, `zoek`: what is chosen; `count`: how many examples fit.
 */
export class WoonzorgKaart extends ElementWithSettings {
  static observedAttributes = ATTRIBUTES;

  #stage = document.createElement('div');
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {ReturnType<typeof viewOf> | undefined} What the frame shows by our doing. */
  #view;
  /** The height that the frame asked for last, in CSS. The next one begins with it. */
  #asked = '';
  #ready = false;
  /** How far the page was scrolled when an example was opened, in CSS pixels. @type {number | undefined} */
  #left;
  /** How far it is to be scrolled now that the list is back. @type {number | undefined} */
  #back;
  /** @type {[string, object?][]} What to tell a frame once it is ready. */
  #untold = [];
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#stage);
    this.#stage.append(document.createElement('slot'));
  }

  /** @param {string} id Of the example to open. One that the map does not know changes nothing. */
  open(id) {
    this.#tell('open', { id: String(id) });
  }

  /** Goes from the example back to the list. */
  close() {
    this.#tell('close');
  }

  /**
   * Puts these choices in the place of all others: ids in lists, or in texts as in the attributes.
   * @param {{ [list in typeof LISTS[number]]?: string | string[] } & { zoek?: string }} [choices]
   */
  filter(choices) {
    const { thema, provincie, collectie, zoek } = choices ?? {};
    const lists = { thema: ids(thema), provincie: ids(provincie), collectie: ids(collectie) };
    this.#tell('filter', { ...lists, zoek: String(zoek ?? '') });
  }

  connectedCallback() {
    const self = /** @type {any} */ (this);
    for (const name of ATTRIBUTES.map(camelCase)) {
      // Set before this file was there, and since then in front of the one that reflects.
      if (Object.hasOwn(self, name)) {
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    }
    addEventListener('message', this.#hear);
    this.#plan();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    clearTimeout(this.#timer);
    this.#frame?.remove();
    this.#frame = this.#view = undefined;
    this.#ready = false;
  }

  /** Its being here lets `moveBefore` keep the frame as it is. */
  connectedMoveCallback() {}

  attributeChangedCallback() {
    this.#plan();
  }

  /** A host sets one attribute after the other: the frame is to hear of all at once. What follows finds nothing new. */
  #plan() {
    queueMicrotask(() => this.#follow());
  }

  #follow() {
    if (!this.isConnected) return;
    const before = this.#view?.address;
    this.#view = viewOf(this);
    const now = this.#view.address;
    const alone = (/** @type {string[]} */ ...names) =>
      this.#ready && before && without(before, names) === without(now, names);
    if (before?.href !== now.href) {
      if (alone(...LISTS, 'zoek')) this.filter(this);
      else if (!alone('voorbeeld')) this.#load(this.#view);
      else if (now.searchParams.has('voorbeeld')) this.open(this.voorbeeld);
      else this.close();
    }
    this.#size();
  }

  /**
   * A new frame: another `src` for the old one would be a step in the history of the host's page.
   * @param {ReturnType<typeof viewOf>} view
   */
  #load({ address, lang, title }) {
    // Browsers complain of a name that they do not know.
    const allow = 'share' in navigator ? 'clipboard-write; web-share' : 'clipboard-write';
    const referrerpolicy = 'strict-origin';
    const attributes = { title, lang, allow, referrerpolicy, loading: 'lazy', src: address.href };
    const frame = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    frame.onload = () => {
      clearTimeout(this.#timer);
      // The first message can be here before the last picture is.
      if (this.#stage.className !== 'live') this.#timer = setTimeout(() => (this.#stage.className = 'gone'), PATIENCE);
    };
    clearTimeout(this.#timer);
    this.#ready = false;
    this.#stage.className = '';
    // A new frame begins with the attributes; what was asked of the old one is past.
    if (this.#frame) this.#untold = [];
    this.#frame?.remove();
    this.#frame = frame;
    this.#stage.append(frame);
  }

  /** Through the object model, which no policy on styles bars. */
  #size() {
    if (this.#frame) this.#frame.style.height = this.#view?.height || this.#asked;
  }

  /**
   * @param {string} name
   * @param {object} [fields]
   */
  #tell(name, fields) {
    const message = { type: `woonzorgkaart/${name}`, version: 1, ...fields };
    if (this.#ready) this.#frame?.contentWindow?.postMessage(message, BASE.origin);
    else this.#untold.push([name, fields]);
  }

  /** @param {MessageEvent} event */
  #hear = ({ source, origin, data }) => {
    if (source !== this.#frame?.contentWindow || origin !== BASE.origin) return;
    const fields = HEARD.get(data?.type);
    if (!fields || data.version !== 1 || !Object.entries(fields).every(([field, fits]) => fits(data[field]))) return;
    clearTimeout(this.#timer);
    this.#stage.className = 'live';
    const name = data.type.split('/')[1];
    const detail = Object.fromEntries(Object.keys(fields).map((field) => [field, data[field]]));
    if (name === 'ready') {
      this.#ready = true;
      for (const message of this.#untold.splice(0)) this.#tell(...message);
    }
    if (name === 'height') {
      this.#asked = `${Math.min(detail.height, HIGHEST)}px`;
      this.#size();
    }
    this.dispatchEvent(new CustomEvent(`woonzorgkaart:${name}`, { bubbles: true, composed: true, detail }));
    // From far down a long list to a short example: that begins somewhere above what is seen.
    const within = this.#ready && !this.#view?.height && this.shadowRoot?.activeElement === this.#frame;
    if (name === 'open' && within && this.getBoundingClientRect().top < 0) {
      this.#left = scrollY;
      this.scrollIntoView({ block: 'start' });
    }
    if (name === 'close') {
      this.#back = within ? this.#left : undefined;
      this.#left = undefined;
    }
    if (this.#back === undefined) return;
    // To where the list was left; again when it is as long as it was.
    scrollTo(scrollX, this.#back);
    if (name === 'height' || scrollY === this.#back) this.#back = undefined;
  };
}

for (const name of ATTRIBUTES) {
  const isBoolean = name === 'vast';
  Object.defineProperty(WoonzorgKaart.prototype, camelCase(name), {
    configurable: true,
    enumerable: true,
    get() {
      return isBoolean ? this.hasAttribute(name) : (this.getAttribute(name) ?? '');
    },
    set(value) {
      if (isBoolean) this.toggleAttribute(name, Boolean(value));
      else if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

/**
 * What the settings come to: the frame's address, its title and language, and its height unless the frame is to say it.
 * @param {HTMLElement & Settings} element
 */
function viewOf(element) {
  const taal = checked(element, 'taal', (value) => value === 'nl' || value === 'en', '"nl" of "en"');
  const hoogte = checked(element, 'hoogte', isHeight, '"auto" of een lengte in CSS, zoals "600px" of "80vh"');
  const height = hoogte === 'auto' ? '' : hoogte;
  const { path, ...words } = taal === 'en' ? ENGLISH : DUTCH;
  const address = new URL(path, BASE);
  const query = address.searchParams;
  for (const name of LISTS) for (const id of ids(element[name])) query.append(name, id);
  for (const name of PASSED_ON) {
    const value = element.getAttribute(name) ?? '';
    if (value.trim() && !USUAL.includes(`${name}=${value.trim().toLowerCase()}`)) query.append(name, value);
  }
  if (element.vast) query.append('vast', '1');
  if (!height) query.append('hoogte', 'auto');
  return { address, height, ...words };
}

/** Warnings given: however many maps there are, once is enough. */
const given = new Set();

/**
 * An attribute in small letters; empty when it is missing, or wrong.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Fits} fits
 * @param {string} allowed For whoever wrote the page.
 */
function checked(element, name, fits, allowed) {
  const raw = element.getAttribute(name) ?? '';
  const value = raw.trim().toLowerCase();
  if (!value || fits(value)) return value;
  const warning = `<woonzorg-kaart>: ${name}="${raw}" is niet bekend en telt niet mee. Gebruik ${allowed}.`;
  if (!given.has(warning)) console.warn(warning);
  given.add(warning);
  return '';
}

/** @type {Fits} A number with a unit that the browser knows, such as `600px`; no `min-content`, no `calc()`. */
function isHeight(value) {
  return value === 'auto' || (/^[\d.]+[a-z]+$/.test(value) && CSS.supports('height', value));
}

/** @param {unknown} value Ids in a list, or in a text with spaces or commas between them. */
function ids(value) {
  return String(value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** @param {string} name Of an attribute. */
function camelCase(name) {
  return name.replace(/-(.)/, (_, letter) => letter.toUpperCase());
}

/**
 * An address with some of its choices left out.
 * @param {URL} address
 * @param {readonly string[]} names
 */
function without(address, names) {
  const rest = new URL(address);
  for (const name of names) rest.searchParams.delete(name);
  return rest.href;
}

// Last, as elements that are in the page come alive at once. A page may hold this script twice.
if (!customElements.get('woonzorg-kaart')) customElements.define('woonzorg-kaart', WoonzorgKaart);
