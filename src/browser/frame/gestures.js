// The page around the frame scrolls with the wheel and with one finger; the map follows ctrl or cmd with the wheel, two
// fingers, and its buttons. Who expects otherwise is told for a moment.

/** For how long, in milliseconds. */
const A_MOMENT = 1800;

/** @param {HTMLElement} pane the map's side of the page, with the hints in it */
export function tame(pane) {
  const map = pane.querySelector('.map-ground');
  if (!(map instanceof HTMLElement)) return;
  // A press on the map gives it the focus, which would scroll the page around to all of it.
  map.focus = () => HTMLElement.prototype.focus.call(map, { preventScroll: true });
  let timer = 0;
  const hint = (/** @type {string} */ name) => {
    pane.dataset.hinting = name;
    clearTimeout(timer);
    timer = setTimeout(() => delete pane.dataset.hinting, A_MOMENT);
  };
  // Before the map's own listeners.
  const early = { capture: true, passive: true };
  pane.addEventListener('wheel', (event) => {
    const zooms = event.ctrlKey || event.metaKey || map.contains(document.activeElement);
    if (!zooms && isIn(map, event)) hint(/Mac/.test(navigator.platform) ? 'wheel-mac' : 'wheel');
  }, early);
  pane.addEventListener('touchstart', (event) => {
    if (event.touches.length === 1 && isIn(map, event)) event.stopPropagation();
  }, early);
  pane.addEventListener('touchmove', (event) => {
    if (event.touches.length === 1 && isIn(map, event)) hint('touch');
    else delete pane.dataset.hinting;
  }, early);
}

/** @type {(map: Element, event: Event) => boolean} */
const isIn = (map, { target }) => target instanceof Node && map.contains(target);
