import { TOPICS, type TopicId } from '../../languages/facets/labels.ts';
import { topicPhrasesOf } from '../../languages/topics.ts';
import { lexiconOf } from '../entities/by-words/lexicon.ts';
import { lengthAt, type Phrases, phrasesOf, tokenise } from '../entities/by-words/tokens.ts';
import type { TopicFound } from './topics.ts';

/** A topic needs this share of the sentences, two at least; five are enough however long the article is. */
const SENTENCE_SHARE = 0.25;
const ENOUGH_SENTENCES = 5;
const MOST_TOPICS = 3;

const known = new Map<string, ReadonlyMap<TopicId, Phrases> | null>();

/** Topics of sentences whose language lists phrases for them, strongest first; none for any other language. */
export function findTopicsByPhrases(sentences: readonly string[], language: string): TopicFound[] {
  const lexicon = lexiconOf(language);
  const phrases = phrasesIn(language);
  if (lexicon === null || phrases === null) return [];
  const lines = sentences.map((sentence) => tokenise(sentence, lexicon.spelled));
  return strongestTopics(sentences.length, (topic) => {
    const own = phrases.get(topic)!;
    return [...lines.keys()].filter((index) =>
      lines[index]!.some((_, at) => lengthAt(lines[index]!, at, own) > 0),
    );
  });
}

function phrasesIn(language: string): ReadonlyMap<TopicId, Phrases> | null {
  let phrases = known.get(language);
  if (phrases === undefined) {
    const lists = topicPhrasesOf(language);
    const lexicon = lexiconOf(language);
    phrases =
      lists === undefined || lexicon === null
        ? null
        : new Map(TOPICS.map((topic) => [topic, phrasesOf(lists[topic], lexicon.spelled, 'small')]));
    known.set(language, phrases);
  }
  return phrases;
}

/** The topics that enough sentences speak of, strongest first. */
function strongestTopics(total: number, sentencesOf: (topic: TopicId) => readonly number[]): TopicFound[] {
  const least = Math.max(Math.min(2, total), Math.min(ENOUGH_SENTENCES, SENTENCE_SHARE * total));
  return TOPICS.map((id) => ({ id, sentences: sentencesOf(id) }))
    .filter((topic) => topic.sentences.length >= least)
    .sort((left, right) => right.sentences.length - left.sentences.length)
    .slice(0, MOST_TOPICS);
}
