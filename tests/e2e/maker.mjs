// The page where a partner puts together the line for their own site: what to open, what to press, what is there.
import { expect, test as base } from './site.mjs';

export { expect };

/** The page in words of a partner. */
export class Maker {
  constructor(page) {
    this.page = page;
    this.line = page.getByRole('textbox', { name: 'De regel voor uw site' });
    this.iframe = page.getByRole('textbox', { name: 'Met een iframe' });
    this.said = page.locator('.maker-said');
    this.map = page.locator('woonzorg-kaart');
    this.frame = page.frameLocator('woonzorg-kaart iframe');
  }

  async open(query = '') {
    await this.page.goto(`insluiten/${query}`);
    await expect(this.page.locator('html')).toHaveAttribute('data-start', 'ok');
  }

  async unfold(name) {
    const group = this.page.locator('.maker-form details').filter({ has: this.page.locator('summary', { hasText: name }) });
    if (!(await group.evaluate((details) => details.open))) await group.locator('summary').click();
    return group;
  }
}

export const test = base.extend({ maker: async ({ page }, use) => use(new Maker(page)) });
