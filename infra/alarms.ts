import { type Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { METRICS_NAMESPACE, type Measure, type MetricName } from '../shared/environment.ts';

export interface RunbookAlarmProps {
  /** Heading in docs/runbook.md, and the alarm's name after the stack's. */
  readonly heading: string;
  /** What is the matter, one sentence for the person who gets the mail. */
  readonly summary: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** Periods that are looked at. */
  readonly periods: number;
  /** How many of them must breach; all, when absent. */
  readonly breaching?: number;
  readonly topic: ITopic;
  /**
   * For what must happen. Metrics of events have no zeros, only gaps, so the state that tells is "insufficient
   * data". It is also the state that an alarm is born in, which is why a new stack does not cry at once.
   */
  readonly absence?: boolean;
}

/** What a function of this stack counts; `service` is the function's name. */
export function articleCount(
  scope: Construct,
  service: string,
  metricName: MetricName | Measure,
  period: Duration,
): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service, stack: Stack.of(scope).stackName },
    statistic: 'Sum',
    period,
  });
}

/** An alarm with a name, an entry in the runbook, and someone to tell. */
export function runbookAlarm(scope: Construct, id: string, props: RunbookAlarmProps): Alarm {
  const alarm = new Alarm(scope, id, {
    alarmName: `${Stack.of(scope).stackName}-${props.heading}`,
    alarmDescription: `${props.summary} What to do: docs/runbook.md#${props.heading}`,
    metric: props.metric,
    threshold: props.threshold,
    evaluationPeriods: props.periods,
    ...(props.breaching !== undefined && { datapointsToAlarm: props.breaching }),
    comparisonOperator: props.absence
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: props.absence ? TreatMissingData.MISSING : TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.topic));
  if (props.absence) alarm.addInsufficientDataAction(new SnsAction(props.topic));
  // The second message says that it is over: no one has to look whether they are still needed.
  alarm.addOkAction(new SnsAction(props.topic));
  return alarm;
}
