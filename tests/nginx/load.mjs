// As many requests as wrk can make in three seconds: sixteen visitors at once, on this machine alone.
//   node tests/nginx/load.mjs dist /      prints requests a second, for comparing within one run
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { serve } from './server.mjs';

/** Requests a second for one address, and how many of them went wrong. */
export async function load(address, coding) {
  const wrk = spawn('wrk', ['-t2', '-c16', '-d3s', '-H', `Accept-Encoding: ${coding}`, address], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks = [];
  wrk.stdout.on('data', (chunk) => chunks.push(chunk));
  const status = await new Promise((resolve, reject) => wrk.once('error', reject).once('close', resolve));
  const text = chunks.join('');
  const number = (pattern) => Number(pattern.exec(text)?.[1] ?? NaN);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1) ?? [];
  const wrong = sockets.reduce((sum, errors) => sum + Number(errors), number(/Non-2xx or 3xx responses: (\d+)/) || 0);
  const done = number(/(\d+) requests in/);
  if (status !== 0 || !(done > 0)) throw new Error(`wrk ended with ${status}:\n${text}`);
  return { rate: number(/Requests\/sec:\s+([\d.]+)/), done, wrong };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dist, base] = process.argv.slice(2);
  const site = await serve(dist, base);
  try {
    for (const coding of [...(site.brotli ? ['br'] : []), 'gzip', 'identity']) {
      const { rate, wrong } = await load(`${site.origin}${base}`, coding);
      console.log(`nginx, the page ${base} as ${coding}: ${Math.round(rate)} requests a second, ${wrong} wrong`);
    }
  } finally {
    await site.stop();
  }
}
