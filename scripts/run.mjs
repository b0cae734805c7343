// Runs a file of the project on the Node version that Lambda runs, whatever the host has: installs what is
// missing first. Plain JavaScript without dependencies, because it is what runs before anything is installed.
//
//   node scripts/run.mjs local/main.ts --once

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isInstalled } from './installed.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const MINIMUM_HOST_NODE = 20;
const LAMBDA_NODE = 24;
const modules = path.join(root, 'node_modules');
const nodeBinary = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Empty where there is no such file, or only half of one. */
function jsonOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function install() {
  // A link leads to another checkout's packages: they are not ours to replace.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const record = path.join(modules, '.package-lock.json');
  if (existsSync(nodeBinary) && isInstalled(jsonOf(path.join(root, 'package-lock.json')), jsonOf(record)))
    return;
  process.stderr.write('Installing dependencies (once, about a minute) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    stop(
      'npm ci failed: its message stands above. Check the network and the disk, then run the same command again.',
    );
  }
}

function checkLambdaNode() {
  const version = existsSync(nodeBinary)
    ? spawnSync(nodeBinary, ['--version'], { encoding: 'utf8' }).stdout?.trim()
    : undefined;
  if (version?.startsWith(`v${LAMBDA_NODE}.`)) return;
  stop(
    `Node ${LAMBDA_NODE}, which the functions run on, was not installed (found: ${version ?? 'nothing'}).\n` +
      'The npm package "node" fetches it in an install script: allow install scripts, delete node_modules and try again.',
  );
}

const hostMajor = Number(process.versions.node.split('.')[0]);
if (hostMajor < MINIMUM_HOST_NODE) {
  stop(`Tidings needs Node ${MINIMUM_HOST_NODE} or later to start; this is ${process.versions.node}.`);
}
install();
checkLambdaNode();

const bin = path.dirname(nodeBinary);
const child = spawn(nodeBinary, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
});
// Ctrl-C reaches the child by itself (same terminal); a signal sent to us alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
