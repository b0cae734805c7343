import path from 'node:path';
import { synthesize } from '../../local/start/synth.ts';

/** Before any test file: the end-to-end tests run in parallel and share one synthesized stack. */
export default async function setup(): Promise<void> {
  await synthesize(path.resolve(import.meta.dirname, '../..'));
}
