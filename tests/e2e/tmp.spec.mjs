import { Embedded, expect, test } from './host.mjs';
test('shot', async ({ host, page }) => {
  await page.setViewportSize({ width: 320, height: 225 });
  await host.open(host.element(), { css: 'body{margin:8px}' });
  await page.screenshot({ path: '/tmp/embed/a.png', fullPage: true });
  await host.map.entries.first().locator('a').click();
  await expect(host.map.heading).toBeVisible();
  await page.waitForTimeout(500);
  console.log(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight]), await host.map.box.boundingBox(), await host.map.heading.boundingBox(), await host.map.evaluate(()=>document.activeElement.id));
  await page.screenshot({ path: '/tmp/embed/b.png', fullPage: true });
});
