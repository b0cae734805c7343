import { createHash, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Access } from '../access.ts';
import type { Exchange, Service } from '../gateway.ts';
import { type ChatAnswer, type ChatOptions, createChat, type ModelServer } from '../model-server/chat.ts';
import { ModelServerError } from '../model-server/errors.ts';
import { headerText } from '../response.ts';
import { ServiceError } from '../service-error.ts';
import { ACCOUNT, REGION } from '../template/resolve.ts';
import { createTurns } from '../translate/engine/turns.ts';
import { ConverseInput, chatOf, converseOutput } from './converse.ts';

export interface BedrockOptions {
  readonly access: Access;
  /** Absent: every call is answered with what to do. */
  readonly llm?: ModelServer | undefined;
  readonly chat?: ChatOptions;
}

export interface BedrockService extends Service {
  close(): Promise<void>;
}

/** Servers at home work requests off one by one: a second one that waits there would look like a server that is dead. */
const AT_ONCE = 1;
/** A client that gave up sends the same request again, within minutes. */
const KEPT = { answers: 50, ms: 15 * 60_000 };

/**
 * Bedrock's Converse on this machine, by a model server of the user's: its protocol (REST over HTTP/2), rights, reasons
 * to stop, and errors. Whatever model is asked for, the one of the server answers, and says so in `x-tidings-engine`.
 */
export function createBedrock({ access, llm, chat: options }: BedrockOptions): BedrockService {
  const chat = llm === undefined ? undefined : createChat(llm, options);
  const turns = createTurns(AT_ONCE);
  const closing = new AbortController();
  const answers = new Map<string, Promise<ChatAnswer | null>>();

  /** The answer goes on to be written when its client has given up, and waits for it to come back. */
  function answerOf(body: Buffer, input: ConverseInput): Promise<ChatAnswer | null> {
    if (chat === undefined) throw nobody();
    const key = createHash('sha256').update(body).digest('hex');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = turns
      .take(() => chat.ask({ ...chatOf(input), signal: closing.signal }))
      .catch((error: unknown) => {
        if (error instanceof ModelServerError && error.trouble === 'too-long') return null;
        answers.delete(key);
        throw error;
      });
    answers.set(key, answer);
    const forget = (): void => void setTimeout(() => answers.delete(key), KEPT.ms).unref();
    answer.then(forget, () => undefined);
    if (answers.size > KEPT.answers) answers.delete(answers.keys().next().value!);
    return answer;
  }

  return {
    streams: false,
    async handle({ method, path, body, caller, response }: Exchange) {
      const modelId = modelOf(method, path);
      for (const { resource, context } of rightsFor(modelId))
        access.require(caller, 'bedrock:InvokeModel', resource, context);
      const started = performance.now();
      const input = readInput(body);
      let answer: ChatAnswer | null;
      try {
        answer = await answerOf(body, input);
      } catch (error) {
        // An answer that nobody waits for any more is broken off with the cloud; that is no defect of it.
        if (closing.signal.aborted)
          throw new ServiceError(503, 'ServiceUnavailableException', 'The local cloud is closing.', REASON);
        throw error instanceof ModelServerError ? asBedrockError(error) : error;
      }
      send(response, 200, converseOutput(input, answer, Math.round(performance.now() - started)), {
        'x-tidings-engine': headerText(`llm/${llm!.model}`),
      });
    },
    fail(error, response) {
      const code = NAMES[error.code] ?? error.code;
      send(
        response,
        error.status,
        { message: error.message },
        { ...error.headers, 'x-amzn-errortype': code },
      );
    },
    close: async () => closing.abort(new Error('the local cloud is closing')),
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    'x-amzn-requestid': randomUUID(),
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function modelOf(method: string, path: string): string {
  const found = /^\/model\/([^/]+)\/converse$/.exec(path);
  if (method === 'POST' && found !== null) return decodeURIComponent(found[1]!);
  throw new ServiceError(400, 'UnknownOperationException', 'The local Bedrock has Converse alone.');
}

function readInput(body: Buffer): ConverseInput {
  try {
    return ConverseInput.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof Error)) throw cause;
    throw new ServiceError(
      400,
      'ValidationException',
      `The local Bedrock does not take this request: ${cause.message}`,
    );
  }
}

/** Prefixes of inference profiles: the geographies of cross-Region inference (Amazon Bedrock user guide). */
const PROFILE = /^(us|us-gov|eu|apac|jp|au|ca|global)\./;

/** What a role must be allowed: the model, or the profile and by way of it the model. */
function rightsFor(modelId: string): { resource: string; context?: Record<string, string> }[] {
  if (modelId.startsWith('arn:')) return [{ resource: modelId }];
  const model = (id: string): string => `arn:aws:bedrock:${REGION}::foundation-model/${id}`;
  if (!PROFILE.test(modelId)) return [{ resource: model(modelId) }];
  const profile = `arn:aws:bedrock:${REGION}:${ACCOUNT}:inference-profile/${modelId}`;
  const context = { 'bedrock:inferenceprofilearn': profile };
  return [{ resource: profile }, { resource: model(modelId.replace(PROFILE, '')), context }];
}

const REASON = { 'x-tidings-reason': 'model-server' };

function nobody(): ServiceError {
  const message =
    'On this machine no language model stands behind Amazon Bedrock.\n' +
    'Name one: npm start -- --llm http://127.0.0.1:11434/v1 --llm-model NAME, or set engine and summarizer otherwise.';
  return new ServiceError(404, 'ResourceNotFoundException', message, REASON);
}

function asBedrockError(error: ModelServerError): ServiceError {
  const message = `${error.message}\n${error.advice}`;
  if (error.trouble === 'busy') return new ServiceError(429, 'ThrottlingException', message, REASON);
  if (error.trouble === 'refused') return new ServiceError(404, 'ResourceNotFoundException', message, REASON);
  return new ServiceError(503, 'ServiceUnavailableException', message, REASON);
}

/** Codes of the gateway, which are S3's, in the words of the JSON services. */
const NAMES: Readonly<Record<string, string>> = {
  AccessDenied: 'AccessDeniedException',
  AuthorizationHeaderMalformed: 'IncompleteSignatureException',
  InternalError: 'InternalServerException',
  InvalidAccessKeyId: 'UnrecognizedClientException',
  InvalidToken: 'UnrecognizedClientException',
  RequestTimeTooSkewed: 'InvalidSignatureException',
  SignatureDoesNotMatch: 'InvalidSignatureException',
  XAmzContentSHA256Mismatch: 'InvalidSignatureException',
};
