import type { Finding } from '../../documents/translated-article.ts';
import { baseOf, sameLanguage } from '../../languages/codes.ts';
import { SYLLABIC } from '../../languages/habits.ts';
import { meaningOf } from '../../languages/meaning.ts';
import { fold } from '../../languages/text.ts';
import type { ArticleSentence } from '../sentences.ts';
import { finding } from './finding.ts';
import type { LazyReading, Reading } from './reading.ts';

type Sex = 'man' | 'woman';

interface Mention {
  readonly name: string;
  readonly key: string;
  readonly sex: Sex;
}

/** One person who is a man in one sentence and a woman in another: once for each name, in the translation or against the source. */
export function checkPersons(
  sentences: readonly ArticleSentence[],
  target: string,
  readSource: ReadonlyMap<string, LazyReading>,
  readTarget: ReadonlyMap<string, LazyReading>,
): Finding[] {
  if (meaningOf(target)?.courtesies === undefined) return [];
  const known = new Map<string, Sex>();
  const reported = new Set<string>();
  const findings: Finding[] = [];
  const sources = sentences.flatMap(({ id, language }) =>
    sameLanguage(language, target) || meaningOf(language)?.courtesies === undefined
      ? []
      : mentionsIn(readSource.get(id)!()),
  );
  const inSource = new Map(sources.map(({ key, sex }) => [key, sex]));
  for (const { id, language } of sentences) {
    const reading = readTarget.get(id);
    if (reading === undefined || sameLanguage(language, target)) continue;
    for (const { name, key, sex } of mentionsIn(reading())) {
      const before = known.get(key) ?? inSource.get(key);
      known.set(key, sex);
      if (before === undefined || before === sex || reported.has(key)) continue;
      reported.add(key);
      findings.push({ sentenceId: id, target, ...finding('person-varies', name) });
    }
  }
  return findings;
}

/** Names behind a courtesy, and behind one alone the pronouns of its sentence: "Ms Lam … his election". */
function mentionsIn(reading: Reading): Mention[] {
  const mentions = reading.matches.flatMap(({ tags, at, length }): Mention[] => {
    const sex = tags.includes('man') ? 'man' : tags.includes('woman') ? 'woman' : null;
    if (sex === null) return [];
    const name = nameAt(reading, at + length);
    if (name === null) return [];
    // Elsewhere the last word is the family's; in Vietnamese the whole name is needed to tell people apart.
    const own = SYLLABIC.has(baseOf(reading.language)) ? name : name.split(' ').at(-1)!;
    return [{ name, key: fold(own), sex }];
  });
  const [only, ...others] = mentions;
  if (only === undefined || others.length > 0) return mentions;
  const said = pronounOf(reading);
  return said === null || said === only.sex ? mentions : [only, { ...only, sex: said }];
}

function nameAt({ tokens }: Reading, from: number): string | null {
  let at = tokens[from]?.text === '.' ? from + 1 : from;
  const words: string[] = [];
  for (; tokens[at]?.kind === 'word' && tokens[at]!.word.isCapitalised; at += 1)
    words.push(tokens[at]!.text.replace(/['’]s?$/, ''));
  return words.length === 0 ? null : words.join(' ');
}

/** The one sex that a sentence's pronouns are of, where the language tells. */
function pronounOf({ byTag }: Reading): Sex | null {
  const [he, she] = [byTag.has('he'), byTag.has('she')];
  return he === she ? null : he ? 'man' : 'woman';
}
