// Browser tests run against the built site below a sub-path, on Debian's Chromium.
import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const port = process.env.E2E_PORT ?? '8617';
const chromium = process.env.CHROMIUM ?? execSync('command -v chromium', { encoding: 'utf8' }).trim();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Only when asked to: a text that nobody has read holds nothing.
  updateSnapshots: 'none',
  // One text each, whatever the system.
  snapshotPathTemplate: '{testDir}/heard/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/kaart/`,
    viewport: { width: 1280, height: 900 },
    locale: 'nl-NL',
    // Each test begins without a copy of the site; those about copies say so.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: `http-server target/e2e -a 127.0.0.1 -p ${port} -c-1 --silent --cors`,
    env: { NODE_NO_WARNINGS: '1' },
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: `http://127.0.0.1:${port}/kaart/`,
  },
});
