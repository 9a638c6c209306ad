// Keeps a copy for when there is no network, once the page is there. A frame belongs to somebody else's page.
const { worker } = document.documentElement.dataset;
if (worker && self === top && navigator.serviceWorker) {
  addEventListener('load', () => navigator.serviceWorker.register(worker).catch(() => {}));
}

// Starts the app. When that fails the page stays as it was printed, and says what does not work.
const [glue, wasm] = ['link[rel="modulepreload"]', 'link[type="application/wasm"]'].map(
  (selector) => /** @type {HTMLLinkElement | null} */ (document.querySelector(selector))?.href ?? '',
);

import(glue)
  .then((app) => app.default({ module_or_path: wasm }))
  .catch((error) => {
    console.error('Woonzorgkaart did not start:', error);
    document.documentElement.dataset.start = 'failed';
  });
