import { countryCode, countryForms } from './countries.ts';
import type { EntityKind, FoundEntity } from './entities.ts';
import { fold, indexOfWords } from './text.ts';

/** Titles that Vietnamese puts before a name with capitals of their own. */
const VIETNAMESE_TITLE_WORDS = new Set(
  'tổng bí thư chủ tịch thủ tướng bộ trưởng đại sứ ông bà phó trưởng ban giám đốc'.split(' '),
);

/**
 * Names of English entities in another language, read off the aligned sentences: the same letters, the country's
 * CLDR name, or the run of capitals that stands in just those sentences. Null where the text shows none.
 *
 * @param texts sentences in that language, aligned with those the mentions point at
 */
export function localizeNames(
  entities: readonly FoundEntity[],
  texts: readonly string[],
  language: string,
): (string | null)[] {
  const taken = new Set<string>();
  const names = entities.map((entity) => {
    const name = sameName(entity, texts, language);
    if (name !== null) taken.add(fold(name));
    return name;
  });
  const runs = capitalRuns(texts);
  return names.map((name, index) => {
    if (name !== null) return name;
    const entity = entities[index]!;
    if (entity.kind === 'organisation') return null;
    const aligned = alignedRun(entity, runs, taken);
    if (aligned !== null) taken.add(fold(aligned));
    return aligned;
  });
}

const sentencesOf = (entity: FoundEntity): number[] => [
  ...new Set(entity.mentions.map((mention) => mention.sentence)),
];

function sameName(entity: FoundEntity, texts: readonly string[], language: string): string | null {
  const own = sentencesOf(entity).map((index) => texts[index]!);
  const code = entity.kind === 'place' ? countryCode(entity.name) : null;
  if (code !== null) {
    for (const form of countryForms(code, language)) {
      if (own.some((text) => indexOfWords(text, form) >= 0)) return form;
    }
  }
  const wanted = fold(entity.name);
  for (const text of own) {
    const at = indexOfWords(fold(text), wanted);
    // `fold` keeps the length of precomposed text, so that offsets carry over.
    if (at >= 0 && fold(text).length === text.length) return text.slice(at, at + wanted.length);
  }
  return null;
}

/** Runs of two to five capitalised words, with the sentences they stand in. */
function capitalRuns(texts: readonly string[]): Map<string, Set<number>> {
  const runs = new Map<string, Set<number>>();
  texts.forEach((text, sentence) => {
    for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu)) {
      const words = match[0].split(' ');
      while (words.length > 0 && VIETNAMESE_TITLE_WORDS.has(words[0]!.toLowerCase())) words.shift();
      if (words.length < 2 || words.length > 5) continue;
      const run = words.join(' ');
      const seen = runs.get(run) ?? new Set<number>();
      runs.set(run, seen.add(sentence));
    }
  });
  return runs;
}

/** The free run whose sentences fit the entity's best. */
function alignedRun(
  entity: FoundEntity,
  runs: ReadonlyMap<string, ReadonlySet<number>>,
  taken: ReadonlySet<string>,
): string | null {
  const own = new Set(sentencesOf(entity));
  let best: string | null = null;
  let bestScore = 0.5;
  for (const [run, seen] of runs) {
    if (taken.has(fold(run))) continue;
    const common = [...seen].filter((index) => own.has(index)).length;
    const score = (2 * common) / (seen.size + own.size);
    if (score > bestScore) [best, bestScore] = [run, score];
  }
  return best;
}

export type { EntityKind };
