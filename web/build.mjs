// Builds the assets when their sources have changed since the last build; called by Maven in generate-resources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const output = join(home, 'target/classes/vn/giamngheo/web');
const builtMark = join(home, 'target/assets.sha256');
const installedMark = join(home, 'node_modules/.installed.sha256');

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).sort().flatMap((name) => files(join(path, name)))
    : [path];

function hash(...names) {
  const sum = createHash('sha256');
  for (const file of names.flatMap((name) => files(join(home, name)))) {
    sum.update(file.slice(home.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return sum.digest('hex');
}

const marked = (mark, value) => existsSync(mark) && readFileSync(mark, 'utf8') === value;
const npm = (...args) => execFileSync('npm', args, { cwd: home, stdio: ['ignore', 2, 2] });

const sources = hash('src', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.js', 'build.mjs');
if (!marked(builtMark, sources) || !existsSync(join(output, 'assets.properties'))) {
  const wanted = hash('package.json', 'package-lock.json');
  if (!marked(installedMark, wanted)) {
    npm('ci', '--no-fund', '--no-audit', '--loglevel=error');
    writeFileSync(installedMark, wanted);
  }
  npm('run', '--silent', 'build');
  mkdirSync(dirname(builtMark), { recursive: true });
  writeFileSync(builtMark, sources);
}
