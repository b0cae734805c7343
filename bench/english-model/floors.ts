import { loadEnglishModel } from '../../shared/languages/en/model/index.ts';
import { agreementOf, inputOf, readReference } from '../../training/english-model/agreement.ts';
import type { Measured } from '../floors.ts';

const REFERENCE = new URL('../../tests/fixtures/english-model/reference.jsonl', import.meta.url);

/** How far the English model agrees with the library whose weights it runs. */
export async function measure(): Promise<Measured[]> {
  const references = readReference(REFERENCE);
  const { shares } = agreementOf(loadEnglishModel().parseAll(references.map(inputOf)), references);
  return Object.entries(shares).map(([name, share]) => ({ name: `as spaCy, ${name}`, value: 100 * share }));
}
