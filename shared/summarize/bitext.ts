import type { BlockKind, TranslatedArticle } from '../documents/index.ts';
import type { Origin } from '../documents/translated-article.ts';
import { baseOf } from '../languages/codes.ts';
import { TARGET_LANGUAGES } from '../languages/facets/targets.ts';
import { withoutDatelines } from './datelines.ts';

/** One sentence in all its languages. */
export interface AlignedSentence {
  readonly id: string;
  readonly block: string;
  readonly kind: 'title' | BlockKind;
  /** A row of a table: its figures are facts, but it states nothing by itself. */
  readonly row: boolean;
  readonly source: string;
  /** By target. */
  readonly texts: Readonly<Record<string, string>>;
  readonly origins: Readonly<Record<string, Origin>>;
}

export interface Bitext {
  readonly title: AlignedSentence | null;
  readonly body: readonly AlignedSentence[];
  readonly byId: ReadonlyMap<string, AlignedSentence>;
  /** Targets that every line has. */
  readonly targets: readonly string[];
  /** Language of `source`, base code. */
  readonly language: string;
}

/**
 * Lines of an article with their translations. A target counts only when it holds every sentence; an article
 * that is already in one of the product's own targets serves that target itself when no translation stands for it.
 */
export function bitextOf(article: TranslatedArticle): Bitext {
  // A title of white space says as little as none.
  const title = article.title?.text.trim() ? article.title : null;
  const sentences = [
    ...(title === null ? [] : [{ sentence: title, block: 'title', kind: 'title' as const, row: false }]),
    ...article.blocks.flatMap((block) =>
      block.sentences.map((sentence) => ({
        sentence,
        block: block.id,
        kind: block.kind,
        row: block.row === true,
      })),
    ),
  ];
  const language = baseOf(article.language.code);
  const targets = Object.entries(article.translations)
    .filter(([, translation]) => sentences.every(({ sentence }) => translation.sentences[sentence.id]))
    .map(([target]) => target);
  const own = TARGET_LANGUAGES.find((target) => target === language) ?? null;
  const served = own !== null && !targets.includes(own) && !isUnavailable(article, own);
  const lines = sentences.map(({ sentence, block, kind, row }): AlignedSentence => {
    const texts: Record<string, string> = {};
    const origins: Record<string, Origin> = {};
    if (served) {
      texts[own] = sentence.text;
      origins[own] = 'identity';
    }
    for (const target of targets) {
      const translated = article.translations[target]!.sentences[sentence.id]!;
      texts[target] = translated.text;
      origins[target] = translated.origin;
    }
    return { id: sentence.id, block, kind, row, source: sentence.text, texts, origins };
  });
  return {
    title: lines[0]?.kind === 'title' ? lines[0] : null,
    body: lines.filter((line) => line.kind !== 'title'),
    byId: new Map(lines.map((line) => [line.id, line])),
    targets: served ? [own, ...targets] : targets,
    language,
  };
}

function isUnavailable(article: TranslatedArticle, target: string): boolean {
  return article.unavailable.some((entry) => entry.target === target);
}

/**
 * The text that rules read, with its language: English where there is any, as the rules know it best, else the next of
 * the product's own targets, else the source.
 */
export function analysisText(lines: Bitext): { language: string; textOf: (line: AlignedSentence) => string } {
  for (const language of TARGET_LANGUAGES) {
    if (lines.targets.includes(language)) return { language, textOf: (line) => line.texts[language]! };
  }
  return { language: lines.language, textOf: (line) => line.source };
}

/** Texts of the given lines in every target without datelines, joined by a space. */
export function joinTexts(
  lines: readonly AlignedSentence[],
  targets: readonly string[],
): Record<string, string> {
  const texts = lines.map((line) => withoutDatelines(line.texts));
  return Object.fromEntries(
    targets.map((target) => [target, texts.map((text) => text[target]!.trim()).join(' ')]),
  );
}
