import * as z from 'zod';

/**
 * Amazon States Language, the part that stacks here use ("Amazon States Language", Step Functions developer guide). Any
 * other state, field or service is refused by its name when the stack is read, never skipped when it runs.
 */

/** `$`, `$.a.b`, and `$$.Execution.Name` of the context. */
const Path = z.string().regex(/^\$\$?(\.[A-Za-z_]\w*)*$/, 'only paths of the form $.a.b are simulated');

/** An object whose fields that end in `.$` are paths. */
const Template = z.record(z.string(), z.unknown());

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  /** Step Functions' defaults for the three. */
  IntervalSeconds: z.number().default(1),
  MaxAttempts: z.int().default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.number().optional(),
});

const flow = { Comment: z.string().optional(), Next: z.string().optional(), End: z.literal(true).optional() };
const service = (call: string) => z.literal(`arn:aws:states:::${call}`);

const Task = z.strictObject({
  Type: z.literal('Task'),
  Resource: service('lambda:invoke'),
  Parameters: z.strictObject({ FunctionName: z.string(), 'Payload.$': Path }),
  ResultPath: Path.default('$'),
  Retry: z.array(Retrier).default([]),
  ...flow,
});
const Choice = z.strictObject({
  Type: z.literal('Choice'),
  Comment: flow.Comment,
  Choices: z.array(z.strictObject({ Variable: Path, NumericEquals: z.number(), Next: z.string() })).min(1),
  Default: z.string().optional(),
});
const Wait = z.strictObject({ Type: z.literal('Wait'), SecondsPath: Path, ...flow });
const Pass = z.strictObject({ Type: z.literal('Pass'), OutputPath: Path.default('$'), ...flow });
const State = z.discriminatedUnion('Type', [Task, Choice, Wait, Pass]);
export type State = z.infer<typeof State>;
export type Retrier = z.infer<typeof Retrier>;

const Processor = z.strictObject({
  ProcessorConfig: z.strictObject({ Mode: z.literal('DISTRIBUTED'), ExecutionType: z.literal('STANDARD') }),
  StartAt: z.string(),
  States: z.record(z.string(), State),
});
export type Processor = z.infer<typeof Processor>;

const DistributedMap = z.strictObject({
  Type: z.literal('Map'),
  Label: z.string(),
  Comment: z.string().optional(),
  /** At most 10,000 children run at once, and that is what 0 means. */
  MaxConcurrency: z.int().min(0).max(10_000).default(0),
  ToleratedFailurePercentage: z.literal(100),
  ItemReader: z.strictObject({
    Resource: service('s3:getObject'),
    ReaderConfig: z.strictObject({ InputType: z.literal('JSONL') }),
    Parameters: z.strictObject({ Bucket: z.string(), 'Key.$': Path }),
  }),
  ItemBatcher: z.strictObject({ MaxItemsPerBatch: z.int().min(1), BatchInput: Template.default({}) }),
  ItemProcessor: Processor,
  ResultWriter: z.strictObject({
    Resource: service('s3:putObject'),
    Parameters: z.strictObject({ Bucket: z.string(), Prefix: z.string() }),
  }),
  End: z.literal(true),
});
export type DistributedMap = z.infer<typeof DistributedMap>;

const Definition = z.strictObject({
  Comment: z.string().optional(),
  StartAt: z.string(),
  States: z.record(z.string(), DistributedMap),
});

/**
 * The one state of a machine that this cloud runs: a distributed map.
 * @throws Error naming what is not simulated
 */
export function readDefinition(json: string): DistributedMap {
  const result = Definition.safeParse(JSON.parse(json));
  if (!result.success) throw new Error(`is not simulated as it stands:\n${z.prettifyError(result.error)}`);
  const { StartAt, States } = result.data;
  const [map, ...others] = Object.values(States);
  if (map === undefined || others.length > 0 || States[StartAt] === undefined)
    throw new Error('is not simulated: only machines of one state are.');
  assertJoined(map.ItemProcessor);
  return map;
}

/** Every state leads to one that there is, or ends. */
function assertJoined({ StartAt, States }: Processor): void {
  const named = Object.values(States).flatMap((state) =>
    state.Type === 'Choice'
      ? [...state.Choices.map(({ Next }) => Next), ...(state.Default === undefined ? [] : [state.Default])]
      : [state.Next ?? (state.End ? StartAt : '(neither Next nor End)')],
  );
  const missing = [StartAt, ...named].filter((name) => States[name] === undefined);
  if (missing.length > 0) throw new Error(`leads to states that there are not: ${missing.join(', ')}.`);
}
