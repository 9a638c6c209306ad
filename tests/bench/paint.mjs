// From an event to the next painted frame, measured inside a page.

/**
 * Runs in the page, before all else. `looks` says by which elements the page's looks are told apart; `live` is there once it is live,
 * and then its count says `count`.
 */
export function watchPaint({ looks, live, count }) {
  const bench = (window.bench = { slowest: 0 });
  const text = (selector) => document.querySelector(selector)?.textContent;
  const style = (selector) => document.querySelector(selector)?.getAttribute('style');

  /** Answers once what is going on now is over. */
  const idle = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  });

  /** Looks in the next frame just before it is laid out and painted, and answers when that is done: what was seen, when it began, and when it was there. */
  bench.frame = (look = () => {}) => new Promise((resolve) => {
    requestAnimationFrame(async () => {
      const begun = performance.now();
      const seen = look();
      resolve({ seen, begun, there: await idle() });
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
   * different from now. Gives how long that took, and how much of it the page was at work: the rest is waiting for the screen.
   */
  bench.expect = (type, parts, pause) => {
    const before = parts.map((part) => seen[part]());
    const changed = () => parts.every((part, n) => seen[part]() !== before[n]);
    bench.outcome = new Promise((resolve) => {
      const count = async () => {
        const begun = performance.now();
        // Asked for before the page asks for anything in that frame.
        let next = bench.frame(changed);
        let [over, waited] = [await idle(), 0];
        for (;;) {
          const frame = await next;
          next = frame.seen ? undefined : bench.frame(changed);
          waited += Math.max(0, frame.begun - over);
          over = frame.there;
          if (frame.seen || over - begun > 120_000) return resolve({ time: over - begun, work: over - begun - waited });
        }
      };
      if (pause) bench.paused = { pause, count };
      else addEventListener(type, count, { capture: true, once: true });
    });
  };

  const { setTimeout } = window;
  window.setTimeout = (act, delay, ...given) => setTimeout((...given) => {
    const { pause, count } = bench.paused ?? {};
    if (delay === pause) {
      bench.paused = undefined;
      count();
    }
    act(...given);
  }, delay, ...given);

  const watch = async () => {
    while (!(await bench.frame(() => document.querySelector(live) && seen.count()?.replace(/\D/g, '') === `${count}`)).seen);
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
