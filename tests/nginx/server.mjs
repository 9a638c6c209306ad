// A real nginx with deploy/nginx.conf, on a free port of this machine, for as long as a test takes.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

const CONF = new URL('../../deploy/nginx.conf', import.meta.url);

// Debian keeps it where only root looks.
process.env.PATH += ':/usr/sbin:/usr/local/sbin';

/** Where distributions keep nginx's modules; nginx itself knows where it was built to look. */
const FOLDERS = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules', '/etc/nginx/modules'];

/** Files of every kind that a host may meet, for a `dist` that has none of them (yet), and what must stay hidden. */
const SAMPLES = {
  'feed.xml': '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  'en/feed.xml': '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  'sitemap.xml': '<urlset/>',
  'robots.txt': 'User-agent: *\n',
  'manifest.webmanifest': '{}',
  'sw.js': '// worker\n',
  'embed.js': '// element\n',
  'favicon.ico': 'icon',
  'pictures/nl/sample.png': 'picture',
  'oembed/kaart.json': '{}',
  'data/examples.geojson': '{}',
  'data/examples.csv': 'id\n',
  'data/examples.xlsx': 'sheet',
  'data/examples.nl-0123456789abcdef.json': '{}',
  'data/texts.nl-0-0123456789abcdef.json': '{}',
  '.well-known/security.txt': 'Contact: mailto:kaart@example.org\n',
  '.hidden': 'secret',
  '.git/config': 'secret',
  'data/.hidden': 'secret',
  _headers: 'secret',
};

/** The module that sends `.br` copies, or nothing where it is not installed. */
function brotliModule() {
  // nginx tells how it was built on standard error.
  const built = spawnSync('nginx', ['-V'], { encoding: 'utf8' }).stderr;
  const own = /--modules-path=(\S+)/.exec(built)?.[1];
  const files = [own, ...FOLDERS].filter(Boolean).map((folder) => join(folder, 'ngx_http_brotli_static_module.so'));
  return files.find((file) => existsSync(file));
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Replaces each text, which must be there: an operator is told to change just these. */
function changed(text, changes) {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no ${JSON.stringify(from)}`);
    return text.replaceAll(from, to);
  }, text);
}

/** Serves the folder `dist` below the path `base` until `stop`. */
export async function serve(dist, base) {
  const folder = mkdtempSync(join(tmpdir(), 'woonzorgkaart-nginx-'));
  const files = join(folder, 'www', base);
  cpSync(dist, files, { recursive: true });
  for (const [path, text] of Object.entries(SAMPLES)) {
    const file = join(files, path);
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const port = await freePort();
  const brotli = brotliModule();
  const site = changed(readFileSync(CONF, 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/woonzorgkaart;', `root ${join(folder, 'www')};`],
    ...(base === '/' ? [] : [[' /404.html;', ` ${base}404.html;`]]),
    ...(brotli ? [] : [['\n    brotli_static on;', '']]),
  ]);
  writeFileSync(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  writeFileSync(
    join(folder, 'main.conf'),
    `${brotli ? `load_module ${brotli};\n` : ''}${process.getuid() === 0 ? `user ${userInfo().username};\n` : ''}
daemon off;
pid ${folder}/pid;
error_log stderr notice;
worker_processes 1;
events { worker_connections 256; }
http { access_log off; sendfile on; ${temporary.join(' ')} include ${folder}/site.conf; }
`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'main.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  // However this ends, nothing stays behind.
  process.once('exit', () => {
    nginx.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const said = [];
  await new Promise((resolve, reject) => {
    nginx.once('error', reject);
    nginx.once('exit', () => reject(new Error(`nginx did not start:\n${said.join('')}`)));
    nginx.stderr.on('data', (chunk) => {
      said.push(chunk);
      // It says so after it has opened its port.
      if (`${said.join('')}`.includes('start worker process')) resolve();
    });
  });
  const stop = async () => {
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { port, files, origin: `http://127.0.0.1:${port}`, brotli: Boolean(brotli), stop, said: () => said.join('') };
}

/** Paths below a folder, of files alone. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath ?? found.path, found.name).slice(folder.length).replace(/^\//, ''));
}
