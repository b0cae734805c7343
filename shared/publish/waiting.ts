import type { UnavailableTarget } from '../documents/translated-article.ts';
import { ownLabels } from '../languages/labels.ts';
import { languageName } from './formats.ts';
import { type Labels, labelLanguage, labelsFor, STAGES_LANGUAGE } from './labels.ts';

/** What is said of a target that waits for its translation. */
export interface WaitingText {
  /** Language of the words; English where the reader's has no labels. */
  readonly language: string;
  /** Name of the target in it. */
  readonly name: string;
  /** What is missing, and what to do. */
  readonly text: string;
  /** What to type, where something can be typed. */
  readonly command: string | null;
}

interface Words {
  readonly reason: keyof Labels;
  readonly advice: keyof Labels;
}

const SERVICE: Words = { reason: 'waitsForService', advice: 'completesItself' };
const PAIR: Words = { reason: 'waitsForPair', advice: 'importTranslations' };
const ANSWER: Words = { reason: 'waitsForAnswer', advice: 'tryAgain' };

/** Advice that is followed by a command. */
const TYPED: ReadonlySet<keyof Labels> = new Set(['installModels', 'tryAgain'] as const);

/** By failure kind; whatever else a target waits for is the service's. */
const WORDS: ReadonlyMap<string, Words> = new Map([
  ['no-model', { reason: 'waitsForModel', advice: 'installModels' }],
  ['unsupported-pair', PAIR],
  ['unsupported-language', PAIR],
  ['budget-reached', { reason: 'waitsForBudget', advice: 'goesOnTomorrow' }],
  ['access-denied', { reason: 'waitsForAccess', advice: 'askOperator' }],
  ['untranslated', ANSWER],
  ['rejected-by-service', ANSWER],
]);

/**
 * Why a target is missing, and what to do, in a reader's language. English says it as exactly as the stage did; other
 * languages have their words by the kind of reason.
 */
export function waitingText(
  { target, kind, message, advice }: UnavailableTarget,
  reader: string,
): WaitingText {
  const language = labelLanguage(reader);
  const name = languageName(target, language);
  const labels = labelsFor(language);
  const { reason, advice: todo } = WORDS.get(kind) ?? SERVICE;
  const command = commandIn(advice);
  const isTyped = TYPED.has(todo) && command !== null;
  const said = language === STAGES_LANGUAGE ? message : labels[reason];
  if (isTyped) return { language, name, text: `${said} ${labels[todo]}`, command };
  // Without a command, the label that points at one has nothing to point at.
  const advised = language === STAGES_LANGUAGE ? advice : TYPED.has(todo) ? '' : labels[todo];
  return { language, name, text: `${said} ${advised}`.trimEnd(), command: null };
}

/** The command that an advice holds between backticks. */
function commandIn(advice: string): string | null {
  return /`([^`]+)`/.exec(advice)?.[1] ?? null;
}

/** Languages in which a page says what is missing: its own, and those of the missing targets that have words for it. */
export function noticeLanguages(
  languages: readonly string[],
  unavailable: readonly UnavailableTarget[],
): string[] {
  const missing = unavailable.map(({ target }) => target).filter((target) => ownLabels(target) !== undefined);
  return [...new Set([...languages, ...missing])];
}
