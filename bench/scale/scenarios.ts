import type { PipelineSettings } from '../../shared/settings.ts';
import { randomOf } from './random.ts';
import type { Scenario, StageTimes } from './simulation.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Share of a day's news in each hour, 1 for the mean: little at night, twice the mean at its peak. An assumption. */
const HOURS = [
  0.3, 0.2, 0.2, 0.2, 0.3, 0.5, 0.8, 1.2, 1.5, 1.7, 1.8, 1.7, 1.5, 1.6, 1.8, 2.0, 1.8, 1.5, 1.2, 0.9, 0.7,
  0.6, 0.5, 0.4,
];

/** Uploads of a day, as they come by chance. */
export function* newsDay(perDay: number, days = 1): Generator<{ at: number; fresh: boolean }> {
  const random = randomOf(2);
  const mean = DAY_MS / perDay;
  for (let at = 0; ; ) {
    const share = HOURS[Math.floor(at / HOUR_MS) % 24]!;
    at += (-Math.log(1 - random()) * mean) / share;
    if (at >= days * DAY_MS) return;
    yield { at, fresh: true };
  }
}

/** A backfill, uploaded at so many articles a second, with fresh articles at an even pace in between. */
export function* backfill(
  articles: number,
  perSecond: number,
  freshPerDay: number,
): Generator<{ at: number; fresh: boolean }> {
  const every = DAY_MS / freshPerDay;
  let fresh = every;
  for (let count = 0; count < articles; count += 1) {
    const at = (count / perSecond) * 1000;
    for (; fresh <= at; fresh += every) yield { at: fresh, fresh: true };
    yield { at, fresh: false };
  }
}

/** TranslateText for 5,000 characters: lognormal, half of the answers within a second, 95 % within three. An assumption: no AWS figure exists. */
export function likelyLatency(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return 1000 * Math.exp(0.67 * normal);
}

export interface Size {
  readonly name: string;
  readonly arrivals: Scenario['arrivals'];
  /** All is uploaded before the first of it is done, so that all times grow with it. */
  readonly flood?: boolean;
  readonly settings: Pick<PipelineSettings, 'requestsPerSecond' | 'dailyCharacterBudget'> & {
    readonly concurrency: Scenario['settings']['concurrency'];
  };
}

/** Articles of 5,000 characters in a third language, into two targets; one in five takes two requests for a target. */
export function scenarioOf(size: Size, times: StageTimes): Scenario {
  return {
    ...size,
    service: { requestsPerSecond: size.settings.requestsPerSecond, latencyMs: likelyLatency },
    article: { targets: 2, characters: 5_000, requestsPerTarget: (random) => (random() < 0.2 ? 2 : 1) },
    times,
  };
}

const DEFAULTS = {
  requestsPerSecond: 5,
  dailyCharacterBudget: 2_000_000,
  concurrency: { normalize: 2, summarize: 2 },
};
const unlimited = { ...DEFAULTS, dailyCharacterBudget: null };
/** For a million a day: 2.4 requests an article, twice the mean at the peak, and a tenth to spare. */
const LARGE = {
  requestsPerSecond: 62,
  dailyCharacterBudget: null,
  concurrency: { normalize: 6, summarize: 10, translate: 120 },
};

/**
 * A part stands for the whole where a run would be too long: the steady state does not depend on it. `share` is what has
 * been run of what is named.
 */
export const SIZES: readonly (Size & { readonly share: number })[] = [
  { name: '1,000 a day, settings as they come', share: 1, arrivals: newsDay(1_000), settings: DEFAULTS },
  { name: '1,000 a day, no budget', share: 1, arrivals: newsDay(1_000), settings: unlimited },
  { name: '1 million a day, rate 62', share: 1, arrivals: newsDay(1_000_000), settings: LARGE },
  {
    name: '1 million a day, two Regions of rate 31 (one of them)',
    share: 0.5,
    arrivals: newsDay(500_000),
    settings: { ...LARGE, requestsPerSecond: 31, concurrency: { normalize: 3, summarize: 5, translate: 60 } },
  },
  {
    name: '10 million at once, rate 62, 1,000 fresh a day',
    share: 0.01,
    flood: true,
    arrivals: backfill(100_000, 1_000, 10_000),
    settings: LARGE,
  },
  {
    name: '10 million at 23 a second (5 days), rate 62, 1,000 fresh a day',
    share: 0.01,
    arrivals: backfill(100_000, 23, 1_000),
    settings: LARGE,
  },
];
