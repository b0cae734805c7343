import type { CitedText, Localized, TranslatedArticle } from '../documents/index.ts';
import { PermanentError } from '../errors.ts';
import { ownLabels } from '../languages/labels.ts';
import type { Draft, Prepared } from './assemble.ts';
import { type AlignedSentence, analysisText, type Bitext, bitextOf } from './bitext.ts';
import { selectSentences } from './extract.ts';
import { findTopics } from './facts/topics.ts';
import { findTopicsByPhrases } from './facts/topics-by-phrases.ts';
import { gatherFacts } from './facts.ts';
import { type Reading, readGrammar } from './grammar.ts';
import { withoutStops } from './headline.ts';
import { labelOf } from './label.ts';

/**
 * Characters that a summary is made of, the first of an article: 10,000 words, as much as the longest of long reads. The
 * English model takes 2.5 s for them (npm run bench -- stages).
 */
const MOST_READ = 60_000;

/**
 * The draft of a summary, of an article's first 60,000 characters: news stands at the beginning, and a book is no news.
 *
 * @throws PermanentError as `summarize` does
 */
export function prepare(article: TranslatedArticle): Prepared {
  const lines = bitextOf(article);
  assertSummarizable(article, lines);
  const read = beginningOf(lines);
  const [left, of] = [lines.body.length - read.body.length, lines.body.length];
  return {
    lines,
    all: linesOf(lines),
    draft: draftOf(article, read, linesOf(read)),
    warnings: left === 0 ? [] : [`The summary is made of the first ${of - left} of ${of} sentences.`],
  };
}

const linesOf = ({ title, body }: Bitext): readonly AlignedSentence[] =>
  title === null ? body : [title, ...body];

function beginningOf(lines: Bitext): Bitext {
  const { textOf } = analysisText(lines);
  let characters = 0;
  const end = lines.body.findIndex((line) => {
    characters += textOf(line).length;
    return characters > MOST_READ;
  });
  return end === -1 ? lines : { ...lines, body: lines.body.slice(0, end) };
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
export function readingOf(lines: Bitext): Reading | null {
  if (!lines.targets.includes('en')) return null;
  return readGrammar(linesOf(lines).map((line) => line.texts['en']!));
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
