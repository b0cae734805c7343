import type { NormalizedArticle } from '../../documents/normalized-article.ts';
import type { TranslatedArticle } from '../../documents/translated-article.ts';
import { sameLanguage, translateCode } from '../../languages/codes.ts';
import { humanKeys, machineKey } from '../memory/key.ts';
import type { MemoryEntry, TranslationEngine, TranslationMemory } from '../ports.ts';
import { sentencesOf } from '../sentences.ts';
import { needsTranslation, requestLine } from '../text.ts';

/** A sentence of an article, and what stands for it in every language that it has to be translated into. */
export interface BilingualSentence {
  readonly id: string;
  /** On one line, as it is translated. */
  readonly text: string;
  /** Translate's code. */
  readonly language: string;
  /** By target; null where there is none. Targets of the sentence's own language are absent. */
  readonly translations: Readonly<Record<string, { text: string; origin: 'human' | 'machine' } | null>>;
  /** What was found in the translation, and the sentences around where the file leaves them out. */
  readonly notes: readonly string[];
}

/**
 * Every sentence that needs a translation, in reading order; one that repeats stands once. Translations are the
 * published ones, else those that the memory would serve now.
 *
 * @param article as translated, or as normalized where nothing was translated yet
 */
export async function bilingualSentences(
  article: NormalizedArticle | TranslatedArticle,
  targets: readonly string[],
  memory: TranslationMemory,
  engine: Omit<TranslationEngine, 'translate'>,
): Promise<BilingualSentence[]> {
  const sentences = sentencesOf(article)
    .map(({ id, text, language }) => ({ id, text: requestLine(text), language: translateCode(language) }))
    .filter(({ text }) => needsTranslation(text));
  const seen = new Set<string>();
  const isNew = (name: string): boolean => !seen.has(name) && seen.add(name).has(name);
  const wanted = sentences
    .filter(({ language, text }) => isNew(`${language} ${text}`))
    .map((sentence) => ({
      ...sentence,
      targets: targets.filter((to) => !sameLanguage(sentence.language, to)),
    }))
    .filter((sentence) => sentence.targets.length > 0);
  const keysOf = (text: string, source: string, target: string): string[] => [
    ...humanKeys(text, source, target),
    machineKey({ ...engine, text, source, target: translateCode(target), engine: engine.name }),
  ];
  const keys = wanted.flatMap(({ text, language, targets: to }) =>
    to.flatMap((one) => keysOf(text, language, one)),
  );
  const known: ReadonlyMap<string, MemoryEntry> = await memory.lookup([...new Set(keys)]);
  return wanted.map(({ id, text, language, targets: to }) => {
    const translated = to.map((target) => {
      const entry = keysOf(text, language, target).map((key) => known.get(key));
      const found = entry.find((one) => (one?.text.trim() ?? '') !== '');
      const remembered = found === undefined ? null : { text: found.text, origin: found.origin };
      return [target, publishedOf(article, target, id) ?? remembered] as const;
    });
    return {
      id,
      text,
      language,
      translations: Object.fromEntries(translated),
      notes: notesOn(article, id, to),
    };
  });
}

function publishedOf(
  article: NormalizedArticle | TranslatedArticle,
  target: string,
  id: string,
): { text: string; origin: 'human' | 'machine' } | null {
  const sentence = isTranslated(article) ? article.translations[target]?.sentences[id] : undefined;
  if (sentence === undefined || sentence.origin === 'identity') return null;
  return { text: sentence.text, origin: sentence.origin === 'human' ? 'human' : 'machine' };
}

function isTranslated(article: NormalizedArticle | TranslatedArticle): article is TranslatedArticle {
  return 'translations' in article;
}

function notesOn(
  article: NormalizedArticle | TranslatedArticle,
  id: string,
  targets: readonly string[],
): string[] {
  if (!isTranslated(article)) return [];
  return article.findings
    .filter((finding) => finding.sentenceId === id && targets.includes(finding.target))
    .map(({ target, message }) => `${target}: ${message}`);
}

/** Those that lack a translation into one of their targets, each with the sentences before and after it. */
export function missingSentences(sentences: readonly BilingualSentence[]): BilingualSentence[] {
  return sentences.flatMap((sentence, index) => {
    const open = Object.entries(sentence.translations).filter(([, translation]) => translation === null);
    if (open.length === 0) return [];
    const [before, after] = [sentences[index - 1]?.text, sentences[index + 1]?.text];
    const notes = [
      ...(before === undefined ? [] : [`before: ${before}`]),
      ...(after === undefined ? [] : [`after: ${after}`]),
    ];
    return [{ ...sentence, translations: Object.fromEntries(open), notes }];
  });
}
