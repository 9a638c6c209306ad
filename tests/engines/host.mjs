// Somebody else's site, by another name than ours, with one page: browsers hold that and ours well apart.
import { createServer } from 'node:http';

/** Keeps what the page hears, by messages and as events of the element. */
const LISTEN = `<script>
  heard = [];
  told = [];
  addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));
  for (const name of ['ready', 'height', 'open', 'close', 'filter'])
    addEventListener('woonzorgkaart:' + name, ({ detail }) => told.push({ name, detail }));
</script>`;

/** @param {string} base Of our site. */
export async function startHost(base) {
  let page = { html: '', headers: {} };
  const server = createServer(({ url }, answer) => {
    answer.writeHead(url === '/' ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    answer.end(url === '/' ? page.html : undefined);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://localhost:${server.address().port}/`,
    /** Puts a body into the page; returns its address. */
    put(body, headers = {}) {
      const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gemeente</title>';
      page = { headers, html: `<!doctype html><html lang="nl"><head>${head}${LISTEN}</head><body><h1>Wonen in onze gemeente</h1>${body}</body></html>` };
      return this.address;
    },
    element: (attributes = '') => `<script type="module" src="${base}embed.js"></script><woonzorg-kaart ${attributes}><a href="${base}">Bekijk de kaart</a></woonzorg-kaart>`,
    iframe: (query = '') => `<iframe src="${base}embed/${query}" title="Woonzorgkaart" width="100%" height="700"></iframe>`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
