import { topicStems } from '../../languages/en/topics.ts';
import { TOPICS, type TopicId } from '../../languages/facets/labels.ts';

/** A topic needs this share of the sentences, two at least; five are enough however long the article is. */
const SENTENCE_SHARE = 0.25;
const ENOUGH_SENTENCES = 5;
const MOST_TOPICS = 3;

export interface TopicFound {
  readonly id: TopicId;
  /** Indices of the sentences that speak of it. */
  readonly sentences: readonly number[];
}

/** Topics of English sentences, strongest first. */
export function findTopics(sentences: readonly string[]): TopicFound[] {
  const words = sentences.map((sentence) => sentence.toLowerCase().match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? []);
  return strongestTopics(sentences.length, (id) => sentencesWith(id, words));
}

/**
 * The topics that enough sentences speak of, strongest first.
 *
 * @param total sentences of the article
 * @param sentencesOf indices of the sentences that speak of a topic
 */
export function strongestTopics(
  total: number,
  sentencesOf: (topic: TopicId) => readonly number[],
): TopicFound[] {
  return TOPICS.map((id) => ({ id, sentences: sentencesOf(id) }))
    .filter(
      (topic) =>
        topic.sentences.length >=
        Math.max(Math.min(2, total), Math.min(ENOUGH_SENTENCES, SENTENCE_SHARE * total)),
    )
    .sort((left, right) => right.sentences.length - left.sentences.length)
    .slice(0, MOST_TOPICS);
}

function sentencesWith(topic: TopicId, words: readonly (readonly string[])[]): number[] {
  return [...words.keys()].filter((index) => words[index]!.some((word) => topicsOf(word).includes(topic)));
}

/** Topics of a word; articles repeat theirs, so they are kept. */
function topicsOf(word: string): readonly TopicId[] {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const topics = TOPICS.filter((topic) => topicStems[topic].some((stem) => matches(word, stem)));
  // A warm function meets new words for ever.
  if (seen.size > MOST_SEEN) seen.clear();
  seen.set(word, topics);
  return topics;
}

const MOST_SEEN = 20_000;
const seen = new Map<string, readonly TopicId[]>();

/** Short stems must be the whole word, give or take a plural ("war", "wars", not "warning"). */
const matches = (word: string, stem: string): boolean =>
  stem.length > 4 ? word.startsWith(stem) : word === stem || word === `${stem}s`;
