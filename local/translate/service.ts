import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { splitSentences } from '../../shared/normalize/sentences.ts';
import type { Access } from '../access.ts';
import type { Exchange, Service } from '../gateway.ts';
import { headerText } from '../response.ts';
import type { ServiceError } from '../service-error.ts';
import { ACCOUNT, REGION } from '../template/resolve.ts';
import { type TranslationServers, withServers } from './engine/servers.ts';
import type { LocalEngine, Tokens } from './ports.ts';
import { createRateLimit, type RateLimit } from './rate.ts';
import { createFaultScript, type Fault, type FaultKind } from './scripted-faults.ts';
import type { SentenceSplitter } from './segment.ts';
import { createTerminologyStore, listLanguages, type TerminologyStore } from './terminology-store.ts';
import {
  asTranslateError,
  isTranslateErrorName,
  type TranslateErrorName,
  translateError,
} from './translate-errors.ts';
import { type Detector, lowConfidence, translateText } from './translate-text.ts';
import { INPUTS, type Input, type Operation, validate } from './validate.ts';

export interface TranslateOptions {
  readonly access: Access;
  /** Folder of the installed models; the user's cache folder when absent. */
  readonly modelsDir?: string;
  /** Requests answered per second before TooManyRequestsException; unlimited when absent. */
  readonly requestsPerSecond?: number;
  /** Waited before every answer. */
  readonly latencyMs?: number;
  readonly faults?: readonly Fault[];
  /** The pipeline's own splitter when absent. */
  readonly split?: SentenceSplitter;
  /** For the source language `auto`: the pipeline's own when absent; null refuses, as Regions without Comprehend. */
  readonly detect?: Detector | null;
  /** Another engine than the installed models: for tests of the service itself. */
  readonly engine?: LocalEngine;
  /** Servers of the user's, for what the installed models do not translate. */
  readonly servers?: TranslationServers;
}

export interface TranslateStats {
  /** HTTP requests received. */
  readonly requests: number;
  /** Unicode code points of the texts translated: what Amazon would bill. */
  readonly characters: number;
  /** What language models read and wrote. */
  readonly tokens: Tokens;
  readonly throttled: number;
  readonly failed: number;
}

export interface TranslateService extends Service {
  stats(): TranslateStats;
  /** Appends scripted faults while it runs. */
  addFaults(...faults: readonly Fault[]): void;
  /** Gives the models' memory back. */
  close(): Promise<void>;
}

interface State {
  readonly options: TranslateOptions;
  readonly engine: LocalEngine;
  readonly terminologies: TerminologyStore;
  readonly faults: ReturnType<typeof createFaultScript>;
  readonly rate: RateLimit | undefined;
  readonly counts: {
    requests: number;
    characters: number;
    tokens: Tokens;
    throttled: number;
    failed: number;
  };
}

interface Output {
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

const TARGET_PREFIX = 'AWSShineFrontendService_20170701.';
const JSON_TYPE = 'application/x-amz-json-1.1';

/**
 * Amazon Translate on this machine: the JSON 1.1 protocol, limits and errors of the service, translations by the
 * Firefox models that are installed here, and by servers that the user named. Answers name the engine in
 * `x-tidings-engine`, and a language model's tokens in `x-tidings-tokens` (`<read> <written>`); a pair whose models are
 * missing is an UnsupportedLanguagePairException with `x-tidings-reason: no-model`, trouble with the user's server has
 * the reason `model-server`.
 */
export async function createTranslate(options: TranslateOptions): Promise<TranslateService> {
  const state: State = {
    options,
    engine: withServers(options.engine ?? (await installedModels(options)), options.servers ?? {}),
    terminologies: createTerminologyStore(),
    faults: createFaultScript(options.faults),
    rate: options.requestsPerSecond === undefined ? undefined : createRateLimit(options.requestsPerSecond),
    counts: { requests: 0, characters: 0, tokens: { input: 0, output: 0 }, throttled: 0, failed: 0 },
  };
  return {
    streams: false,
    target: TARGET_PREFIX,
    handle: (exchange) => handle(state, exchange),
    fail: (error, response) => fail(state, error, response),
    stats: () => ({ ...state.counts }),
    addFaults: state.faults.add,
    close: () => state.engine.close(),
  };
}

async function installedModels(options: TranslateOptions): Promise<LocalEngine> {
  const { createEngine } = await import('./engine/index.ts');
  return createEngine(options.modelsDir === undefined ? {} : { modelsDir: options.modelsDir });
}

const detectByDefault: Detector = async (text) => {
  const { detectLanguage } = await import('../../shared/normalize/language.ts');
  return detectLanguage(text);
};

async function handle(state: State, exchange: Exchange): Promise<void> {
  const { response } = exchange;
  state.counts.requests += 1;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  if (state.options.latencyMs !== undefined) await sleep(state.options.latencyMs);
  try {
    const call = readCall(exchange);
    const [name] = terminologyNames(call);
    const resource = name === undefined ? '*' : terminologyArn(name);
    state.options.access.require(exchange.caller, `translate:${call.operation}`, resource);
    const fault = call.operation === 'TranslateText' ? strike(state, call.input) : undefined;
    if (fault !== 'hang') send(response, await perform(state, call, gone.signal), fault);
  } catch (error) {
    // Who does not wait for the answer does not need an error, and neither does the operator.
    if (!gone.signal.aborted) throw error;
  }
}

interface Call {
  readonly operation: Operation;
  readonly input: unknown;
}

function readCall({ request, body }: Exchange): Call {
  const target = String(request.headers['x-amz-target']);
  const operation = target.slice(TARGET_PREFIX.length);
  if (request.method !== 'POST' || !target.startsWith(TARGET_PREFIX) || !Object.hasOwn(INPUTS, operation)) {
    throw translateError('UnknownOperationException', 'The local Amazon Translate has no such operation.');
  }
  const known = operation as Operation;
  return { operation: known, input: validate(known, parseJson(body)) };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw translateError('SerializationException', 'The body is not JSON.');
    throw cause;
  }
}

function terminologyNames(call: Call): readonly string[] {
  const input = call.input as { Name?: string; TerminologyNames?: string[] };
  return input.Name === undefined ? (input.TerminologyNames ?? []) : [input.Name];
}

const terminologyArn = (name: string): string => `arn:aws:translate:${REGION}:${ACCOUNT}:terminology/${name}`;

/** The rate first, then the script: throws the faults that are errors, returns those that spoil a good answer. */
function strike(state: State, input: unknown): FaultKind | undefined {
  if (state.rate !== undefined && !state.rate.tryTake()) throw throttled('Rate exceeded');
  const { SourceLanguageCode: source, TargetLanguageCode: target } = input as Input<'TranslateText'>;
  const fault = state.faults.next(target);
  if (fault === 'throttle') throw throttled('Rate exceeded (scripted)');
  if (fault === 'server-error') throw scripted('InternalServerException');
  if (fault === 'unavailable') throw scripted('ServiceUnavailableException');
  if (fault === 'low-confidence') throw lowConfidence(source === 'auto' ? 'und' : source);
  if (fault !== undefined && isTranslateErrorName(fault)) throw scripted(fault);
  return fault;
}

function scripted(name: TranslateErrorName): ServiceError {
  return translateError(name, 'A scripted error of the local Amazon Translate.');
}

function throttled(message: string): ServiceError {
  return translateError('TooManyRequestsException', message);
}

async function perform(state: State, { operation, input }: Call, signal: AbortSignal): Promise<Output> {
  const plain = (body: object): Output => ({ body, headers: {} });
  switch (operation) {
    case 'ListLanguages':
      return plain(listLanguages(input as Input<'ListLanguages'>));
    case 'ListTerminologies':
      return plain(state.terminologies.list(input as Input<'ListTerminologies'>, terminologyArn));
    case 'GetTerminology':
      return plain(state.terminologies.get(input as Input<'GetTerminology'>, terminologyArn));
    case 'DeleteTerminology':
      return plain(state.terminologies.delete(input as Input<'DeleteTerminology'>));
    case 'ImportTerminology':
      return plain(await state.terminologies.import(input as Input<'ImportTerminology'>, terminologyArn));
    case 'TranslateText': {
      const { body, engine, characters, tokens } = await translateText(input as Input<'TranslateText'>, {
        engine: state.engine,
        terminology: state.terminologies.find,
        split: state.options.split ?? splitSentences,
        detect: state.options.detect === undefined ? detectByDefault : state.options.detect,
        signal,
      });
      state.counts.characters += characters;
      const { input: read, output: written } = tokens ?? { input: 0, output: 0 };
      const before = state.counts.tokens;
      state.counts.tokens = { input: before.input + read, output: before.output + written };
      const headers = {
        ...(engine === undefined ? {} : { 'x-tidings-engine': headerText(engine) }),
        ...(tokens === undefined ? {} : { 'x-tidings-tokens': `${read} ${written}` }),
      };
      return { body, headers };
    }
  }
}

function fail(state: State, refused: ServiceError, response: ServerResponse): void {
  const error = asTranslateError(refused, response.req.headers.authorization !== undefined);
  if (error.code === 'TooManyRequestsException') state.counts.throttled += 1;
  state.counts.failed += 1;
  // Amazon Translate's own shapes spell the member `Message`, the common ones `message`; clients read both.
  const body = { __type: error.code, message: error.message, Message: error.message, ...error.members };
  response.writeHead(error.status, {
    'x-amzn-requestid': randomUUID(),
    'content-type': JSON_TYPE,
    ...error.headers,
    'x-amzn-errortype': error.code,
  });
  response.end(JSON.stringify(body));
}

function send(response: ServerResponse, { body, headers }: Output, fault: FaultKind | undefined): void {
  const common = { 'x-amzn-requestid': randomUUID(), 'content-type': JSON_TYPE };
  if (fault === 'bad-gateway') {
    response.writeHead(502, { ...common, 'content-type': 'text/html' });
    response.end('<html><body><h1>502 Bad Gateway</h1></body></html>');
    return;
  }
  const text = spoil(body, fault);
  const length = Buffer.byteLength(text);
  response.writeHead(200, { ...common, ...headers, 'content-length': length });
  if (fault !== 'cut') {
    response.end(text);
    return;
  }
  response.write(Buffer.from(text).subarray(0, Math.floor(length / 2)), () => response.destroy());
}

function spoil(body: object, fault: FaultKind | undefined): string {
  if (fault === 'malformed') return '{"TranslatedText":';
  if (fault !== 'merge-lines' || !('TranslatedText' in body)) return JSON.stringify(body);
  const merged = String(body.TranslatedText).replace(/(?<!\s)\s*\n\s*/g, ' ');
  return JSON.stringify({ ...body, TranslatedText: merged });
}
