// Keeps a copy for when there is no network, once the page is there. A frame belongs to somebody else's page.
const { worker } = document.documentElement.dataset;
if (worker && self === top && navigator.serviceWorker) {
  addEventListener('load', () => navigator.serviceWorker.register(worker).catch(() => {}));
}

const [glue, wasm] = ['link[rel="modulepreload"]', 'link[type="application/wasm"]'].map(
  (selector) => /** @type {HTMLLinkElement | null} */ (document.querySelector(selector))?.href ?? '',
);

// Once the map is live, the way to it leads to its keys.
document.querySelector('.skip-map')?.addEventListener('click', (event) => {
  const map = document.querySelector('.map-ground[tabindex]');
  if (!(map instanceof HTMLElement)) return;
  event.preventDefault();
  map.focus();
});

// A sheet that opens has the focus.
addEventListener('toggle', ({ target, newState }) => {
  if (newState === 'open' && target instanceof Element && target.matches('.sheet')) target.querySelector('button')?.focus();
}, true);

// Escape folds up what a button beside the map unfolded.
addEventListener('keydown', ({ key, target }) => {
  const open = key === 'Escape' && target instanceof Element && target.closest('.map-more[open]');
  if (!open) return;
  open.removeAttribute('open');
  open.querySelector('summary')?.focus();
});

// A choice that was taken away comes back with the browser's back button, and the focus with it.
const left = new Map();
addEventListener('click', ({ target }) => {
  const chip = target instanceof Element && target.closest('.chip');
  // Whoever goes on with something else comes back to that.
  if (chip) left.set(location.href, `.chip[href="${chip.getAttribute('href')}"]`);
  else left.delete(location.href);
}, true);
addEventListener('popstate', () => {
  /** @returns {NodeListOf<HTMLElement>} */
  const chips = () => document.querySelectorAll('.chip');
  const [chip, held] = [left.get(location.href), document.activeElement];
  const nth = [...chips()].findIndex((chip) => chip === held);
  // Once the app has drawn it.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (!document.hasFocus()) return;
    if (chip) document.querySelector(chip)?.focus();
    // What had the focus went with the choice: on at the next one, or with none left in the column.
    else if (held !== document.body && document.activeElement === document.body) (chips()[Math.min(nth, chips().length - 1)] ?? document.querySelector('#voorbeelden'))?.focus();
  }));
});

// Starts the app. When that fails the page stays as it was printed, and says what does not work.
import(glue)
  .then((app) => app.default({ module_or_path: wasm }))
  .catch((error) => {
    console.error('Woonzorgkaart did not start:', error);
    document.documentElement.dataset.start = 'failed';
  });
