import { type TopicWords, topicWords } from '../../languages/en/topics.ts';
import { TOPICS, type TopicId } from '../../languages/facets/labels.ts';
import { lazy } from '../../languages/lazy.ts';
import { listOf } from '../../languages/text.ts';

/** The title says what an article is about, the lead nearly so. */
const TITLE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
const LEAD_SENTENCES = 2;
/** A topic has this part of all that the sentences could weigh; however long the article, so much is enough. */
const LEAST_SHARE = 0.22;
const ENOUGH = 7;
/** Beside a stronger topic a weak one is a side of it. */
const LEAST_OF_STRONGEST = 0.5;
const MOST_TOPICS = 2;

export interface TopicFound {
  readonly id: TopicId;
  /** Indices of the sentences that speak of it. */
  readonly sentences: readonly number[];
}

/** Topics of an English article, strongest first. One word that comes again and again makes none. */
export function findTopics(title: string | null, sentences: readonly string[]): TopicFound[] {
  const words = sentences.map(termsIn);
  const titleWords = title === null ? [] : termsIn(title);
  const weightOf = (index: number): number => (index < LEAD_SENTENCES ? LEAD_WEIGHT : 1);
  const whole = sentences.reduce((sum, _, index) => sum + weightOf(index), title === null ? 0 : TITLE_WEIGHT);
  const scored = TOPICS.map((id) => {
    const found = [...words.keys()].filter((index) => speaksOf(words[index]!, id));
    const inTitle = speaksOf(titleWords, id);
    const score = found.reduce((sum, index) => sum + weightOf(index), inTitle ? TITLE_WEIGHT : 0);
    const distinct = new Set(
      [...found.flatMap((index) => words[index]!), ...titleWords].filter((word) => kindOf(word, id) !== null),
    );
    return { id, sentences: found, score, distinct: distinct.size };
  }).filter(
    ({ score, distinct, sentences: { length } }) =>
      distinct > 1 && length > 0 && score >= Math.min(ENOUGH, LEAST_SHARE * whole),
  );
  const strongest = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= LEAST_OF_STRONGEST * strongest)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_TOPICS)
    .map(({ id, sentences: found }) => ({ id, sentences: found }));
}

/** Words, and pairs of neighbours as "power-plant". */
function termsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\d]*(?:-\p{L}+)*/gu) ?? [];
  return [...words, ...words.slice(1).map((word, at) => `${words[at]}-${word}`)];
}

function speaksOf(words: readonly string[], topic: TopicId): boolean {
  const kinds = words.map((word) => kindOf(word, topic));
  if (kinds.includes('sure')) return true;
  return new Set(words.filter((_, at) => kinds[at] === 'hint')).size > 1;
}

type Kind = 'sure' | 'hint';

/** Whole words to the topics that they speak of; beginnings of words, which end in `*`, beside them. */
const TABLES = lazy(() => {
  const whole = new Map<string, Map<TopicId, Kind>>();
  const beginnings: { readonly beginning: string; readonly topic: TopicId; readonly kind: Kind }[] = [];
  const put = (word: string, topic: TopicId, kind: Kind): void => {
    if (word.endsWith('*')) beginnings.push({ beginning: word.slice(0, -1), topic, kind });
    else whole.set(word, (whole.get(word) ?? new Map<TopicId, Kind>()).set(topic, kind));
  };
  for (const [topic, { sure, hints }] of Object.entries(topicWords) as [TopicId, TopicWords][]) {
    for (const word of listOf(sure)) put(word, topic, 'sure');
    for (const word of listOf(hints)) put(word, topic, 'hint');
  }
  return { whole, beginnings };
});

const seen = new Map<string, ReadonlyMap<TopicId, Kind>>();
/** A warm function meets new words for ever. */
const MOST_SEEN = 20_000;

function kindOf(word: string, topic: TopicId): Kind | null {
  const known = seen.get(word);
  if (known !== undefined) return known.get(topic) ?? null;
  const { whole, beginnings } = TABLES();
  const kinds = new Map(whole.get(word) ?? whole.get(word.replace(/(?:(?<=[sx]|ch|sh)e)?s$/, '')));
  for (const { beginning, topic: own, kind } of beginnings)
    if (word.startsWith(beginning)) kinds.set(own, kind);
  if (seen.size > MOST_SEEN) seen.clear();
  seen.set(word, kinds);
  return kinds.get(topic) ?? null;
}
