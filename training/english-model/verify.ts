import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EnglishModel } from '../../shared/languages/en/model/english-model.ts';
import { agreementOf, inputOf, readReference } from './agreement.ts';

/**
 * Compares the program with spaCy.
 *
 * usage: node verify.ts WEIGHTS REFERENCE
 *
 * WEIGHTS: what export.py wrote, REFERENCE: what reference.py wrote
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [weights, file] = positionals as [string, string];
const kernel = new URL('../../shared/languages/en/model/english.kernel.wasm', import.meta.url);
const model = new EnglishModel(readFileSync(weights), readFileSync(kernel));
const references = readReference(file);
const { texts, tokens, shares } = agreementOf(model.parseAll(references.map(inputOf)), references);
process.stdout.write(`${texts} texts, ${tokens} tokens\n`);
for (const [name, share] of Object.entries(shares)) {
  process.stdout.write(`${name.padEnd(10)} ${(100 * share).toFixed(3)} %\n`);
}
