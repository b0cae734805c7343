import type { FailureRecord } from '../documents/failure-record.ts';
import type { Localized } from '../documents/summary.ts';
import { type LabelKey, TOPICS } from '../languages/facets/labels.ts';
import { labelsOf, ownLabels } from '../languages/labels.ts';

export type Labels = Readonly<Record<LabelKey, string>>;

/** The labels of the pages, in English where a language has none of its own. */
export function labelsFor(language: string): Labels {
  return labelsOf(language).texts;
}

/** Language of what the stages write, their messages and advice, and of labels where a language has none. */
export const STAGES_LANGUAGE = 'en';

/** Language whose labels `labelsFor` gives. */
export function labelLanguage(language: string): string {
  return ownLabels(language) === undefined ? STAGES_LANGUAGE : language;
}

const ORIGINS: ReadonlyMap<string, keyof Labels> = new Map([
  ['memory', 'memory'],
  ['human', 'human'],
  ['engine', 'engineOrigin'],
  ['identity', 'identity'],
]);

/** Label of an origin of sentences; undefined for one that this version does not know. */
export function originLabel(origin: string): keyof Labels | undefined {
  return ORIGINS.get(origin);
}

/** Engines of a translation as words: `none` and `tmx` (an imported memory) are no names of engines. */
export function engineText(engines: string, labels: Labels): string {
  if (engines === 'none') return labels.noEngine;
  return engines
    .split(', ')
    .map((engine) => (engine === 'tmx' ? labels.memory : engine))
    .join(', ');
}

const TIMES: ReadonlySet<string> = new Set(['receivedAt', 'normalizedAt', 'translatedAt', 'summarizedAt']);

/** Label of a time that a stage notes; undefined for one that this version does not know. */
export function timeLabel(name: string): keyof Labels | undefined {
  return TIMES.has(name) ? (name as keyof Labels) : undefined;
}

/**
 * A topic's name in these languages besides those that it has: known of every topic of ours, also while the article waits
 * for its translation. One that a model gave has the names that it gave.
 */
export function topicName(name: Localized, languages: readonly string[]): Localized {
  const id = TOPICS.find((topic) =>
    Object.entries(name).some(([language, text]) => ownLabels(language)?.topics[topic] === text),
  );
  if (id === undefined) return name;
  const known = languages.flatMap((language) => {
    const labels = ownLabels(language);
    return labels === undefined ? [] : [[language, labels.topics[id]] as const];
  });
  return { ...Object.fromEntries(known), ...name };
}

/** A reason code as words, and their language. */
export function reasonText(reason: string, language: string): { text: string; language: string } {
  const { reasons } = labelsOf(language);
  if (Object.hasOwn(reasons, reason)) return { text: reasons[reason]!, language: labelLanguage(language) };
  return { text: reason.replaceAll('-', ' '), language: STAGES_LANGUAGE };
}

/**
 * What a failure tells its reader, and what to do. English says it as exactly as the stage did; other languages have their
 * words by the kind of failure, and English where they have none.
 */
export function failureText(
  { kind, message, advice }: Pick<FailureRecord, 'kind' | 'message' | 'advice'>,
  reader: string,
): { message: string; advice: string; language: string } {
  const language = labelLanguage(reader);
  const { failures } = labelsOf(reader);
  if (language !== STAGES_LANGUAGE && Object.hasOwn(failures, kind)) return { ...failures[kind]!, language };
  return { message, advice, language: STAGES_LANGUAGE };
}
