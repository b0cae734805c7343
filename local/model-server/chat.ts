import { setTimeout as sleep } from 'node:timers/promises';
import { connectionTrouble, ModelServerError, statusTrouble, withoutSlash } from './errors.ts';
import { type Completion, readCompletion } from './stream.ts';
import { withoutThinking } from './words.ts';

/** A server of the user's that speaks OpenAI's chat completions: Ollama, llama.cpp, LM Studio, vLLM and others. */
export interface ModelServer {
  /** Up to and with the version: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  /** As the server calls it. */
  readonly model: string;
  readonly key?: string | undefined;
}

export interface ChatOptions {
  /** Until the first sign of an answer: a model may have to be read from disk, and the prompt by a processor. */
  readonly firstTokenMs?: number;
  /** Between two signs of an answer that has begun. */
  readonly silenceMs?: number;
  /** First pause after a refusal, doubled for every further one. */
  readonly backoffMs?: number;
}

export interface ChatRequest {
  readonly system: string;
  readonly user: string;
  /** JSON Schema that the answer shall keep to; free text when absent. */
  readonly schema?: object;
  /** Of the answer, thoughts not counted. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ChatAnswer {
  /** Without thoughts. */
  readonly text: string;
  /** `complete`; `cut` at the limit of tokens or by a broken connection; `refused` by the model or a filter. */
  readonly end: 'complete' | 'cut' | 'refused';
  readonly tokens: { readonly input: number; readonly output: number };
}

export interface Chat {
  readonly server: ModelServer;
  /** @throws ModelServerError */
  ask(request: ChatRequest): Promise<ChatAnswer>;
}

/** Below undici's own limit of five minutes for the headers of an answer. */
const FIRST_TOKEN_MS = 240_000;
const SILENCE_MS = 60_000;
const BACKOFF_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;
/** Requests for one answer, all refusals together. */
const ATTEMPTS = 4;
/** Tokens that a model which thinks may think with. */
const THOUGHTS = 4_000;

/**
 * What a server is asked for, most first. One that does not know a field answers 400, 422 or 501; the form that it
 * took first is asked for from then on.
 */
const FORMS = ['schema', 'object', 'plain'] as const;
type Form = (typeof FORMS)[number];

const UNKNOWN_FIELD: ReadonlySet<number> = new Set([400, 415, 422, 501]);

/** A client of one server. It remembers what the server does not know, and whether its model thinks. */
export function createChat(server: ModelServer, options: ChatOptions = {}): Chat {
  const name = `The model server at ${server.url}`;
  let form: Form = 'schema';
  let thinks = false;

  async function attempt(request: ChatRequest, asked: Form): Promise<Completion | Refusal> {
    const watch = createWatch(options, request.signal);
    try {
      const response = await fetch(`${withoutSlash(server.url)}/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(server.key === undefined ? {} : { authorization: `Bearer ${server.key}` }),
        },
        body: JSON.stringify(bodyOf(server.model, request, asked, thinks)),
        // A key goes to the address that it was given for, and nowhere else.
        redirect: 'error',
        signal: watch.signal,
      });
      if (response.ok) return await readCompletion(response, watch.alive);
      return { status: response.status, text: (await response.text()).slice(0, 2_000), response };
    } finally {
      watch.stop();
    }
  }

  async function once(request: ChatRequest): Promise<ChatAnswer> {
    for (const asked of FORMS.slice(FORMS.indexOf(form))) {
      let outcome: Completion | Refusal;
      try {
        outcome = await attempt(request, asked);
      } catch (error) {
        request.signal?.throwIfAborted();
        throw troubleOf(error, name);
      }
      if (!('status' in outcome)) {
        form = asked;
        thinks ||= outcome.thought || /<think/.test(outcome.text);
        return answerOf(outcome);
      }
      const { status, text, response } = outcome;
      const trouble = statusTrouble(status, name, '--llm-key or TIDINGS_LLM_KEY');
      if (trouble !== null) throw Object.assign(trouble, { retryAfterMs: retryAfterOf(response) });
      if (isTooLong(text))
        throw new ModelServerError('too-long', `${name}: the request is too long for the model.`, '');
      if (UNKNOWN_FIELD.has(status) && asked !== 'plain') continue;
      throw refusedBy(name, server.model, status);
    }
    throw new Error('every form was asked for');
  }

  return {
    server,
    async ask(request) {
      for (let attempts = 1; ; attempts++) {
        try {
          const answer = await once(request);
          // A model that has just shown that it thinks gets the room for it.
          if (answer.end === 'cut' && answer.text === '' && thinks && attempts === 1) continue;
          return answer;
        } catch (error) {
          if (!(error instanceof ModelServerError) || !mayPass(error) || attempts >= ATTEMPTS) throw error;
          const wanted = (error as { retryAfterMs?: number }).retryAfterMs ?? 0;
          const pause = Math.max(wanted, (options.backoffMs ?? BACKOFF_MS) * 2 ** (attempts - 1));
          if (pause > LONGEST_PAUSE_MS) throw error;
          await sleep(pause, undefined, request.signal === undefined ? {} : { signal: request.signal });
        }
      }
    },
  };
}

interface Refusal {
  readonly status: number;
  readonly text: string;
  readonly response: Response;
}

/** Refusals pass within seconds; a server that is not there, or that fell silent for minutes, does not. */
function mayPass({ trouble, cause }: ModelServerError): boolean {
  return trouble === 'busy' || (trouble === 'away' && cause === undefined);
}

function bodyOf(model: string, request: ChatRequest, form: Form, thinks: boolean): object {
  const { system, user, schema, maxTokens } = request;
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    // Nothing to be creative about.
    temperature: 0,
    max_tokens: maxTokens + (thinks ? THOUGHTS : 0),
    ...(form === 'plain' ? {} : { stream: true, stream_options: { include_usage: true } }),
    ...(schema === undefined || form === 'plain' ? {} : { response_format: formatOf(form, schema) }),
  };
}

function formatOf(form: Form, schema: object): object {
  if (form === 'object') return { type: 'json_object' };
  return { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } };
}

function answerOf(completion: Completion): ChatAnswer {
  const { text, refused, finish, inputTokens, outputTokens } = completion;
  const end = refused || finish === 'content_filter' ? 'refused' : finish === 'stop' ? 'complete' : 'cut';
  return { text: withoutThinking(text), end, tokens: { input: inputTokens, output: outputTokens } };
}

/** Words of llama.cpp, vLLM, LM Studio, Ollama and OpenAI for a prompt that is larger than the context. */
const TOO_LONG = ['context', 'too long', 'too many tokens', 'maximum length', 'exceed'] as const;

function isTooLong(text: string): boolean {
  const lower = text.toLowerCase();
  return TOO_LONG.some((words) => lower.includes(words));
}

function refusedBy(name: string, model: string, status: number): ModelServerError {
  return status === 404
    ? new ModelServerError(
        'refused',
        `${name} has no model ${model}.`,
        'Load it there, or name one that it has with --llm-model or TIDINGS_LLM_MODEL.',
      )
    : new ModelServerError('refused', `${name} refuses the request (HTTP ${status}).`, 'Look at its log.');
}

function troubleOf(error: unknown, name: string): ModelServerError {
  if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) {
    const advice = 'Look whether the address ends in /v1 and is that of an OpenAI-compatible server.';
    return new ModelServerError('away', `${name} gives no chat completion.`, advice, error);
  }
  return connectionTrouble(error, name);
}

function retryAfterOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

/** Ends a request whose server has said nothing for too long, or whose caller has gone. */
function createWatch(options: ChatOptions, signal: AbortSignal | undefined) {
  const silence = new AbortController();
  const wait = (ms: number): NodeJS.Timeout =>
    setTimeout(() => silence.abort(new Error(`nothing came for ${Math.round(ms / 1000)} s`)), ms);
  let timer = wait(options.firstTokenMs ?? FIRST_TOKEN_MS);
  return {
    signal: signal === undefined ? silence.signal : AbortSignal.any([silence.signal, signal]),
    alive: (): void => {
      clearTimeout(timer);
      timer = wait(options.silenceMs ?? SILENCE_MS);
    },
    stop: (): void => clearTimeout(timer),
  };
}

/** Names of the models that a server says it has. @throws ModelServerError */
export async function modelsOf({ url, key }: Omit<ModelServer, 'model'>): Promise<string[]> {
  const name = `The model server at ${url}`;
  try {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const address = `${withoutSlash(url)}/models`;
    const response = await fetch(address, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(LIST_MS),
    });
    const trouble = statusTrouble(response.status, name, '--llm-key or TIDINGS_LLM_KEY');
    if (trouble !== null) throw trouble;
    const { data } = (await response.json()) as { data?: { id?: unknown }[] };
    return (data ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  } catch (error) {
    throw troubleOf(error, name);
  }
}

/** A list of names takes no model. */
const LIST_MS = 10_000;
