import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  PeriodOverride,
  SingleValueWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { type ILogGroup, QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Measure, MetricName } from '../shared/environment.ts';
import { articleCount } from './alarms.ts';

/** Fine enough for an afternoon, and few enough points for a month. */
const STEP = Duration.minutes(15);
const DAY = Duration.days(1);
const WHOLE = 24;

export interface DashboardProps {
  /** Queues of the stages by name, in the order of an article's way. */
  readonly queues: Readonly<Record<string, Queue>>;
  /** Log groups of the functions that articles meet. */
  readonly logGroups: readonly ILogGroup[];
}

interface SavedQuery {
  readonly name: string;
  readonly fields: readonly string[];
  readonly filters?: readonly string[];
  readonly stats?: readonly string[];
  readonly sort: string;
}

/** Questions that an operator asks of the logs, as CloudWatch Logs Insights keeps them; every function's lines have these fields. */
const QUERIES: readonly SavedQuery[] = [
  {
    name: 'One article (put its articleId in)',
    fields: [
      '@timestamp',
      'service',
      'eventType',
      'kind',
      'status',
      'attempts',
      'ms',
      'revision',
      'function_request_id',
    ],
    filters: ['articleId = "ARTICLE-ID"'],
    sort: '@timestamp asc',
  },
  {
    name: 'Failures by kind',
    fields: ['kind', 'service'],
    filters: ['eventType = "failed"'],
    stats: ['count(*) as articles by kind, service'],
    sort: 'articles desc',
  },
  {
    name: 'Attempts given back',
    fields: ['@timestamp', 'service', 'articleId', 'kind', 'attempts', 'error.message'],
    filters: ['eventType = "retry"'],
    sort: '@timestamp desc',
  },
  {
    name: 'Slowest articles by stage',
    fields: ['@timestamp', 'service', 'articleId', 'ms', 'attempts'],
    filters: ['ms > 0'],
    sort: 'ms desc',
  },
  {
    name: 'States announced',
    fields: ['@timestamp', 'articleId', 'revision', 'status'],
    filters: ['eventType = "announced"'],
    sort: '@timestamp desc',
  },
];

/** What an operator looks at: one page of graphs, and questions to the logs that are ready to be asked. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { queues, logGroups }: DashboardProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    for (const [index, { name, sort, stats, filters, fields }] of QUERIES.entries()) {
      new QueryDefinition(this, `Query${index + 1}`, {
        queryDefinitionName: `${stackName}/${name}`,
        logGroups: [...logGroups],
        queryString: new QueryString({
          ...(stats === undefined ? { fields: [...fields] } : { statsStatements: [...stats] }),
          ...(filters !== undefined && { filterStatements: [...filters] }),
          sort,
          limit: 500,
        }),
      });
    }
    const dashboard = new CloudWatchDashboard(this, 'Dashboard', {
      // One namespace for all Regions of an account.
      dashboardName: `${stackName}-${Aws.REGION}`,
      defaultInterval: DAY,
      periodOverride: PeriodOverride.AUTO,
    });
    dashboard.addWidgets(...this.#today());
    dashboard.addWidgets(...this.#times());
    dashboard.addWidgets(...this.#work(queues));
    dashboard.addWidgets(this.#failures(logGroups));
  }

  #measure(
    service: string,
    name: Measure | MetricName,
    statistic: string,
    label: string,
    period = STEP,
  ): IMetric {
    return articleCount(this, service, name, period).with({ statistic, label });
  }

  #today(): IWidget[] {
    const value = (title: string, metric: IMetric): IWidget =>
      new SingleValueWidget({ title, metrics: [metric], width: WHOLE / 4, height: 3, period: DAY });
    const published = this.#measure('announce', 'ArrivalToPublished', Stats.SAMPLE_COUNT, 'published', DAY);
    const share = (title: string, expression: string, usingMetrics: Record<string, IMetric>): IWidget =>
      value(title, new MathExpression({ expression, label: title, usingMetrics, period: DAY }));
    return [
      value('Published, a day', published),
      value('Spent on translation, a day', this.#measure('translate', 'Cost', Stats.SUM, 'spent', DAY)),
      share('Sentences from the memory, %', '100 * memory / (memory + engine)', {
        memory: this.#measure('translate', 'FromMemory', Stats.SUM, 'from the memory', DAY),
        engine: this.#measure('translate', 'FromEngine', Stats.SUM, 'from the engine', DAY),
      }),
      share('To be looked at, %', '100 * review / published', {
        review: this.#measure('summarize', 'NeedsReview', Stats.SUM, 'to be looked at', DAY),
        published,
      }),
    ];
  }

  #times(): IWidget[] {
    const percentiles = (name: Measure): IMetric[] =>
      [50, 90, 99].map((percent) =>
        this.#measure('announce', name, Stats.percentile(percent), `p${percent}`),
      );
    const graph = (title: string, left: IMetric[]): IWidget =>
      new GraphWidget({
        title,
        left,
        width: WHOLE / 2,
        height: 6,
        leftYAxis: { label: 'ms', showUnits: false, min: 0 },
      });
    const stages: readonly Measure[] = ['Normalizing', 'Translating', 'Summarizing'];
    return [
      graph('From upload to published', percentiles('ArrivalToPublished')),
      graph(
        'By stage, with the wait before it',
        stages.flatMap((name) =>
          [50, 99].map((percent) =>
            this.#measure('announce', name, Stats.percentile(percent), `${name} p${percent}`),
          ),
        ),
      ),
    ];
  }

  #work(queues: DashboardProps['queues']): IWidget[] {
    const third = { width: WHOLE / 3, height: 6 };
    const sum = (service: string, name: Measure | MetricName, label: string): IMetric =>
      this.#measure(service, name, Stats.SUM, label);
    const services = Object.keys(queues);
    return [
      new GraphWidget({
        ...third,
        title: 'Age of the oldest message, seconds',
        left: Object.entries(queues).map(([label, queue]) =>
          queue.metricApproximateAgeOfOldestMessage({ period: STEP, statistic: Stats.MAXIMUM, label }),
        ),
      }),
      new GraphWidget({
        ...third,
        title: 'Articles that failed, wait, or were given back',
        left: [
          ...services.map((service) => sum(service, 'Failed', `${service} failed`)),
          ...services.map((service) => sum(service, 'Retried', `${service} given back`)),
          sum('translate', 'Waiting', 'wait'),
          sum('translate', 'Paused', 'wait for budget'),
        ],
      }),
      new GraphWidget({
        ...third,
        title: 'Translation: sentences, and what was spent',
        left: [
          sum('translate', 'FromMemory', 'from the memory'),
          sum('translate', 'FromEngine', 'from the engine'),
        ],
        right: [sum('translate', 'Cost', 'spent')],
      }),
    ];
  }

  #failures(logGroups: readonly ILogGroup[]): IWidget {
    return new LogQueryWidget({
      title: 'Failures by kind',
      width: WHOLE,
      height: 6,
      view: LogQueryVisualizationType.TABLE,
      logGroupNames: logGroups.map(({ logGroupName }) => logGroupName),
      queryLines: [
        'filter eventType = "failed"',
        'stats count(*) as articles by kind, service',
        'sort articles desc',
      ],
    });
  }
}
