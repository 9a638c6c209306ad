// WebDriver, the W3C's way to drive a browser, in the few commands that the journeys need: over HTTP to a driver, or to
// Firefox itself by Marionette, in which its driver would say the same to it. https://www.w3.org/TR/webdriver2/
import { connect } from 'node:net';

/** Each command: method and path over HTTP, and its name in Marionette. */
const COMMANDS = {
  actions: ['POST', 'actions', 'WebDriver:PerformActions'],
  back: ['POST', 'back', 'WebDriver:Back'],
  click: ['POST', 'element/{element}/click', 'WebDriver:ElementClick'],
  devtools: ['POST', 'goog/cdp/execute'],
  forward: ['POST', 'forward', 'WebDriver:Forward'],
  frame: ['POST', 'frame', 'WebDriver:SwitchToFrame'],
  log: ['POST', 'se/log'],
  navigate: ['POST', 'url', 'WebDriver:Navigate'],
  picture: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
  realm: [undefined, undefined, 'Marionette:SetContext'],
  reload: ['POST', 'refresh', 'WebDriver:Refresh'],
  script: ['POST', 'execute/sync', 'WebDriver:ExecuteScript'],
  window: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
};

/** How an element is written: an object with its id under this name. https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * @typedef {object} Session
 * @property {(command: keyof typeof COMMANDS, fields?: object) => Promise<any>} send With `element`, where a command is about
 *   one. Fails with the words of the standard.
 * @property {() => Promise<void>} end
 */

/**
 * A session with the driver that listens on this port.
 * @returns {Promise<Session>}
 */
export async function overHttp(port, capabilities) {
  const ask = async (method, path, fields) => {
    const body = method === 'POST' ? JSON.stringify(fields) : undefined;
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, { method, body, headers: { 'content-type': 'application/json' } });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId } = await ask('POST', 'session', { capabilities: { alwaysMatch: capabilities } });
  return {
    send(command, { element, ...fields } = {}) {
      const [method, path] = COMMANDS[command];
      return ask(method, `session/${sessionId}/${path.replace('{element}', element?.[ELEMENT])}`, fields);
    },
    end: () => ask('DELETE', `session/${sessionId}`),
  };
}

/**
 * The same with the Firefox that listens on this port. A message is its length in bytes, a colon, and JSON.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 * @returns {Promise<Session>}
 */
export async function overMarionette(port, capabilities) {
  const socket = connect(port, '127.0.0.1');
  /** By the number of the question. */
  const waiting = new Map();
  let asked = 0;
  const hear = (message, greeted) => {
    if (!Array.isArray(message)) return greeted();
    const [, number, error, value] = message;
    const { done, failed } = waiting.get(number);
    waiting.delete(number);
    if (error) failed(new Error(`${error.error}: ${error.message}`));
    else done(value && 'value' in value ? value.value : value);
  };
  await new Promise((greeted, failed) => {
    let got = Buffer.alloc(0);
    socket.on('error', failed);
    socket.on('close', () => waiting.forEach(({ failed }) => failed(new Error('Firefox went away'))));
    socket.on('data', (data) => {
      got = Buffer.concat([got, data]);
      for (let colon; (colon = got.indexOf(':')) > 0; ) {
        const end = colon + 1 + Number(got.subarray(0, colon));
        if (got.length < end) return;
        hear(JSON.parse(got.subarray(colon + 1, end)), greeted);
        got = got.subarray(end);
      }
    });
  });
  const ask = (name, fields) =>
    new Promise((done, failed) => {
      waiting.set((asked += 1), { done, failed });
      const text = JSON.stringify([0, asked, name, fields]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: capabilities } });
  return {
    send(command, { element, ...fields } = {}) {
      // What HTTP has in its path is `id` here, and so is a frame's number; a frame by its element goes by another name.
      const frame = command === 'frame' && fields.id?.[ELEMENT];
      return ask(COMMANDS[command][2], frame ? { element: frame } : element ? { ...fields, id: element[ELEMENT] } : fields);
    },
    async end() {
      await ask('Marionette:Quit', { flags: ['eForceQuit'] });
      socket.end();
    },
  };
}
