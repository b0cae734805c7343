import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { CheckedPair } from '../../shared/translate/checks.ts';
import { readTmx } from '../../shared/translate/memory/tmx.ts';

/** Correct pairs, written for this project: `[source language, source, target language, target]`. */
export async function correctPairs(): Promise<CheckedPair[]> {
  const rows = JSON.parse(await readFile(new URL('./pairs.json', import.meta.url), 'utf8')) as string[][];
  return rows.map(([sourceLanguage, source, targetLanguage, target]) => ({
    sourceLanguage: sourceLanguage!,
    source: source!,
    targetLanguage: targetLanguage!,
    target: target!,
  }));
}

/** Pairs of `kept.tsv` or `developed.tsv`: right value, languages, kind, source, target. */
export async function ownPairs(name: 'kept' | 'developed', right: 'good' | 'bad'): Promise<CheckedPair[]> {
  const text = await readFile(new URL(`./${name}.tsv`, import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '');
  return rows.flatMap((line) => {
    const [value, sourceLanguage, targetLanguage, , source, target] = line.split('\t') as string[];
    const pair = { sourceLanguage, targetLanguage, source, target } as CheckedPair;
    return value === right ? [pair] : [];
  });
}

/** Pairs of a TMX file whose first variant is the source. */
export async function referencePairs(file: string): Promise<CheckedPair[]> {
  const units = await Array.fromAsync(readTmx(createReadStream(file)));
  return units.flatMap(({ variants: [source, ...targets] }) =>
    targets.map((target) => ({
      source: source!.text,
      sourceLanguage: source!.language,
      target: target.text,
      targetLanguage: target.language,
    })),
  );
}
