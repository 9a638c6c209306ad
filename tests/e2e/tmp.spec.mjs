import { Embedded, expect, test } from './host.mjs';
test.use({ mayComplain: [/./] });
test('printed', async ({ host, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => { if (self === top) return; const seen = []; window.seen = seen; const go = () => { if (document.body) { const t = [...document.body.children].map(e => `${e.tagName}.${e.id}.${e.className}=${Math.round(e.getBoundingClientRect().height)}`).join(' ') + ' col=' + [...document.querySelectorAll('.results > *, .map-pane > *, .column-side > *')].map(e=>(e.className.baseVal ?? e.className)+'='+Math.round(e.getBoundingClientRect().height)).join(' '); if (seen.at(-1)?.[1] !== t) seen.push([Math.round(performance.now()), t]); } requestAnimationFrame(go); }; requestAnimationFrame(go); });
  await page.goto(host.put('/', host.element()));
  await host.map.live();
  await page.waitForTimeout(400);
  for (const l of await host.map.evaluate(() => window.seen)) console.log(l.join(' '));
  console.log(JSON.stringify(await host.heard('height')));
});
