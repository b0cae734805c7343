import * as z from 'zod';

/** The two forms in which a chat completion comes back: events of a stream, or one JSON body. */

/** What matters of either. Servers add fields of their own, and leave out what they do not know. */
const Part = z.looseObject({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  reasoning: z.string().nullish(),
});
const Chunk = z.looseObject({
  choices: z
    .array(
      z.looseObject({ delta: Part.nullish(), message: Part.nullish(), finish_reason: z.string().nullish() }),
    )
    .nullish(),
  usage: z
    .looseObject({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() })
    .nullish(),
  error: z.unknown().optional(),
});

export interface Completion {
  text: string;
  /** Words that the model thought, apart from its answer. */
  thought: boolean;
  refused: boolean;
  /** Why it stopped: `stop`, `length`, `content_filter`; null where the answer broke off. */
  finish: string | null;
  inputTokens: number;
  outputTokens: number;
}

const empty = (): Completion => ({
  text: '',
  thought: false,
  refused: false,
  finish: null,
  inputTokens: 0,
  outputTokens: 0,
});

/** Longest line of a stream, in characters: a token's event is a few hundred. */
const LONGEST_LINE = 1_000_000;

/**
 * Reads an answer to its end.
 *
 * @param alive called for everything that arrives
 * @throws SyntaxError or ZodError for an answer that is no chat completion; Error with the server's words for an error
 *   amid the stream
 */
export async function readCompletion(response: Response, alive: () => void): Promise<Completion> {
  const completion = empty();
  if (!(response.headers.get('content-type') ?? '').includes('text/event-stream')) {
    add(completion, JSON.parse(await response.text()));
    return completion;
  }
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    alive();
    rest += decoder.decode(bytes as Uint8Array, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new SyntaxError('an event without end');
    for (const line of lines) readLine(completion, line);
  }
  readLine(completion, rest);
  return completion;
}

function readLine(completion: Completion, line: string): void {
  if (!line.startsWith('data:')) return;
  const data = line.slice('data:'.length).trim();
  if (data !== '' && data !== '[DONE]') add(completion, JSON.parse(data));
}

function add(completion: Completion, json: unknown): void {
  const { choices, usage, error } = Chunk.parse(json);
  if (error !== undefined && error !== null)
    throw new Error(`the server said: ${JSON.stringify(error).slice(0, 200)}`);
  const [choice] = choices ?? [];
  const part = choice?.delta ?? choice?.message;
  completion.text += part?.content ?? '';
  if ((part?.reasoning_content ?? part?.reasoning ?? '') !== '') completion.thought = true;
  if ((part?.refusal ?? '') !== '') completion.refused = true;
  if (choice?.finish_reason) completion.finish = choice.finish_reason;
  if (usage) {
    completion.inputTokens = usage.prompt_tokens ?? 0;
    completion.outputTokens = usage.completion_tokens ?? 0;
  }
}
