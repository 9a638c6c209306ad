// Copies of the built site with as many examples as one likes: what measurements of growth and the soak go by.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

/** Copies the built site to the folder `to`, with `count` generated examples instead of its own. Its documents stay as they were. */
export function sized(dist, count, to) {
  rmSync(to, { recursive: true, force: true });
  // Pictures are no part of what is measured.
  cpSync(dist, to, { recursive: true, filter: (path) => !path.endsWith('.png') });
  execFileSync('cargo', ['run', '--quiet', '--locked', '--', 'generate', `${count}`, '--seed', '1', '--dist', to], { stdio: 'inherit' });
}
