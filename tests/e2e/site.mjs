// The site as a visitor meets it: what to open, what to press, what is there. Tests speak in these words.
import { test as base, expect } from '@playwright/test';

export { expect };

/** A page that leaves a trace of everything that it should not do. */
export const test = base.extend({
  // Set to true in tests that make something fail on purpose: the console then has a reason to complain.
  mayComplain: [false, { option: true }],

  site: async ({ page, mayComplain, baseURL }, use) => {
    const complaints = [];
    const foreign = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(`${error}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(baseURL).origin) foreign.push(request.url());
    });
    await use(new Site(page));
    const panics = complaints.filter((text) => /panicked|unreachable|RuntimeError|policy/i.test(text));
    expect(mayComplain ? panics : complaints, 'the console').toEqual([]);
    expect(foreign, 'requests to other hosts').toEqual([]);
    expect(await page.context().cookies(), 'cookies').toEqual([]);
    const stored = () => (location.protocol === 'http:' ? localStorage.length + sessionStorage.length : 0);
    expect(await page.evaluate(stored), 'stored keys').toBe(0);
  },
});

/** Lets a page draw so many frames, so that what was to change by then has. */
export const frames = (page, count = 2) =>
  page.evaluate(async (count) => {
    for (let n = 0; n < count; n += 1) await new Promise(requestAnimationFrame);
  }, count);

/** Where the drawn country lies. */
export const place = async (page) => {
  const { x, y, width } = await page.locator('svg.ground').boundingBox();
  return [x, y, width].map(Math.round);
};

/** The marks on the map as discs, in CSS pixels, none of which lies over another; and for how many examples each stands. */
export async function discs(site) {
  const marks = await site.marks.evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y, width } = mark.getBoundingClientRect();
      return { count: Number(mark.textContent || 1), x: x + width / 2, y: y + width / 2, radius: width / 2 };
    }),
  );
  for (const [n, a] of marks.entries()) {
    for (const b of marks.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius - 0.5);
  }
  return marks;
}

export const TEXTS = '**/data/texts.nl-*.json';

/** Holds the texts back; gives back what lets them come. */
export async function holdBack(page) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(TEXTS, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export class Site {
  constructor(page) {
    this.page = page;
    this.search = page.getByRole('searchbox');
    this.status = page.locator('.count');
    this.entries = page.locator('.list .listed');
    this.heading = page.locator('.reading h1');
    this.marks = page.locator('.pin > *');
    this.chips = page.locator('.chips a');
  }

  /** Opens an address below the base and waits until the page is live with its map. */
  async open(address = '') {
    await this.page.goto(address);
    await this.live();
  }

  async live() {
    await expect(this.page.locator('svg.ground[data-live]')).toBeAttached();
  }

  /** Opens a group of filters, where it is not open yet. */
  async unfold(name) {
    const group = this.page.locator('details.facet').filter({ has: this.page.locator('summary', { hasText: name }) });
    if (!(await group.evaluate((details) => details.open))) await group.locator('summary').click();
    return group;
  }

  async choose(group, label) {
    await (await this.unfold(group)).getByLabel(label).check();
  }

  /** The count beside each choice of a group, by its label. */
  async counts(group) {
    const rows = (await this.unfold(group)).locator('.choice');
    return rows.evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [row.querySelector('.choice-label').textContent, Number(row.querySelector('.choice-count').textContent)])),
    );
  }

  async names() {
    return this.entries.locator('a').allTextContents();
  }

  /** Path below the base, and query. */
  address() {
    const url = new URL(this.page.url());
    return url.pathname.replace('/kaart/', '') + url.search;
  }

  focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? (element.textContent || element.title);
    });
  }
}
