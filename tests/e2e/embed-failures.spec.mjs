// A page with the map in it, when the map cannot come or not whole.
import { expect, test } from './host.mjs';

test.use({ mayComplain: [/Content Security Policy|policy: |Failed to load|net::ERR|examples\.nl|wasm|map: |did not start/] });

test('a page that does not let the script in shows what it has instead', async ({ host, page }) => {
  await page.goto(host.put('/', host.element(), { headers: { 'content-security-policy': "script-src 'none'" } }));
  await expect(page.getByText('Bekijk de kaart')).toBeVisible();
  await expect(host.map.box).toHaveCount(0);
});

test('a page that does not let the frame in shows what it has instead', async ({ host, page }) => {
  await page.goto(host.put('/', host.element(), { headers: { 'content-security-policy': `script-src ${host.ours}; frame-src 'none'` } }));
  await expect.poll(() => host.complaints.length).toBeGreaterThan(0);
  await expect(page.getByText('Bekijk de kaart')).toBeVisible();
});

test('without script in the page the words in the element stand there, and a plain frame works', async ({ host, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(host.put('/', `${host.element()}${host.iframe()}`));
  await expect(tab.getByText('Bekijk de kaart')).toBeVisible();
  const frame = tab.locator('iframe').contentFrame();
  await expect(frame.locator('.listed').first()).toBeVisible();
  await expect(frame.getByRole('link', { name: /^Open de hele kaart/ })).toBeVisible();
  await context.close();
});

test('without the data the frame says so, and the page hears how high that is', async ({ host, page }) => {
  await page.route('**/data/examples.nl-*.json', (route) => route.abort());
  await page.goto(host.put('/', host.element()));
  await expect(host.map.page.getByRole('alert').filter({ visible: true })).toContainText('Probeer opnieuw');
  await expect(host.map.entries.first()).toBeVisible();
  await expect.poll(() => host.map.overflow()).toBeLessThanOrEqual(0);
  expect(await host.heard('ready')).toEqual([]);
});

test('a frame that is left before it is whole complains of nothing', async ({ host, page }) => {
  await page.route('**/embed/', async (route) => {
    const response = await route.fetch();
    const [head] = (await response.text()).split('<div id="app"');
    await route.fulfill({ response, body: head });
  });
  await page.goto(host.put('/', host.element()));
  await expect(host.map.page.locator('html')).toHaveAttribute('data-start', 'ok');
  expect(host.complaints).toEqual([]);
});

test('without the app the frame says so, and still lists and links', async ({ host, page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(host.put('/', host.element()));
  await expect(host.map.page.locator('.needs-script')).toBeVisible();
  await expect(host.map.entries.first()).toBeVisible();
  await expect.poll(() => host.map.overflow()).toBeLessThanOrEqual(0);
  const [popup] = await Promise.all([page.waitForEvent('popup'), host.map.entries.first().locator('a').click()]);
  await expect(popup).toHaveURL(/\/voorbeeld\//);
});
