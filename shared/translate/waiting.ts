import { createHash } from 'node:crypto';
import type { TranslatedArticle, UnavailableTarget } from '../documents/translated-article.ts';
import { MAX_RECEIVES } from '../environment.ts';
import { type FailureKind, TransientError } from '../errors.ts';

/** What the stages make of an article in which targets wait. */

/** Troubles that pass by themselves within minutes: the queue tries again before the article is left to wait. */
const PASSING: ReadonlySet<string> = new Set<FailureKind>([
  'out-of-time',
  'service-unavailable',
  'throttled',
]);

/**
 * Kinds that no hourly attempt can help: the engine would be paid for the same silence, or refuse the same request, or
 * our own code would stumble over the same article. A person has to do something first.
 */
export const NOT_BY_ITSELF: ReadonlySet<string> = new Set<FailureKind>([
  'rejected-by-service',
  'untranslated',
  'crashed',
  'defect',
  'object-gone',
  'unknown-schema',
]);

/**
 * Name of what a document in which targets wait has and lacks, for its key: an attempt that gets no further finds its
 * document written already. 12 hex digits.
 */
export function partOf({ translations, unavailable }: TranslatedArticle): string {
  // The budget's message counts days and characters.
  const lacks = unavailable.map(({ target, kind, message }) => [
    target,
    kind,
    kind === 'budget-reached' || message,
  ]);
  const state = JSON.stringify([Object.keys(translations), lacks]);
  return createHash('sha256').update(state).digest('hex').slice(0, 12);
}

/**
 * The reason that the catalog tells of several: one that takes more than time before the others; of a kind, the advice
 * that asks most, which contains what the others ask (models).
 */
export function waitsOf(unavailable: readonly UnavailableTarget[]): UnavailableTarget {
  const first =
    unavailable.find(({ kind }) => kind !== 'budget-reached' && !PASSING.has(kind)) ?? unavailable[0]!;
  return unavailable
    .filter(({ kind }) => kind === first.kind)
    .reduce((one, other) => (other.advice.length > one.advice.length ? other : one));
}

/** The trouble for which the queue shall deliver again, or null. */
function passingTrouble(unavailable: readonly UnavailableTarget[]): TransientError | null {
  const found = unavailable.find(({ kind }) => PASSING.has(kind));
  if (found === undefined) return null;
  const { kind, message, advice } = found;
  return new TransientError({ kind: kind as FailureKind, message, advice });
}

/**
 * How the stage leaves an article whose targets wait: "held" is an article of the slow lane for which the day's budget
 * is used up. Throws what passes by itself, while the queue has deliveries left.
 */
export function endOf(
  unavailable: readonly UnavailableTarget[],
  attempts: number,
  lane: string | undefined,
): 'waiting' | 'paused' | 'held' {
  const passing = passingTrouble(unavailable);
  if (passing !== null && attempts < MAX_RECEIVES) throw passing;
  if (waitsOf(unavailable).kind !== 'budget-reached') return 'waiting';
  return lane === undefined ? 'paused' : 'held';
}
