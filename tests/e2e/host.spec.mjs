// What a partner copied, on a page of their own.
import { createServer } from 'node:http';
import { expect, test } from './maker.mjs';
import { fitting } from './plain.mjs';

const overijssel = fitting({ provinces: ['Overijssel'] });

/** An empty page of somebody else, on a port of its own, with what a partner pasted. */
async function host(html, policy) {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.setHeader('Content-Security-Policy', policy);
    answer.end(`<!doctype html><html lang="nl"><title>Gemeente</title><body>${html}</body></html>`);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

for (const [form, id, selector] of [['line', 'regel', 'woonzorg-kaart iframe'], ['iframe', 'iframe', 'iframe']]) {
  test(`the ${form} shows the selection on another site, under the policy that goes with it`, async ({ maker, page }) => {
    await maker.open('?provincie=overijssel');
    const [html, csp] = [await page.locator(`#${id}`).inputValue(), await page.locator('#csp').inputValue()];
    const needed = id === 'iframe' ? csp.split('; ').find((part) => part.startsWith('frame-src ')) : csp;
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const other = await host(html, `default-src 'none'; ${needed}`);
    try {
      await page.goto(other.address);
      await expect(page.frameLocator(selector).locator('.count')).toHaveText(`${overijssel.length} voorbeelden`);
      await expect(page.frameLocator(selector).locator('.list .listed')).toHaveCount(overijssel.length);
      expect(complaints).toEqual([]);
    } finally {
      other.close();
    }
  });
}
