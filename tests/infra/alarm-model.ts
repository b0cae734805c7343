/**
 * CloudWatch as far as our alarms use it: aggregation by period, metric math that adds or takes the largest, M out of N, and missing data
 * ("Configuring how CloudWatch alarms treat missing data", "Using metric math", CloudWatch user guide).
 */

interface MetricReference {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}

export interface AlarmProperties extends Partial<MetricReference> {
  readonly AlarmName: string;
  readonly ComparisonOperator: 'GreaterThanOrEqualToThreshold' | 'LessThanThreshold';
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly TreatMissingData: 'missing' | 'notBreaching';
  readonly Period?: number;
  readonly Statistic?: string;
  readonly Metrics?: readonly {
    readonly Id: string;
    readonly Expression?: string;
    readonly ReturnData?: boolean;
    readonly MetricStat?: {
      readonly Metric: MetricReference;
      readonly Period: number;
      readonly Stat: string;
    };
  }[];
}

/** One measurement: seconds since the beginning of the simulation, and a value. */
export type Sample = readonly [at: number, value: number];

/** Samples of every metric, by name. */
export type World = Readonly<Record<string, readonly Sample[]>>;

export type State = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** Value of a period by its number; absent where no sample fell into it. */
type Series = ReadonlyMap<number, number>;

const AGGREGATES: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
};

function aggregate(samples: readonly Sample[], period: number, statistic: string): Series {
  const byPeriod = Map.groupBy(samples, ([at]) => Math.floor(at / period));
  const aggregateOf = AGGREGATES[statistic];
  if (aggregateOf === undefined) throw new Error(`The model does not know the statistic ${statistic}.`);
  return new Map([...byPeriod].map(([number, own]) => [number, aggregateOf(own.map(([, value]) => value))]));
}

/** The largest of several metrics, of those that have a value. */
function largest(names: readonly string[], terms: ReadonlyMap<string, Series>): Series {
  const result = new Map<number, number>();
  for (const name of names) {
    const series = terms.get(name);
    if (series === undefined) throw new Error(`The model does not know "${name}".`);
    for (const [number, value] of series) result.set(number, Math.max(value, result.get(number) ?? value));
  }
  return result;
}

/** `MAX([a, b])`, or a sum. */
function evaluate(expression: string, terms: ReadonlyMap<string, Series>): Series {
  const list = /^MAX\(\[([\w, ]+)\]\)$/.exec(expression)?.[1];
  return list === undefined ? add(expression, terms) : largest(list.split(/, ?/), terms);
}

/** A sum has a value only where every term has one. */
function add(expression: string, terms: ReadonlyMap<string, Series>): Series {
  const names = expression.split('+').map((name) => name.trim());
  const series = names.map((name) => {
    const known = terms.get(name);
    if (known === undefined) throw new Error(`The model does not know "${name}" in "${expression}".`);
    return known;
  });
  const numbers = [...series[0]!.keys()].filter((number) => series.every((one) => one.has(number)));
  return new Map(numbers.map((number) => [number, series.reduce((sum, one) => sum + one.get(number)!, 0)]));
}

function seriesOf(alarm: AlarmProperties, world: World): { series: Series; period: number } {
  const samples = (name: string): readonly Sample[] => world[name] ?? [];
  if (alarm.Metrics === undefined) {
    const period = alarm.Period!;
    return { series: aggregate(samples(alarm.MetricName!), period, alarm.Statistic!), period };
  }
  const terms = new Map<string, Series>();
  let period = 0;
  for (const { Id, MetricStat } of alarm.Metrics) {
    if (MetricStat === undefined) continue;
    period = MetricStat.Period;
    terms.set(Id, aggregate(samples(MetricStat.Metric.MetricName), period, MetricStat.Stat));
  }
  const told = alarm.Metrics.find(({ ReturnData }) => ReturnData !== false)!;
  return {
    series: told.Expression === undefined ? terms.get(told.Id)! : evaluate(told.Expression, terms),
    period,
  };
}

/** Periods before the evaluated ones that CloudWatch looks at as well, when some of them are missing. */
const EXTRA_PERIODS = 2;

/** State of an alarm when the period `now` has ended. */
function stateAt(alarm: AlarmProperties, series: Series, now: number, before: State): State {
  const { EvaluationPeriods: periods, DatapointsToAlarm: wanted = periods, Threshold: threshold } = alarm;
  const isBreaching = (value: number): boolean =>
    alarm.ComparisonOperator === 'LessThanThreshold' ? value < threshold : value >= threshold;
  const range = Array.from({ length: periods + EXTRA_PERIODS }, (_, back) => series.get(now - back));
  const real = range.filter((value) => value !== undefined).slice(0, periods);
  const missing = periods - real.length;
  if (alarm.TreatMissingData === 'missing' && real.length === 0) return 'INSUFFICIENT_DATA';
  const breaching = real.filter(isBreaching).length;
  if (breaching >= wanted) return 'ALARM';
  // Too few real values to decide leave the state as it is, unless what is missing counts as good.
  const undecided = alarm.TreatMissingData === 'missing' && breaching + missing >= wanted && missing > 0;
  return undecided && before !== 'INSUFFICIENT_DATA' ? before : 'OK';
}

/** Every change of an alarm's state, with the second at which it is seen. An alarm is born without data. */
export function changesOf(
  alarm: AlarmProperties,
  world: World,
  seconds: number,
): { at: number; state: State }[] {
  const { series, period } = seriesOf(alarm, world);
  const changes: { at: number; state: State }[] = [];
  let state: State = 'INSUFFICIENT_DATA';
  for (let number = 0; (number + 1) * period <= seconds; number++) {
    const next = stateAt(alarm, series, number, state);
    if (next !== state) changes.push({ at: (number + 1) * period, state: next });
    state = next;
  }
  return changes;
}
