import { TOPICS, type TopicId } from '../../languages/facets/labels.ts';
import { topicPhrasesOf } from '../../languages/topics.ts';
import { lexiconOf } from '../entities/by-words/lexicon.ts';
import { lengthAt, type Phrases, phrasesOf, tokenise } from '../entities/by-words/tokens.ts';
import { strongestTopics, type TopicFound } from './topics.ts';

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
