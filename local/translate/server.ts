import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { splitSentences } from '../../shared/normalize/sentences.ts';
import { listenOnLoopback } from '../loopback.ts';
import { isServiceErrorName, ServiceError, type ServiceErrorName } from './errors.ts';
import { createFaultScript, type Fault, type FaultKind } from './faults.ts';
import type { LocalEngine } from './ports.ts';
import { createRateLimit, type RateLimit } from './rate.ts';
import type { SentenceSplitter } from './segment.ts';
import { type Caller, identifyCaller } from './signature.ts';
import { createTerminologyStore, listLanguages, type TerminologyStore } from './terminology-store.ts';
import { type Detector, lowConfidence, translateText } from './translate-text.ts';
import { INPUTS, type Input, type Operation, validate } from './validate.ts';

export interface AuthorizationRequest {
  readonly accessKeyId: string;
  /** e.g. `translate:TranslateText`. */
  readonly action: string;
  /** ARN of the terminology the request names, `*` when it names none. */
  readonly resource: string;
}

export interface TranslateOptions {
  /** 0 or absent: any free port. The server listens on 127.0.0.1 only. */
  readonly port?: number;
  /** Folder of the installed models; the user's cache folder when absent. */
  readonly modelsDir?: string;
  /** Requests answered per second before TooManyRequestsException; unlimited when absent. */
  readonly requestsPerSecond?: number;
  /** Waited before every answer. */
  readonly latencyMs?: number;
  /** Secret of an access key, undefined for an unknown key. When absent, signatures are not recomputed. */
  readonly credentials?: (accessKeyId: string) => string | undefined;
  /** Decides as IAM would, after the signature is checked. */
  readonly authorize?: (
    request: AuthorizationRequest,
  ) => { allowed: boolean; message: string } | Promise<{ allowed: boolean; message: string }>;
  readonly faults?: readonly Fault[];
  /** In ARNs; twelve zeros when absent. */
  readonly accountId?: string;
  /** The pipeline's own splitter when absent. */
  readonly split?: SentenceSplitter;
  /** For the source language `auto`: the pipeline's own when absent; null refuses, as Regions without Comprehend. */
  readonly detect?: Detector | null;
  /** Another engine than the installed models: for tests of the server itself. */
  readonly engine?: LocalEngine;
  /** One line for each defect of our own, without article text. */
  readonly onError?: (line: string) => void;
}

export interface TranslateStats {
  /** HTTP requests received. */
  readonly requests: number;
  /** Unicode code points of the texts translated: what Amazon would bill. */
  readonly characters: number;
  readonly throttled: number;
  readonly failed: number;
}

export interface TranslateServer {
  readonly url: string;
  stop(): Promise<void>;
  stats(): TranslateStats;
  /** Appends scripted faults while it runs. */
  addFaults(...faults: readonly Fault[]): void;
}

interface State {
  readonly options: TranslateOptions;
  readonly engine: LocalEngine;
  readonly terminologies: TerminologyStore;
  readonly faults: ReturnType<typeof createFaultScript>;
  readonly rate: RateLimit | undefined;
  readonly counts: { requests: number; characters: number; throttled: number; failed: number };
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const TARGET_PREFIX = 'AWSShineFrontendService_20170701.';
const JSON_TYPE = 'application/x-amz-json-1.1';
// The largest request is a 10 MB terminology in base64.
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/**
 * Amazon Translate on this machine: the JSON 1.1 protocol, limits and errors of the service, translations by the
 * Firefox models that are installed here. Answers name the engine in `x-tidings-engine`; a pair whose models are
 * missing is an UnsupportedLanguagePairException with `x-tidings-reason: no-model`.
 */
export async function startTranslate(options: TranslateOptions = {}): Promise<TranslateServer> {
  const state: State = {
    options,
    engine: options.engine ?? (await installedModels(options)),
    terminologies: createTerminologyStore(),
    faults: createFaultScript(options.faults),
    rate: options.requestsPerSecond === undefined ? undefined : createRateLimit(options.requestsPerSecond),
    counts: { requests: 0, characters: 0, throttled: 0, failed: 0 },
  };
  const { url, stop } = await listenOnLoopback(
    options.port ?? 0,
    (request, response) => handle(state, request, response),
    (error) => options.onError?.(`translate: ${String(error)}`),
  );
  return {
    url,
    stats: () => ({ ...state.counts }),
    addFaults: state.faults.add,
    async stop() {
      await stop();
      await state.engine.close();
    },
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

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  state.counts.requests += 1;
  const body = await readBody(request);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  if (state.options.latencyMs !== undefined) await sleep(state.options.latencyMs);
  let answer: Answer;
  let fault: FaultKind | undefined;
  try {
    const call = readCall(state, request, body);
    await authorize(state, call);
    if (call.operation === 'TranslateText') fault = strike(state, call.input);
    if (fault === 'hang') return;
    const { output, headers } = await perform(state, call, gone.signal);
    answer = { status: 200, body: JSON.stringify(output), headers };
  } catch (error) {
    // Who does not wait for the answer does not need an error, and neither does the operator.
    if (gone.signal.aborted) return;
    answer = errorAnswer(state, error);
  }
  send(response, answer, fault);
}

interface Call {
  readonly operation: Operation;
  readonly input: unknown;
  readonly caller: Caller;
}

function readCall(state: State, request: IncomingMessage, body: Buffer | undefined): Call {
  if (body === undefined) {
    throw new ServiceError('RequestEntityTooLargeException', `A request is at most ${MAX_BODY_BYTES} bytes.`);
  }
  const target = request.headers['x-amz-target'];
  const operation = typeof target === 'string' ? target.slice(TARGET_PREFIX.length) : '';
  if (
    request.method !== 'POST' ||
    !String(target).startsWith(TARGET_PREFIX) ||
    !Object.hasOwn(INPUTS, operation)
  ) {
    throw new ServiceError('UnknownOperationException', 'The local Amazon Translate has no such operation.');
  }
  const caller = identifyCaller(
    { method: request.method, url: request.url ?? '/', headers: request.headers, body },
    state.options.credentials,
  );
  const known = operation as Operation;
  return { operation: known, input: validate(known, parseJson(body)), caller };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new ServiceError('SerializationException', 'The body is not JSON.');
    throw cause;
  }
}

async function authorize(state: State, call: Call): Promise<void> {
  const [name] = terminologyNames(call);
  const action = `translate:${call.operation}`;
  const resource = name === undefined ? '*' : terminologyArn(state, call.caller, name);
  const verdict = await state.options.authorize?.({ accessKeyId: call.caller.accessKeyId, action, resource });
  if (verdict !== undefined && !verdict.allowed) {
    throw new ServiceError('AccessDeniedException', verdict.message);
  }
}

function terminologyNames(call: Call): readonly string[] {
  const input = call.input as { Name?: string; TerminologyNames?: string[] };
  return input.Name === undefined ? (input.TerminologyNames ?? []) : [input.Name];
}

function terminologyArn(state: State, caller: Caller, name: string): string {
  const account = state.options.accountId ?? '000000000000';
  return `arn:aws:translate:${caller.region}:${account}:terminology/${name}`;
}

/** The rate first, then the script: throws the faults that are errors, returns those that spoil a good answer. */
function strike(state: State, input: unknown): FaultKind | undefined {
  if (state.rate !== undefined && !state.rate.tryTake()) throw throttled('Rate exceeded');
  const { SourceLanguageCode: source, TargetLanguageCode: target } = input as Input<'TranslateText'>;
  const fault = state.faults.next(target);
  if (fault === 'throttle') throw throttled('Rate exceeded (scripted)');
  if (fault === 'server-error') throw scripted('InternalServerException');
  if (fault === 'unavailable') throw scripted('ServiceUnavailableException');
  if (fault === 'low-confidence') throw lowConfidence(source === 'auto' ? 'und' : source);
  if (fault !== undefined && isServiceErrorName(fault)) throw scripted(fault);
  return fault;
}

function scripted(name: ServiceErrorName): ServiceError {
  return new ServiceError(name, 'A scripted error of the local Amazon Translate.');
}

function throttled(message: string): ServiceError {
  return new ServiceError('TooManyRequestsException', message);
}

async function perform(
  state: State,
  { operation, input, caller }: Call,
  signal: AbortSignal,
): Promise<{ output: object; headers: Record<string, string> }> {
  const arn = (name: string): string => terminologyArn(state, caller, name);
  const plain = (output: object): { output: object; headers: Record<string, string> } => ({
    output,
    headers: {},
  });
  switch (operation) {
    case 'ListLanguages':
      return plain(listLanguages(input as Input<'ListLanguages'>));
    case 'ListTerminologies':
      return plain(state.terminologies.list(input as Input<'ListTerminologies'>, arn));
    case 'GetTerminology':
      return plain(state.terminologies.get(input as Input<'GetTerminology'>, arn));
    case 'DeleteTerminology':
      return plain(state.terminologies.delete(input as Input<'DeleteTerminology'>));
    case 'ImportTerminology':
      return plain(await state.terminologies.import(input as Input<'ImportTerminology'>, arn));
    case 'TranslateText': {
      const { body, engine, characters } = await translateText(input as Input<'TranslateText'>, {
        engine: state.engine,
        terminology: state.terminologies.find,
        split: state.options.split ?? splitSentences,
        detect: state.options.detect === undefined ? detectByDefault : state.options.detect,
        signal,
      });
      state.counts.characters += characters;
      return { output: body, headers: engine === undefined ? {} : { 'x-tidings-engine': engine } };
    }
  }
}

function errorAnswer(state: State, error: unknown): Answer {
  const known =
    error instanceof ServiceError
      ? error
      : new ServiceError('InternalServerException', 'An internal error of the local Amazon Translate.');
  if (known !== error)
    state.options.onError?.(`translate: ${error instanceof Error ? error.message : error}`);
  if (known.name === 'TooManyRequestsException') state.counts.throttled += 1;
  state.counts.failed += 1;
  // Amazon Translate's own shapes spell the member `Message`, the common ones `message`; clients read both.
  const body = JSON.stringify({
    __type: known.name,
    message: known.message,
    Message: known.message,
    ...known.members,
  });
  return { status: known.status, body, headers: { ...known.headers, 'x-amzn-errortype': known.name } };
}

function send(response: ServerResponse, answer: Answer, fault: FaultKind | undefined): void {
  const common = { 'x-amzn-requestid': randomUUID(), 'content-type': JSON_TYPE };
  if (fault === 'bad-gateway') {
    response.writeHead(502, { ...common, 'content-type': 'text/html' });
    response.end('<html><body><h1>502 Bad Gateway</h1></body></html>');
    return;
  }
  const body = spoil(answer, fault);
  const length = Buffer.byteLength(body);
  response.writeHead(answer.status, { ...common, ...answer.headers, 'content-length': length });
  if (fault !== 'cut') {
    response.end(body);
    return;
  }
  response.write(Buffer.from(body).subarray(0, Math.floor(length / 2)), () => response.destroy());
}

function spoil(answer: Answer, fault: FaultKind | undefined): string {
  if (fault === 'malformed') return '{"TranslatedText":';
  if (fault !== 'merge-lines' || answer.status !== 200) return answer.body;
  const body = JSON.parse(answer.body) as { TranslatedText: string };
  return JSON.stringify({ ...body, TranslatedText: body.TranslatedText.replace(/(?<!\s)\s*\n\s*/g, ' ') });
}

/** Undefined when the body is larger than any request may be; the rest is read and dropped. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).byteLength;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk as Buffer);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}
