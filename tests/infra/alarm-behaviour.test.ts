import { describe, expect, it } from 'vitest';
import { MAX_RECEIVES, METRICS, METRICS_NAMESPACE } from '../../shared/environment.ts';
import { type AlarmProperties, changesOf, type Sample, type World } from './alarm-model.ts';
import { arnOf, EVERYTHING, ofType, synthesize } from './synth.ts';

/** Every alarm of the stack over simulated hours: one in which it must fire, one in which it must stay quiet. */

const { resources } = synthesize(EVERYTHING);
const alarms = new Map<string, AlarmProperties>(
  ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => [
    properties.AlarmName.replace(/^Tidings-/, ''),
    properties,
  ]),
);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A measurement at every step from one time to another. */
const every = (step: number, from: number, to: number, value: (at: number) => number): Sample[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => {
    const at = from + index * step;
    return [at, value(at)];
  });

/** An article that fails from its upload on: when its attempts are, by the queue's visibility timeout. */
function attemptsOf(stage: string, from: number): number[] {
  const queue = ofType(resources, 'AWS::SQS::Queue').find(({ id }) =>
    new RegExp(`^${stage}(Stage)?Queue`, 'i').test(id),
  )!;
  const hidden = queue.properties.VisibilityTimeout as number;
  return Array.from({ length: MAX_RECEIVES }, (_, index) => from + index * hidden);
}

const counts = (times: readonly number[]): Sample[] => times.map((at) => [at, 1]);

interface Scenario {
  readonly harm: string;
  readonly world: World;
  /** Seconds at which the alarm must have fired at the latest. */
  readonly before: number;
  readonly harmless: string;
  readonly quiet: World;
}

function stageScenarios(
  stage: 'normalize' | 'translate' | 'summarize' | 'frontpage',
): Record<string, Scenario> {
  const attempts = attemptsOf(stage, 3 * HOUR);
  const dies = 3 * HOUR + MAX_RECEIVES * (attempts[1]! - attempts[0]!);
  const letter = {
    visible: 'ApproximateNumberOfMessagesVisible',
    flying: 'ApproximateNumberOfMessagesNotVisible',
  };
  return {
    [`${stage}-oldest-message`]: {
      harm: 'nobody takes a message for more than an hour',
      world: { ApproximateAgeOfOldestMessage: every(MINUTE, HOUR, 5 * HOUR, (at) => at - HOUR) },
      before: 2 * HOUR + 10 * MINUTE,
      harmless: 'a backlog is worked off within the hour',
      quiet: {
        ApproximateAgeOfOldestMessage: every(MINUTE, HOUR, 2 * HOUR - 5 * MINUTE, (at) => at - HOUR),
      },
    },
    [`${stage}-retries`]: {
      harm: 'one article fails at every attempt: it must be told before the article is given up',
      world: { Retried: counts(attempts) },
      before: dies,
      harmless: 'single articles have a bad moment, hours apart',
      quiet: { Retried: counts([HOUR, 3 * HOUR, 5 * HOUR]) },
    },
    [`${stage}-crashes`]: {
      harm: 'three crashes within a quarter of an hour',
      world: { Errors: counts([HOUR + 10, HOUR + 200, HOUR + 600]) },
      before: HOUR + 20 * MINUTE,
      harmless: 'one file crashes the function twice',
      quiet: { Errors: counts([HOUR, HOUR + 6 * MINUTE]) },
    },
    [`${stage}-dead-letters-left`]: {
      harm: 'a letter cannot be recorded and flies from attempt to attempt',
      world: {
        [letter.visible]: every(MINUTE, HOUR, 3 * HOUR, (at) => (at % 180 === 0 ? 1 : 0)),
        [letter.flying]: every(MINUTE, HOUR, 3 * HOUR, (at) => (at % 180 === 0 ? 0 : 1)),
      },
      before: HOUR + 40 * MINUTE,
      harmless: 'a letter is recorded within seconds, every half hour',
      quiet: {
        [letter.visible]: every(MINUTE, HOUR, 5 * HOUR, (at) => (at % 1800 === 0 ? 1 : 0)),
        [letter.flying]: every(MINUTE, HOUR, 5 * HOUR, () => 0),
      },
    },
  };
}

const SCENARIOS: Record<string, Scenario> = {
  ...stageScenarios('normalize'),
  ...stageScenarios('translate'),
  ...stageScenarios('summarize'),
  ...stageScenarios('frontpage'),
  'article-given-up': {
    harm: 'the function for dead letters is called once',
    world: { Invocations: counts([HOUR]) },
    before: HOUR + 10 * MINUTE,
    harmless: 'it is never called',
    quiet: {},
  },
  'dead-letters-crashes': {
    harm: 'it crashes once',
    world: { Errors: counts([HOUR]) },
    before: HOUR + 10 * MINUTE,
    harmless: 'it is called, and works',
    quiet: { Errors: [[HOUR, 0]] },
  },
  'budget-reached': {
    harm: 'one article waits for budget',
    world: { Paused: counts([HOUR + 1]) },
    before: 2 * HOUR + 10 * MINUTE,
    harmless: 'none waits',
    quiet: {},
  },
  'translations-waiting': {
    harm: 'one article waits for a translation',
    world: { Waiting: counts([HOUR + 1]) },
    before: 2 * HOUR + 10 * MINUTE,
    harmless: 'none waits',
    quiet: {},
  },
  'resume-missing': {
    harm: 'after hours of working the hourly run stops',
    world: { Invocations: counts([1, 2, 3, 4, 5].map((hour) => hour * HOUR)) },
    before: 12 * HOUR,
    harmless: 'it comes every hour',
    quiet: { Invocations: every(HOUR, HOUR / 2, DAY, () => 1) },
  },
  'backfill-stuck': {
    harm: 'nobody takes the messages of the slow lane',
    world: { ApproximateAgeOfOldestMessage: every(MINUTE, HOUR, 9 * HOUR, (at) => at - HOUR) },
    before: 7 * HOUR + 10 * MINUTE,
    harmless: 'the last article of a batch waits for half an hour, again and again',
    quiet: { ApproximateAgeOfOldestMessage: every(MINUTE, HOUR, DAY, (at) => at % (30 * MINUTE)) },
  },
  'backfill-crashes': {
    harm: 'the archive cannot be read: the state machine tries again, after pauses that double up to a quarter of an hour',
    world: {
      Errors: counts([0, 5, 15, 35, 75, 155, 315, 635, 1275, 2175, 3075, 3975, 4875].map((at) => HOUR + at)),
    },
    before: HOUR + 50 * MINUTE,
    harmless: 'a service has a bad moment, and two attempts fail',
    quiet: { Errors: counts([HOUR, HOUR + 5, 3 * HOUR]) },
  },
  'announce-late': {
    harm: 'events are refused from one moment on',
    world: { IteratorAge: every(MINUTE, HOUR, 3 * HOUR, (at) => (at - HOUR) * 1000) },
    before: HOUR + 25 * MINUTE,
    harmless: 'a large upload is announced within ten minutes',
    quiet: { IteratorAge: every(MINUTE, HOUR, HOUR + 10 * MINUTE, (at) => (at - HOUR) * 1000) },
  },
  'announce-crashes': {
    harm: 'three crashes within a quarter of an hour',
    world: { Errors: counts([HOUR + 10, HOUR + 200, HOUR + 600]) },
    before: HOUR + 20 * MINUTE,
    harmless: 'it runs out of time once',
    quiet: { Errors: counts([HOUR]) },
  },
  'announce-lost': {
    harm: 'one state is given up',
    world: { Unannounced: counts([HOUR]) },
    before: HOUR + 10 * MINUTE,
    harmless: 'none is',
    quiet: {},
  },
  'canary-unpublished': {
    harm: 'the canary does not come out, twice',
    world: { CanaryPublished: every(HOUR, HOUR / 2, DAY, (at) => (at > 3 * HOUR && at < 6 * HOUR ? 0 : 1)) },
    before: 5 * HOUR,
    harmless: 'it is late once',
    quiet: { CanaryPublished: every(HOUR, HOUR / 2, DAY, (at) => (at > 3 * HOUR && at < 4 * HOUR ? 0 : 1)) },
  },
  'webhooks-undelivered': {
    harm: 'an event lies in the queue of what nobody took',
    world: { ApproximateNumberOfMessagesVisible: every(MINUTE, HOUR, 2 * HOUR, () => 1) },
    before: HOUR + 10 * MINUTE,
    harmless: 'none does',
    quiet: { ApproximateNumberOfMessagesVisible: every(MINUTE, HOUR, 2 * HOUR, () => 0) },
  },
  'resume-crashes': {
    harm: 'it crashes once',
    world: { Errors: counts([HOUR]) },
    before: 2 * HOUR + 10 * MINUTE,
    harmless: 'it works',
    quiet: { Errors: every(HOUR, HOUR / 2, DAY, () => 0) },
  },
};

/** When an alarm first tells somebody that something is wrong; undefined when it never does. */
function firesAt(alarm: AlarmProperties, world: World): number | undefined {
  const tells = alarm.AlarmName.endsWith('-missing') ? 'INSUFFICIENT_DATA' : 'ALARM';
  return changesOf(alarm, world, DAY).find(({ state }) => state === tells)?.at;
}

describe('every alarm', () => {
  it('has a scenario', () => {
    expect(Object.keys(SCENARIOS).sort()).toEqual([...alarms.keys()].sort());
  });

  it.each(Object.entries(SCENARIOS))('%s fires', (heading, { harm, world, before }) => {
    expect(firesAt(alarms.get(heading)!, world), harm).toBeLessThanOrEqual(before);
  });

  it.each(Object.entries(SCENARIOS))('%s stays quiet', (heading, { harmless, quiet }) => {
    expect(firesAt(alarms.get(heading)!, quiet), harmless).toBeUndefined();
  });

  it('says when it is over', () => {
    for (const [heading, { world }] of Object.entries(SCENARIOS)) {
      if (heading === 'resume-missing') continue;
      expect(changesOf(alarms.get(heading)!, world, DAY).at(-1)?.state, heading).toBe('OK');
    }
  });
});

describe('an outage of a service', () => {
  it.each(['normalize', 'translate', 'summarize', 'frontpage'])(
    'is told within three quarters of an hour by %s',
    (stage) => {
      const [first] = attemptsOf(stage, 3 * HOUR);
      const at = firesAt(alarms.get(`${stage}-retries`)!, { Retried: counts(attemptsOf(stage, first!)) });
      expect(at! - first!).toBeLessThanOrEqual(45 * MINUTE);
    },
  );

  // SQS: "a message received three times or more" is left out of the oldest message's age.
  it('is not seen by the age of the oldest message, which is why attempts are counted', () => {
    const attempts = attemptsOf('translate', 0);
    const age = every(MINUTE, 0, attempts[2]!, (at) => at);
    expect(
      firesAt(alarms.get('translate-oldest-message')!, { ApproximateAgeOfOldestMessage: age }),
    ).toBeUndefined();
  });
});

describe('alarms on what the functions count', () => {
  const functions = ofType(resources, 'AWS::Lambda::Function').map(
    ({ properties }) => properties.Environment.Variables,
  );
  const own = [...alarms.values()].filter(({ Namespace }) => Namespace === METRICS_NAMESPACE);

  it('watch a metric that a function of this very stack has, under its name and the stack’s', () => {
    expect(own).toHaveLength(8);
    for (const { MetricName, Dimensions } of own) {
      expect(METRICS).toContain(MetricName);
      const { service, stack } = Object.fromEntries(Dimensions!.map(({ Name, Value }) => [Name, Value]));
      const counting = functions.filter(({ POWERTOOLS_SERVICE_NAME }) => POWERTOOLS_SERVICE_NAME === service);
      expect(counting.map(({ STACK_NAME }) => STACK_NAME)).toEqual([stack]);
    }
  });

  it('of two stacks watch different metrics', () => {
    const dimensions = (stackName: string): string[] =>
      ofType(synthesize({ stackName }).resources, 'AWS::CloudWatch::Alarm')
        .filter(({ properties }) => properties.Namespace === METRICS_NAMESPACE)
        .map(({ properties }) => JSON.stringify([properties.MetricName, properties.Dimensions]));
    const [desk, sport] = [dimensions('Desk'), dimensions('Sport')];
    expect(desk.filter((one) => sport.includes(one))).toEqual([]);
  });

  it('are the only ones on metrics without a resource of the stack', () => {
    const rest = [...alarms.values()].filter((alarm) => !own.includes(alarm));
    for (const { AlarmName, Dimensions, Metrics } of rest) {
      const used = Dimensions ?? Metrics!.flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions ?? []);
      for (const { Value } of used) {
        const id = arnOf(Value) ?? (Value as { Ref?: string }).Ref;
        expect(
          resources.map((resource) => resource.id),
          AlarmName,
        ).toContain(id);
      }
    }
  });
});
