import { baseOf } from './codes.ts';
import type { TopicId } from './facets/labels.ts';
import { topicPhrases as vi } from './vi/topics.ts';

export type TopicPhrases = Readonly<Record<TopicId, readonly string[]>>;

/** Words of topics in a language that is read phrase by phrase; English has stems of its own. */
const PHRASES: Readonly<Record<string, () => TopicPhrases>> = { vi };

export const topicPhrasesOf = (language: string): TopicPhrases | undefined => PHRASES[baseOf(language)]?.();
