import type { Lanes } from './lambda/deploy.ts';
import { type Mapping, startMapping } from './queues/mapping.ts';
import type { Queues } from './queues/queue.ts';
import { startStreamMapping } from './queues/stream-mapping.ts';
import type { StackModel } from './template/model.ts';
import { checkMapping, checkRole, isSlowMapping, STREAM_ACTIONS, STREAM_RETRY_MS } from './wiring.ts';

export interface MappingOptions {
  readonly maxSandboxes: number;
  readonly maxRetryDelayMs: number;
  readonly onFault: (error: unknown) => void;
}

/** Event source mappings of the template, of queues and of streams, each checked as Lambda does when it is created. */
export function startMappings(
  model: StackModel,
  lanes: Lanes,
  queues: Queues,
  { maxSandboxes, maxRetryDelayMs, onFault }: MappingOptions,
): Mapping[] {
  const definitionOf = (functionArn: string) => model.functions.find(({ arn }) => arn === functionArn)!;
  const ofQueues = model.mappings.map((mapping) => {
    const lane = isSlowMapping(mapping, model) ? lanes.slow : lanes.usual;
    const target = lane.get(mapping.functionArn);
    const queue = queues.get(mapping.queueArn);
    if (target === undefined || queue === undefined) {
      throw new Error(
        `The mapping of ${mapping.queueArn} to ${mapping.functionArn} leads out of the template.`,
      );
    }
    checkMapping(queue, definitionOf(mapping.functionArn));
    const maxConcurrency = Math.min(mapping.maxConcurrency ?? maxSandboxes, maxSandboxes);
    const retryDelayMs = Math.min(queue.visibilitySeconds * 1000, maxRetryDelayMs);
    return startMapping({ ...mapping, maxConcurrency }, queues, target.invoke, retryDelayMs, onFault);
  });
  const ofStreams = model.streamMappings.map((mapping) => {
    const target = lanes.usual.get(mapping.functionArn);
    if (target === undefined)
      throw new Error(`The mapping of ${mapping.streamArn} leads out of the template.`);
    checkRole(definitionOf(mapping.functionArn), STREAM_ACTIONS, mapping.streamArn);
    const retryDelayMs = Math.min(STREAM_RETRY_MS, maxRetryDelayMs);
    return startStreamMapping(mapping, queues, target.invoke, retryDelayMs, onFault);
  });
  return [...ofQueues, ...ofStreams];
}
