// From an event to the next painted frame, measured inside a page.

/**
 * Runs in the page, before all else. `looks` says by which elements the page's looks are told apart; `live` is there once it is live,
 * and then its count says `count`.
 */
export function watchPaint({ looks, live, count }) {
  const bench = (window.bench = { slowest: 0 });
  const text = (selector) => document.querySelector(selector)?.textContent;
  const style = (selector) => document.querySelector(selector)?.getAttribute('style');

  /** Looks in the next frame just before it is laid out and painted, and answers when that is done. */
  bench.frame = (look = () => {}) => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const seen = look();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(seen);
      port2.postMessage(0);
    });
  });

  /** What can be looked at, cheaply: nothing here asks for a layout. */
  const seen = {
    count: () => text(looks.count),
    chips: () => text(looks.chips),
    first: () => document.querySelector(looks.list)?.firstElementChild,
    marks: () => {
      const marks = document.querySelector('.leaflet-marker-pane');
      return [marks?.childElementCount, ...[...(marks?.children ?? [])].slice(0, 20).map((mark) => mark.textContent + mark.getAttribute('style'))].join();
    },
    place: () => [style('.leaflet-map-pane'), style(looks.ground), document.querySelector(looks.ground)?.getAttribute('viewBox')].join(),
    opened: () => text(looks.opened),
  };

  /**
   * Starts to count at the next event of this type, or when a timer of so many ms runs, and ends with the frame in which all of `parts` look
   * different from now.
   */
  bench.expect = (type, parts, pause) => {
    const before = parts.map((part) => seen[part]());
    const changed = () => parts.every((part, n) => seen[part]() !== before[n]);
    bench.outcome = new Promise((resolve) => {
      const count = async () => {
        const begun = performance.now();
        while (!(await bench.frame(changed)) && performance.now() - begun < 120_000);
        resolve(performance.now() - begun);
      };
      if (pause) bench.paused = { pause, count };
      else addEventListener(type, count, { capture: true, once: true });
    });
  };

  const { setTimeout } = window;
  window.setTimeout = (act, delay, ...given) => setTimeout(() => {
    const { pause, count } = bench.paused ?? {};
    if (delay === pause) {
      bench.paused = undefined;
      count();
    }
    act(...given);
  }, delay);

  const watch = async () => {
    while (!(await bench.frame(() => document.querySelector(live) && seen.count()?.replace(/\D/g, '') === `${count}`)));
    bench.live = performance.now();
    const read = performance.getEntriesByType('resource').findLast(({ name }) => /\/data\/examples[^/]*\.json$/.test(name));
    bench.read = bench.live - read.responseEnd;
  };
  watch();

  // The browser's own measure of the same, in steps of 8 ms: to check with.
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) if (interactionId) bench.slowest = Math.max(bench.slowest, duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}
