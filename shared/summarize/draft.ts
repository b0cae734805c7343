import type { CitedText, Localized, TranslatedArticle } from '../documents/index.ts';
import { PermanentError } from '../errors.ts';
import { ownLabels } from '../languages/labels.ts';
import type { Draft } from './assemble.ts';
import { type AlignedSentence, type Bitext, bitextOf } from './bitext.ts';
import { selectSentences } from './extract.ts';
import { findTopics } from './facts/topics.ts';
import { findTopicsByPhrases } from './facts/topics-by-phrases.ts';
import { gatherFacts } from './facts.ts';
import { type Reading, readGrammar } from './grammar.ts';
import { withoutStops } from './headline.ts';
import { labelOf } from './label.ts';

/** The lines of an article and everything the rules say of them, before it is verified. */
export interface Prepared {
  readonly lines: Bitext;
  /** Title and body in order. */
  readonly all: readonly AlignedSentence[];
  readonly draft: Draft;
}

/** @throws PermanentError as `summarize` does */
export function prepare(article: TranslatedArticle): Prepared {
  const lines = bitextOf(article);
  assertSummarizable(article, lines);
  const all = lines.title === null ? lines.body : [lines.title, ...lines.body];
  return { lines, all, draft: draftOf(article, lines, all) };
}

function assertSummarizable(article: TranslatedArticle, lines: Bitext): void {
  if (lines.byId.size === 0) {
    throw new PermanentError({
      kind: 'no-text',
      key: article.source.key,
      message: 'The article holds no sentence to summarize.',
      advice: 'Upload a file that holds the text of an article.',
    });
  }
  if (lines.targets.length > 0) return;
  throw new PermanentError({
    kind: 'unsupported-pair',
    key: article.source.key,
    message: 'The article could not be translated into any target language.',
    advice: article.unavailable[0]?.advice ?? 'Choose target languages that the engine can translate into.',
  });
}

function draftOf(article: TranslatedArticle, lines: Bitext, all: readonly AlignedSentence[]): Draft {
  const reading = readingOf(lines);
  const facts = { ...gatherFacts(article, lines, all, reading), topics: topicsOf(lines) };
  const names = [...facts.people, ...facts.organisations, ...facts.places].map(({ name }) => name);
  const { headline, shortest, ...texts } = selectSentences(lines, reading, names);
  return {
    ...facts,
    ...texts,
    headline: headline ?? labelOf(facts, lines) ?? { ...shortest, text: withoutStops(shortest.text) },
  };
}

/** Parses of title and body, which facts and texts share; null without English. */
export function readingOf({ title, body, targets }: Bitext): Reading | null {
  if (!targets.includes('en')) return null;
  return readGrammar([...(title === null ? [] : [title]), ...body].map((line) => line.texts['en']!));
}

function topicsOf(lines: Bitext): CitedText[] {
  const base = lines.targets.includes('en') ? 'en' : lines.targets[0]!;
  const told = lines.body.filter((line) => line.kind !== 'caption');
  const texts = told.map((line) => line.texts[base]!);
  const topics =
    base === 'en' ? findTopics(lines.title?.texts['en'] ?? null, texts) : findTopicsByPhrases(texts, base);
  return topics.map((topic) => ({
    text: Object.fromEntries(
      lines.targets.flatMap((target) => {
        const labels = ownLabels(target);
        return labels === undefined ? [] : [[target, labels.topics[topic.id]]];
      }),
    ) as Localized,
    cites: topic.sentences.map((index) => told[index]!.id),
  }));
}
