#!/usr/bin/env node
// `npx tidings …`: the command line, on the project's own Node.

import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.argv.splice(2, 0, path.join(root, 'cli', 'main.ts'));
await import('./run.mjs');
