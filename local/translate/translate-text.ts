import { ModelServerError } from '../model-server/errors.ts';
import type { ServiceError } from '../service-error.ts';
import { hideMarks, takeOutElements } from './do-not-translate.ts';
import { markSentences, translateMarked } from './marks.ts';
import {
  EngineBusyError,
  type LocalEngine,
  NoModelError,
  type SentenceRequest,
  type Tokens,
} from './ports.ts';
import { joinText, type SentenceSplitter, segmentText } from './segment.ts';
import { indexTerms, type Term, type Terminology, termsFor } from './terminology.ts';
import { translateError } from './translate-errors.ts';
import { checkTranslateText, type Input, unsupportedPair } from './validate.ts';

export interface Detection {
  /** Amazon Translate's code, null when no language could be told. */
  readonly code: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

export type Detector = (text: string) => Detection | Promise<Detection>;

export interface TranslateTextDeps {
  readonly engine: LocalEngine;
  readonly terminology: (name: string) => Terminology | undefined;
  readonly split: SentenceSplitter;
  /** For the source language `auto`; null refuses such requests, as in Regions without Comprehend. */
  readonly detect: Detector | null;
  readonly signal?: AbortSignal;
}

export interface TranslateTextAnswer {
  readonly body: {
    readonly TranslatedText: string;
    readonly SourceLanguageCode: string;
    readonly TargetLanguageCode: string;
    readonly AppliedTerminologies?: readonly AppliedTerminology[];
  };
  /** Absent when source and target were the same and no engine was asked. */
  readonly engine: string | undefined;
  /** Unicode code points that Amazon would bill. */
  readonly characters: number;
  readonly tokens?: Tokens | undefined;
}

interface AppliedTerminology {
  readonly Name: string;
  readonly Terms: readonly { readonly SourceText: string; readonly TargetText: string }[];
}

// The service names the terms of the first 250 places only.
const MAX_REPORTED_TERMS = 250;
// Below this a detection is refused. The service does not publish its own threshold.
const LOW_CONFIDENCE = 0.5;

const NO_TERMS = indexTerms([]);

/** @throws ServiceError as the service would */
export async function translateText(
  input: Input<'TranslateText'>,
  deps: TranslateTextDeps,
): Promise<TranslateTextAnswer> {
  checkTranslateText(input);
  const [name] = input.TerminologyNames ?? [];
  const terminology = name === undefined ? undefined : deps.terminology(name);
  if (name !== undefined && terminology === undefined) {
    throw translateError('ResourceNotFoundException', `The terminology ${name} does not exist.`);
  }
  const target = input.TargetLanguageCode;
  const source =
    input.SourceLanguageCode === 'auto' ? await detectSource(input.Text, deps) : input.SourceLanguageCode;
  const answer = { SourceLanguageCode: source, TargetLanguageCode: target };
  if (source === target) {
    return { body: { TranslatedText: input.Text, ...answer }, engine: undefined, characters: 0 };
  }

  const whole = takeOutElements(input.Text);
  const { sentences: hidden, gaps } = segmentText(hideMarks(whole), source, deps.split);
  const terms = terminology === undefined ? NO_TERMS : termsFor(terminology, source, target);
  const sentences = markSentences(whole, hidden, gaps, terms);
  const { translated, engine, tokens } = await translateMarked(sentences, (requests) =>
    askEngine(deps, source, target, requests),
  );
  const texts = translated.map(({ text }) => text);
  const applied = translated.flatMap((sentence) => sentence.terms);
  return {
    body: {
      TranslatedText: joinText(gaps, texts),
      ...answer,
      ...(terminology === undefined ? {} : { AppliedTerminologies: report(terminology.name, applied) }),
    },
    engine,
    characters: [...input.Text].length,
    tokens,
  };
}

async function detectSource(text: string, deps: TranslateTextDeps): Promise<string> {
  if (deps.detect === null) {
    throw translateError('ValidationException', 'Autodetect language is not supported.');
  }
  const { code, confidence } = await deps.detect(text);
  if (code !== null && confidence >= LOW_CONFIDENCE) return code;
  throw lowConfidence(code ?? 'und');
}

export function lowConfidence(detected: string): ServiceError {
  return translateError(
    'DetectedLanguageLowConfidenceException',
    'The confidence that Amazon Comprehend accurately detected the source language is low.',
    { members: { DetectedLanguageCode: detected } },
  );
}

async function askEngine(
  deps: TranslateTextDeps,
  source: string,
  target: string,
  sentences: readonly SentenceRequest[],
): ReturnType<LocalEngine['translate']> {
  const signal = deps.signal === undefined ? {} : { signal: deps.signal };
  try {
    const answer = await deps.engine.translate({ sentences, source, target, ...signal });
    if (answer.sentences.length !== sentences.length) {
      throw new Error('the engine returned a different number of sentences');
    }
    return answer;
  } catch (error) {
    if (error instanceof NoModelError) {
      throw unsupportedPair(source, target, error.message, { 'x-tidings-reason': 'no-model' });
    }
    if (error instanceof EngineBusyError) {
      throw translateError('TooManyRequestsException', error.message);
    }
    if (error instanceof ModelServerError) throw serverError(error, source, target);
    throw error;
  }
}

/** Its reason goes along with the words for people: what to do is about the user's server, not about AWS. */
function serverError(error: ModelServerError, source: string, target: string): ServiceError {
  const headers = { 'x-tidings-reason': 'model-server' };
  const message = `${error.message}\n${error.advice}`;
  if (error.trouble === 'busy') return translateError('TooManyRequestsException', message, { headers });
  if (error.trouble === 'refused') return unsupportedPair(source, target, message, headers);
  return translateError('ServiceUnavailableException', message, { headers });
}

function report(name: string, applied: readonly Term[]): AppliedTerminology[] {
  const unique = new Map(applied.map((term) => [term.source, term.target]));
  const terms = [...unique].slice(0, MAX_REPORTED_TERMS);
  return [{ Name: name, Terms: terms.map(([SourceText, TargetText]) => ({ SourceText, TargetText })) }];
}
