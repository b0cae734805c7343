import * as z from 'zod';
import type { ChatAnswer, ChatRequest } from '../model-server/chat.ts';
import { objectIn } from '../model-server/words.ts';

/** Bedrock's Converse in terms of a chat completion, and back. Pure. What is not understood is refused, not ignored. */

const Text = z.strictObject({ text: z.string() });

export const ConverseInput = z.strictObject({
  system: z.array(Text).optional(),
  messages: z.array(z.strictObject({ role: z.literal('user'), content: z.array(Text).min(1) })).length(1),
  inferenceConfig: z
    .strictObject({
      maxTokens: z.int().positive().optional(),
      temperature: z.number().min(0).max(1).optional(),
    })
    .optional(),
  toolConfig: z
    .strictObject({
      tools: z
        .array(
          z.strictObject({
            toolSpec: z.strictObject({
              name: z.string(),
              description: z.string().optional(),
              inputSchema: z.strictObject({ json: z.record(z.string(), z.unknown()) }),
            }),
          }),
        )
        .length(1),
      toolChoice: z.strictObject({ tool: z.strictObject({ name: z.string() }) }),
    })
    .optional(),
  outputConfig: z
    .strictObject({
      textFormat: z.strictObject({
        type: z.literal('json_schema'),
        structure: z.strictObject({
          jsonSchema: z.strictObject({ name: z.string().optional(), schema: z.string() }),
        }),
      }),
    })
    .optional(),
});
export type ConverseInput = z.infer<typeof ConverseInput>;

/** Bedrock's own default differs by model; no request of ours leaves it out. */
const DEFAULT_TOKENS = 4_096;

/** @throws SyntaxError when the schema of the output is not JSON */
export function chatOf(input: ConverseInput): ChatRequest {
  const textOf = (blocks: readonly { text: string }[]): string => blocks.map(({ text }) => text).join('\n');
  const tool = input.toolConfig?.tools[0]?.toolSpec.inputSchema.json;
  const format = input.outputConfig?.textFormat.structure.jsonSchema.schema;
  const schema = tool ?? (format === undefined ? undefined : (JSON.parse(format) as object));
  const form =
    schema === undefined ? '' : `\nAnswer with one JSON object of this schema: ${JSON.stringify(schema)}`;
  return {
    system: `${textOf(input.system ?? [])}${form}`,
    user: textOf(input.messages[0]!.content),
    ...(schema === undefined ? {} : { schema }),
    maxTokens: input.inferenceConfig?.maxTokens ?? DEFAULT_TOKENS,
  };
}

type StopReason =
  | 'end_turn'
  | 'tool_use'
  | 'max_tokens'
  | 'content_filtered'
  | 'malformed_tool_use'
  | 'malformed_model_output'
  | 'model_context_window_exceeded';

/** @param answer null: the request was longer than the model's context */
export function converseOutput(input: ConverseInput, answer: ChatAnswer | null, latencyMs: number): object {
  const { input: inputTokens, output: outputTokens } = answer?.tokens ?? { input: 0, output: 0 };
  const { content, stopReason } = contentOf(input, answer);
  return {
    output: { message: { role: 'assistant', content } },
    stopReason,
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
    metrics: { latencyMs },
  };
}

function contentOf(
  input: ConverseInput,
  answer: ChatAnswer | null,
): { content: readonly object[]; stopReason: StopReason } {
  if (answer === null) return { content: [], stopReason: 'model_context_window_exceeded' };
  const text = answer.text === '' ? [] : [{ text: answer.text }];
  if (answer.end === 'refused') return { content: text, stopReason: 'content_filtered' };
  if (answer.end === 'cut') return { content: text, stopReason: 'max_tokens' };
  const object = objectIn(answer.text);
  const name = input.toolConfig?.toolChoice.tool.name;
  if (name !== undefined) {
    if (object === undefined) return { content: text, stopReason: 'malformed_tool_use' };
    return { content: [{ toolUse: { toolUseId: 'local', name, input: object } }], stopReason: 'tool_use' };
  }
  if (input.outputConfig === undefined) return { content: text, stopReason: 'end_turn' };
  if (object === undefined) return { content: text, stopReason: 'malformed_model_output' };
  return { content: [{ text: JSON.stringify(object) }], stopReason: 'end_turn' };
}
