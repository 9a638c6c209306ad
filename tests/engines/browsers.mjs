// The three engines as Debian has them, without a screen, each with a profile of its own that is thrown away. What a
// visitor's device is like (its size, touch, darkness) each engine is told in its own way.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { overHttp, overMarionette } from './wire.mjs';

/**
 * @typedef {object} Device
 * @property {number} width Of what is seen of the page, in CSS pixels.
 * @property {number} height
 * @property {boolean} [touch]
 * @property {boolean} [dark]
 */

/**
 * @typedef {import('./wire.mjs').Session & {
 *   hasTouch: boolean,
 *   hold: (device: Device) => Promise<void>,
 *   complaints?: () => Promise<string[]>,
 *   stop: () => Promise<void>,
 * }} Browser `complaints` tells what came into the console since it was asked last, where the engine can tell.
 */

/** @type {Record<string, () => Promise<Browser>>} */
export const browsers = { Chromium: chromium, Firefox: firefox, WebKit: webkit };

/** A folder to be a browser's home, and programs that end when it does. */
function household() {
  const home = mkdtempSync(join(tmpdir(), 'woonzorgkaart-engine-'));
  const running = [];
  const clear = () => {
    for (const program of running.splice(0)) {
      // With all that it started.
      try { process.kill(-program.pid, 'SIGKILL'); } catch { /* It had ended. */ }
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  // However this ends, nothing stays behind.
  process.once('exit', clear);
  return {
    home,
    clear,
    start(command, args, env = {}) {
      const program = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: home, ...env } });
      const started = { pid: program.pid, said: '' };
      program.on('error', (error) => (started.said += `${error}`));
      for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (started.said += text));
      running.push(started);
      return started;
    },
  };
}

/** What the probe finds, as soon as it finds anything. */
async function when(what, probe) {
  for (const begun = Date.now(); Date.now() - begun < 30_000; await pause(20)) {
    const found = await probe();
    if (found) return found;
  }
  throw new Error(`${what} did not start`);
}

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

const answers = (port) => fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false);

async function chromium() {
  const binary = process.env.CHROMIUM ?? execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  const { start, clear } = household();
  const port = await freePort();
  start('chromedriver', [`--port=${port}`]);
  await when('chromedriver', () => answers(port));
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const session = await overHttp(port, { 'goog:loggingPrefs': { browser: 'ALL' }, 'goog:chromeOptions': { binary, args } });
  const devtools = (cmd, params) => session.send('devtools', { cmd, params });
  return {
    ...session,
    hasTouch: true,
    async hold({ width, height, touch = false, dark = false }) {
      await devtools('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: touch });
      await devtools('Emulation.setTouchEmulationEnabled', { enabled: touch });
      await devtools('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
    },
    async complaints() {
      const told = await session.send('log', { type: 'browser' });
      return told.filter(({ level }) => level === 'SEVERE').map(({ message }) => message);
    },
    stop: () => session.end().finally(clear),
  };
}

async function firefox() {
  const { home, start, clear } = household();
  const prefs = {
    'marionette.port': 0,
    'app.normandy.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  };
  writeFileSync(join(home, 'user.js'), Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${value});\n`).join(''));
  start(process.env.FIREFOX ?? 'firefox-esr', ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', home]);
  const told = join(home, 'MarionetteActivePort');
  const port = await when('Firefox', () => existsSync(told) && Number(readFileSync(told, 'utf8')));
  const session = await overMarionette(port, {});
  // In the browser itself, where its settings and its console are.
  const within = async (work, ...args) => {
    await session.send('realm', { value: 'chrome' });
    const found = await session.send('script', { script: `return (${work}).apply(null, arguments)`, args });
    await session.send('realm', { value: 'content' });
    return found;
  };
  return {
    ...session,
    hasTouch: true,
    async hold(device) {
      await session.send('window', { x: 0, y: 0, width: 1600, height: 1200 });
      await within(({ width, height, touch, dark }) => {
        const { style } = gBrowser.selectedBrowser;
        Object.assign(style, { width: `${width}px`, height: `${height}px` });
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
        // A finger is coarse and does not hover, and bars for scrolling lie over the page.
        Services.prefs.setIntPref('ui.useOverlayScrollbars', touch ? 1 : 0);
        for (const name of ['primary', 'all']) Services.prefs.setIntPref(`ui.${name}PointerCapabilities`, touch ? 1 : 6);
      }, device);
    },
    complaints: () =>
      within(() => {
        const kept = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        // Firefox itself speaks there too.
        const ofPage = (address) => /^http:/.test(address);
        const said = kept.getEvents().filter(({ level, filename }) => level === 'error' && ofPage(filename));
        // Both what scripts threw and what the policy barred. Flag 1 is a warning.
        const wrong = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & 1) && ofPage(message.sourceName));
        // When a page goes, what it was still fetching is given up: Firefox blames the worker that was asked for it, or finds
        // that nothing, whose hash this is, is not what it should have been.
        const givenUp = /ServiceWorker intercepted the request and encountered an unexpected error|computed hash is “OLBgp1GsljhM2TJ/;
        Services.console.reset();
        kept.clearEvents();
        return [...said.map((event) => event.arguments.join(' ')), ...wrong.map(({ errorMessage }) => errorMessage).filter((message) => !givenUp.test(message))];
      }),
    stop: () => session.end().finally(clear),
  };
}

async function webkit() {
  const { home, start, clear } = household();
  // The bar of its window would keep it from being as narrow as a phone.
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), 'entry, button { min-width: 0; padding: 0; margin: 0; }');
  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1300x24', '-nolisten', 'tcp']);
  const display = await when('Xvfb', () => /^(\d+)\n/m.exec(screen.said)?.[1]);
  const port = await freePort();
  const env = { DISPLAY: `:${display}`, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  start('WebKitWebDriver', [`--port=${port}`], env);
  await when('WebKitWebDriver', () => answers(port));
  let dark = false;
  const session = () => overHttp(port, dark ? { 'webkitgtk:browserOptions': { binary: MINI, args: ['--automation', '--dark-mode'] } } : {});
  let now = await session();
  return {
    send: (command, fields) => now.send(command, fields),
    end: () => now.end(),
    // Its driver takes fingers for a mouse.
    hasTouch: false,
    async hold(device) {
      // It learns at its start alone that it is dark.
      if (dark !== Boolean(device.dark)) {
        dark = Boolean(device.dark);
        await now.end();
        now = await session();
      }
      const { width, height } = device;
      await now.send('window', { x: 0, y: 0, width, height: height + 200 });
      const [wide, high] = await now.send('script', { script: 'return [innerWidth, innerHeight]', args: [] });
      // What is around the page is never less than nothing: less was measured before the window had its size.
      await now.send('window', { x: 0, y: 0, width: Math.max(width, 2 * width - wide), height: Math.max(height, 2 * height + 200 - high) });
    },
    stop: () => now.end().finally(clear),
  };
}

/** Debian puts it with its libraries, by the kind of machine. */
const MINI = execFileSync('sh', ['-c', 'echo /usr/lib/*/webkit2gtk-4.1/MiniBrowser'], { encoding: 'utf8' }).trim();
