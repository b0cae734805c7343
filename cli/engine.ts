import { existsSync } from 'node:fs';
import path from 'node:path';
import { AMAZON_TRANSLATE, MAX_REQUEST_BYTES } from '../shared/aws/translate-client.ts';
import type { TranslationEngine } from '../shared/translate/ports.ts';
import { loadTerminology } from '../shared/translate/terminology.ts';

/** The engine as the next deployment has it: what an engine's entries of the memory are found by. */
export async function projectEngine(): Promise<Omit<TranslationEngine, 'translate'>> {
  const folder = path.resolve(import.meta.dirname, '..', 'terminology');
  const terminology = existsSync(folder) ? await loadTerminology(folder, 'Tidings') : null;
  return {
    name: AMAZON_TRANSLATE,
    maxRequestBytes: MAX_REQUEST_BYTES,
    terminologyVersion: terminology?.name ?? null,
  };
}
