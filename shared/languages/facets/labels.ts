import type { DateParts } from './dates.ts';

/** Subjects of an article, named as the top of the IPTC Media Topics names them. */
export const TOPICS = [
  'diplomacy',
  'politics',
  'economy',
  'conflict',
  'crimeAndJustice',
  'disasterAndAccident',
  'health',
  'scienceAndTechnology',
  'environment',
  'energy',
  'education',
  'sport',
  'culture',
  'transport',
  'agriculture',
  'labour',
  'society',
  'weather',
] as const;
export type TopicId = (typeof TOPICS)[number];

/** Everything that pages and summaries say by themselves. */
export interface Labels {
  readonly texts: Readonly<Record<LabelKey, string>>;
  readonly topics: Readonly<Record<TopicId, string>>;
  /** Why a line was taken out, by the reason's code; a code that is not here is said in its own words, English. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What happened and what to do, by the failure's kind, where the stages' own language is not the reader's. */
  readonly failures: Readonly<Record<string, FailureText>>;
  /** Locales of dates and of numbers. */
  readonly dateLocale: string;
  readonly numberLocale: string;
  /** For a language whose dates in running text are not those of its locale. */
  readonly dateText?: (parts: Pick<DateParts, 'day' | 'month' | 'year'>) => string;
}

/** One sentence each. */
export interface FailureText {
  readonly message: string;
  readonly advice: string;
}

export type LabelKey =
  | 'contents'
  | 'headline'
  | 'caption'
  | 'picture'
  | 'address'
  | 'citedBy'
  | 'publications'
  | 'changed'
  | 'corrected'
  | 'terms'
  | 'abstract'
  | 'keyPoints'
  | 'glance'
  | 'people'
  | 'organisations'
  | 'places'
  | 'dates'
  | 'figures'
  | 'quotes'
  | 'more'
  | 'topics'
  | 'article'
  | 'origins'
  | 'quality'
  | 'removed'
  | 'provenance'
  | 'language'
  | 'all'
  | 'original'
  | 'translatedFrom'
  | 'needsReview'
  | 'noFindings'
  | 'score'
  | 'findings'
  | 'dropped'
  | 'warnings'
  | 'waiting'
  | 'withdrawn'
  | 'waitsForModel'
  | 'waitsForPair'
  | 'waitsForBudget'
  | 'waitsForService'
  | 'waitsForAccess'
  | 'waitsForAnswer'
  | 'completesItself'
  | 'installModels'
  | 'importTranslations'
  | 'goesOnTomorrow'
  | 'askOperator'
  | 'tryAgain'
  | 'key'
  | 'version'
  | 'revision'
  | 'checksum'
  | 'size'
  | 'engine'
  | 'noEngine'
  | 'terminology'
  | 'summarizer'
  | 'cost'
  | 'charactersSent'
  | 'requests'
  | 'memoryHits'
  | 'receivedAt'
  | 'normalizedAt'
  | 'translatedAt'
  | 'summarizedAt'
  | 'files'
  | 'sentence'
  | 'sentences'
  | 'articles'
  | 'failed'
  | 'noArticles'
  | 'latest'
  | 'months'
  | 'days'
  | 'byTopic'
  | 'byPerson'
  | 'olderByMonth'
  | 'olderByDay'
  | 'namedIn'
  | 'feeds'
  | 'search'
  | 'filters'
  | 'originalLanguage'
  | 'topic'
  | 'person'
  | 'fromDay'
  | 'untilDay'
  | 'review'
  | 'clear'
  | 'found'
  | 'noMatch'
  | 'showMore'
  | 'loading'
  | 'searchesThisPage'
  | 'minutes'
  | 'received'
  | 'notShown'
  | 'story'
  | 'severalReports'
  | 'otherReports'
  | 'noOtherReports'
  | 'allSay'
  | 'onlyOneSays'
  | 'differently'
  | 'objecting'
  | 'timeline'
  | 'storyChanges'
  | 'founded'
  | 'joined'
  | 'left'
  | 'merged'
  | 'moved'
  | 'split'
  | 'movedTo'
  | 'olderReports'
  | 'nothingCompared'
  | 'error'
  | 'warning'
  | 'info'
  | 'memory'
  | 'human'
  | 'engineOrigin'
  | 'identity';
