#!/usr/bin/env node
// `./tidings …`: the command line, on the project's own Node.

import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// What Node has compiled once need not be compiled again: a third of a short command's time.
process.env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'tidings');
process.argv.splice(2, 0, path.join(root, 'cli', 'main.ts'));
await import('./run.mjs');
