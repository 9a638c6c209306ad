// The page where a partner puts together the line for their own site.
import AxeBuilder from '@axe-core/playwright';
import { expect, Maker, test } from './maker.mjs';
import { phone } from './site.mjs';
import { examples, fitting, themeLabel } from './plain.mjs';

const theme = 'voorrang-zorgmedewerkers';
const overijssel = fitting({ provinces: ['Overijssel'] });

test('what is chosen is in the line, the iframe, the address and the preview', async ({ site, maker, page }) => {
  await maker.open();
  await expect(maker.said).toHaveText(`De kaart toont ${examples.length} voorbeelden.`);
  await (await maker.unfold('Provincie')).getByLabel('Overijssel').check();
  await (await maker.unfold('Thema')).getByLabel(themeLabel(theme)).check();
  const fit = fitting({ provinces: ['Overijssel'], themes: [theme] }).length;
  await expect(maker.said).toContainText(`${themeLabel(theme)}, Overijssel.`);
  await expect(maker.said).toContainText(fit === 1 ? 'toont 1 voorbeeld:' : `toont ${fit || 'geen'} voorbeelden:`);
  await expect(maker.line).toHaveValue(new RegExp(`<woonzorg-kaart thema="${theme}" provincie="overijssel"><a href="[^"]*/kaart/\\?thema=${theme}&amp;provincie=overijssel">`));
  await expect(maker.iframe).toHaveValue(new RegExp(`/kaart/embed/\\?thema=${theme}&amp;provincie=overijssel"`));
  expect(site.address()).toBe(`insluiten/?thema=${theme}&provincie=overijssel`);
  await page.getByLabel('Donker', { exact: false }).last().check();
  await page.getByLabel('Engels').check();
  await page.getByLabel('Lijst', { exact: true }).check();
  await page.getByLabel('Hoogte in pixels').fill('640');
  await expect(page.getByLabel('Een vaste hoogte')).toBeChecked();
  await page.getByLabel('Kies een kleur').fill('#7a1f5c');
  await page.getByLabel('Kies een kleur').blur();
  await expect(page.getByLabel('Of vul de kleurcode in')).toHaveValue('#7a1f5c');
  await expect(page.getByLabel('Standaardkleur')).not.toBeChecked();
  await expect(page).toHaveURL(/\?thema=.*&kleur=7a1f5c&thema-modus=donker&weergave=lijst&taal=en&hoogte=640px$/);
  await expect(maker.line).toHaveValue(/ taal="en" weergave="lijst" kleur="#7a1f5c" thema-modus="donker" hoogte="640px">/);
  await expect(maker.iframe).toHaveValue(/\/kaart\/en\/embed\/\?.* height="640" /);
  await expect(maker.frame.locator('html[lang=en][data-shows=lijst]')).toBeAttached();
  await expect(maker.map.locator('iframe')).toHaveCSS('height', '640px');
});

test('a link that was passed on and a reload bring back the form', async ({ site, maker, page }) => {
  const query = `?thema=${theme}&provincie=overijssel&provincie=zeeland&collectie=visie&zoek=wijk&voorbeeld=${examples[2].id}&kaart=9/52.4/6.4&kleur=7a1f5c&thema-modus=licht&weergave=kaart&vast=1&taal=en&hoogte=900px`;
  await maker.open(query);
  const line = await maker.line.inputValue();
  for (const again of [() => {}, () => page.reload()]) {
    await again();
    await expect(page.getByRole('checkbox', { name: 'Zeeland' })).toBeChecked();
    await expect(page.getByLabel('Alleen voorbeelden met deze woorden')).toHaveValue('wijk');
    await expect(page.getByLabel('Begin met dit voorbeeld open')).toHaveValue(examples[2].id);
    await expect(page.getByLabel('Begin met deze stand van de kaart: 9/52.4/6.4')).toBeChecked();
    await expect(page.getByLabel('Bezoekers kunnen deze keuzes niet veranderen')).toBeChecked();
    await expect(page.getByLabel('Of vul de kleurcode in')).toHaveValue('#7a1f5c');
    await expect(page.getByLabel('Hoogte in pixels')).toHaveValue('900');
    await expect(maker.line).toHaveValue(line);
    expect(new URL(page.url()).searchParams.toString()).toBe(sorted(query));
  }
  await page.getByLabel('Begin met deze stand van de kaart').uncheck();
  await expect(page).not.toHaveURL(/kaart=/);
  expect(await maker.line.inputValue()).not.toContain(' kaart=');
  // The other language takes it along, and the way back restores it.
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('checkbox', { name: 'Zeeland' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'The line for your site' })).toHaveValue(/ provincie="overijssel zeeland"/);
  expect(site.address()).toMatch(/^en\/insluiten\/\?thema=/);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: 'Zeeland' })).toBeChecked();
});

/** The query in the order in which the page writes it. */
function sorted(query) {
  const given = new URLSearchParams(query);
  const order = ['thema', 'provincie', 'collectie', 'zoek', 'voorbeeld', 'kaart', 'kleur', 'thema-modus', 'weergave', 'vast', 'taal', 'hoogte'];
  return `${new URLSearchParams(order.flatMap((name) => given.getAll(name).map((value) => [name, value])))}`;
}

test('what means nothing in the address falls away', async ({ site, maker }) => {
  await maker.open('?thema=onzin&provincie=zeeland&kleur=rood&hoogte=3px&voorbeeld=weg&taal=de&utm_source=brief');
  await expect(maker.line).toHaveValue(/<woonzorg-kaart provincie="zeeland"><a/);
  expect(site.address()).toBe('insluiten/?provincie=zeeland');
});

test('a mistake is said beside its field, and is not in the line', async ({ maker, page }) => {
  await maker.open();
  const colour = page.getByLabel('Of vul de kleurcode in');
  await colour.fill('paars');
  await expect(colour).toHaveAttribute('aria-invalid', 'true');
  await expect(colour).toHaveAccessibleDescription(/geen kleurcode/);
  await expect(maker.line).toHaveValue(/<woonzorg-kaart><a/);
  await colour.fill('7A1F5C');
  await expect(colour).not.toHaveAttribute('aria-invalid', 'true');
  await expect(maker.line).toHaveValue(/kleur="#7a1f5c"/);
  await page.getByLabel('Hoogte in pixels').fill('12');
  await expect(page.getByText('Vul een heel getal in van 240 tot 2000.')).toBeVisible();
  await expect(maker.line).toHaveValue(/hoogte="600px"/);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('each text is copied as it is, and that is said until the text changes', async ({ maker, page }) => {
    await maker.open('?provincie=overijssel');
    for (const [button, id] of [['Kopieer de regel', 'regel'], ['Kopieer het iframe', 'iframe'], ['Kopieer de zinnen', 'privacy'], ['Kopieer de CSP', 'csp']]) {
      await page.getByRole('button', { name: button }).click();
      const status = page.locator('.maker-copy', { hasText: button }).locator('span');
      await expect(status).toHaveText('Gekopieerd.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator(`#${id}`).inputValue());
    }
    await page.getByRole('checkbox', { name: 'Zeeland' }).check();
    await expect(page.locator('.maker-copy', { hasText: 'Kopieer de regel' }).locator('span')).toHaveText('');
  });
});

test('where copying is refused the text is selected, and that is said', async ({ maker, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await maker.open();
  await page.getByRole('button', { name: 'Kopieer de regel' }).click();
  await expect(page.getByText('Kopiëren lukte niet.')).toBeVisible();
  await expect(maker.line).toBeFocused();
  expect(await maker.line.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(await maker.line.inputValue());
});

test('the keyboard alone chooses and copies', async ({ site, maker, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await maker.open();
  await page.keyboard.press('Tab');
  expect(await site.focused()).toBe('Ga naar de tekst');
  await page.keyboard.press('Enter');
  const to = async (name) => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      if ((await site.focused())?.trim() === name) return;
    }
    throw new Error(`no way to ${name}`);
  };
  await to('Provincie');
  await page.keyboard.press('Enter');
  await to('Overijssel');
  await page.keyboard.press('Space');
  await to('Wat de bezoeker heeft ingesteld');
  await page.keyboard.press('ArrowDown');
  await to('Kopieer de regel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gekopieerd.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<woonzorg-kaart provincie="overijssel" thema-modus="licht">');
  expect(site.address()).toBe('insluiten/?provincie=overijssel&thema-modus=licht');
  await to('Telefoon');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Telefoon' })).toHaveAttribute('aria-pressed', 'true');
  expect((await maker.map.boundingBox()).width).toBe(320);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole map can be taken along, and nothing can be chosen in vain', async ({ page, browser, baseURL }) => {
    const live = new Maker(await browser.newPage({ baseURL, javaScriptEnabled: true }));
    for (const root of ['', 'en/']) {
      await page.goto(`${root}insluiten/?provincie=zeeland`);
      await expect(page.locator('.needs-script')).toBeVisible();
      await expect(page.locator('.maker-form')).toBeHidden();
      await expect(page.locator('.maker-copy').first()).toBeHidden();
      await expect(page.locator('.maker-preview')).toBeHidden();
      // The script writes the same.
      await live.page.goto(`${root}insluiten/`);
      await expect(live.page.locator('html')).toHaveAttribute('data-start', 'ok');
      for (const id of ['regel', 'iframe']) {
        await expect(live.page.locator(`#${id}`)).toHaveValue(await page.locator(`#${id}`).inputValue());
      }
    }
    await live.page.close();
  });
});

for (const [size, device] of Object.entries({ desktop: {}, 'small phone': { ...phone, viewport: { width: 320, height: 640 } } })) {
  for (const colorScheme of ['light', 'dark']) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ ...device, colorScheme });
      for (const root of ['', 'en/']) {
        test(`axe finds nothing, and nothing is too wide: ${root || 'nl/'}`, async ({ page }) => {
          await page.goto(`${root}insluiten/?provincie=overijssel&kleur=7a1f5c&voorbeeld=${examples[0].id}&kaart=9/52.4/6.4`);
          // A frame far below is not loaded before one comes near.
          await page.locator('.maker-widths').scrollIntoViewIfNeeded();
          await expect(page.locator('.maker-said')).toContainText(`${overijssel.length}`);
          await page.locator('[name=pixels]').fill('1');
          await page.locator('.maker-copy button').first().click();
          // What is in the frame has tests of its own.
          const { violations } = await new AxeBuilder({ page }).exclude('woonzorg-kaart').analyze();
          expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`))).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

test('the menu fits on one line from the width at which it is a row', async ({ page }) => {
  for (const root of ['', 'en/']) {
    for (const width of [1056, 1120, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${root}insluiten/`);
      await expect(page.locator('.menu [aria-current]')).toBeVisible();
      expect((await page.locator('.masthead').boundingBox()).height, `${root}${width}`).toBeLessThan(70);
    }
  }
});
