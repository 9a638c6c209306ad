// Hoe een pagina met de kaart praat: drie vragen aan het element, en vier berichten terug.
const kaart = /** @type {import('./embed.js').WoonzorgKaart} */ (document.querySelector('woonzorg-kaart'));
const knoppen = /** @type {HTMLFieldSetElement} */ (document.querySelector('fieldset'));
const regel = /** @type {HTMLElement} */ (document.querySelector('.status'));

const vragen = {
  'samen-wonen': () => kaart.filter({ provincie: 'overijssel', thema: 'woonvormen-ontmoeting' }),
  inwoners: () => kaart.filter({ provincie: 'overijssel', thema: 'bewustwording-particulier-initiatief' }),
  knarrenhof: () => kaart.open('zwolle-knarrenhof-aahof'),
  terug: () => kaart.close(),
};
for (const [id, vraag] of Object.entries(vragen)) document.getElementById(id)?.addEventListener('click', vraag);

/**
 * @param {string} naam
 * @param {(gegevens: any) => string} tekst
 */
function vertel(naam, tekst) {
  kaart.addEventListener(`woonzorgkaart:${naam}`, (bericht) => {
    regel.textContent = tekst(/** @type {CustomEvent} */ (bericht).detail);
  });
}
vertel('ready', () => 'De kaart is klaar.');
vertel('filter', ({ count }) => `De kaart toont nu ${count} ${count === 1 ? 'voorbeeld' : 'voorbeelden'}.`);
vertel('open', ({ name }) => `Geopend: ${name}.`);
vertel('close', () => 'Terug bij de lijst.');

// Zonder kaart doen de knoppen niets.
kaart.addEventListener('woonzorgkaart:ready', () => {
  knoppen.disabled = false;
});
