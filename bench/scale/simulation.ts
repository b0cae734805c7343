import { costOfCharacters } from '../../shared/translate/spend/cost.ts';
import { concurrencyOf, paceFigures } from '../../shared/translate/spend/pace.ts';
import { randomOf } from './random.ts';
import { createTimeline, quantile, Station } from './timeline.ts';

/** Milliseconds that a stage is busy with one article, all calls to S3 and DynamoDB among them. */
export interface StageTimes {
  readonly normalize: number;
  /** Until the first request, and from the last answer on. */
  readonly translate: { readonly before: number; readonly perRequest: number; readonly after: number };
  readonly summarize: number;
  /** Of a batch. */
  readonly frontpage: number;
}

export interface Scenario {
  readonly name: string;
  /** Uploads, in order: ms since the start. */
  readonly arrivals: Iterable<{ readonly at: number; readonly fresh: boolean }>;
  readonly settings: {
    readonly requestsPerSecond: number;
    readonly dailyCharacterBudget: number | null;
    readonly concurrency: {
      readonly normalize: number;
      readonly summarize: number;
      readonly translate?: number | null;
    };
  };
  readonly service: {
    /** Bucket of one second's worth; refuses what is above. */
    readonly requestsPerSecond: number;
    readonly latencyMs: (random: () => number) => number;
  };
  readonly article: {
    readonly targets: number;
    /** Sent for one target: what the memory does not hold. */
    readonly characters: number;
    readonly requestsPerTarget: (random: () => number) => number;
  };
  readonly times: StageTimes;
}

export interface Outcome {
  readonly articles: number;
  readonly published: number;
  /** From the first upload to the last published article. */
  readonly drainMs: number;
  /** Of the allowed rate, while at least as many articles wait for translate as functions run there. */
  readonly used: number;
  /** Of all calls. */
  readonly throttled: number;
  /** Fresh articles, from upload to published: middle, 95th, 99th percentile. */
  readonly waits: readonly [number, number, number];
  readonly dollars: number;
  /** Articles that had to wait for another day's budget. */
  readonly paused: number;
  /** The longest that each queue became. */
  readonly longest: Readonly<Record<'normalize' | 'translate' | 'summarize' | 'frontpage', number>>;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** As in shared/aws/translate-client.ts. */
const RETRY = { attempts: 10, backoffMs: 100, mostMs: 20_000 };
/** As in infra/front-page.ts. */
const FRONT = { batch: 25, windowMs: 1_000, concurrency: 2 };

interface Article {
  readonly at: number;
  readonly fresh: boolean;
}

/** Runs a scenario to its end. Concurrency, spacing, burst and prices are the product's own. */
export function simulate(scenario: Scenario): Outcome {
  return new Simulation(scenario).run();
}

class Simulation {
  readonly #scenario: Scenario;
  readonly #time = createTimeline();
  readonly #random = randomOf(1);
  /** That run translate at once. */
  readonly #functions: number;
  readonly #normalize: Station<Article>;
  readonly #translate: Station<Article>;
  readonly #summarize: Station<Article>;
  /** Published and not listed yet. */
  #unlisted = 0;
  #longestUnlisted = 0;
  #listing = 0;
  #pausedNow: Article[] = [];
  readonly #waits: number[] = [];
  #next = 0;
  #tokens: number;
  #filledAt = 0;
  #calls = 0;
  #refused = 0;
  #characters = 0;
  #spentOn = { day: 0, characters: 0 };
  #paused = 0;
  #articles = 0;
  #published = 0;
  #lastAt = 0;
  #busySince: number | null = null;
  #busyMs = 0;
  #busyAnswers = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const { settings, service } = scenario;
    this.#tokens = Math.max(1, service.requestsPerSecond);
    this.#normalize = new Station(settings.concurrency.normalize, (article, done) =>
      this.#stage(scenario.times.normalize, article, this.#translate, done),
    );
    this.#functions = settings.concurrency.translate ?? concurrencyOf(settings.requestsPerSecond);
    this.#translate = new Station(this.#functions, (article, done) => this.#translateArticle(article, done));
    this.#summarize = new Station(settings.concurrency.summarize, (article, done) => {
      this.#time.after(scenario.times.summarize, () => {
        done();
        this.#publish(article);
      });
    });
  }

  run(): Outcome {
    const arrivals = this.#scenario.arrivals[Symbol.iterator]();
    const upload = (): void => {
      const { value, done } = arrivals.next();
      if (done) return;
      this.#time.at(value.at, () => {
        this.#articles += 1;
        this.#normalize.add(value);
        upload();
      });
    };
    upload();
    this.#time.run();
    const waits = Float64Array.from(this.#waits).sort();
    return {
      articles: this.#articles,
      published: this.#published,
      drainMs: this.#lastAt,
      used: this.#busyAnswers / this.#scenario.service.requestsPerSecond / (this.#busyMs / 1000),
      throttled: this.#refused / this.#calls,
      waits: [quantile(waits, 0.5), quantile(waits, 0.95), quantile(waits, 0.99)],
      dollars: costOfCharacters(this.#characters, 'amazon-translate'),
      paused: this.#paused,
      longest: {
        normalize: this.#normalize.longest,
        translate: this.#translate.longest,
        summarize: this.#summarize.longest,
        frontpage: this.#longestUnlisted,
      },
    };
  }

  #stage(ms: number, article: Article, next: Station<Article>, done: () => void): void {
    this.#time.after(ms, () => {
      done();
      next.add(article);
    });
  }

  #translateArticle(article: Article, done: () => void): void {
    const { times, article: kind } = this.#scenario;
    let open = kind.targets;
    let held = true;
    const finish = (whole: boolean): void => {
      held &&= whole;
      open -= 1;
      if (open > 0) return;
      this.#time.after(times.translate.after, () => {
        done();
        this.#watch();
        if (held) this.#summarize.add(article);
        else this.#pause(article);
      });
    };
    this.#watch();
    this.#time.after(times.translate.before, () => {
      for (let target = 0; target < kind.targets; target += 1) {
        const requests = kind.requestsPerTarget(this.#random);
        this.#request(requests, kind.characters / requests, finish);
      }
    });
  }

  /** The requests of one target, one after the other. */
  #request(left: number, characters: number, finish: (whole: boolean) => void): void {
    if (left === 0 || !this.#reserve(characters)) {
      finish(left === 0);
      return;
    }
    this.#place(() =>
      this.#call(1, () =>
        this.#time.after(this.#scenario.times.translate.perRequest, () =>
          this.#request(left - 1, characters, finish),
        ),
      ),
    );
  }

  #call(attempt: number, answered: () => void): void {
    const now = this.#time.now();
    const { requestsPerSecond, latencyMs } = this.#scenario.service;
    const most = Math.max(1, requestsPerSecond);
    this.#tokens = Math.min(most, this.#tokens + ((now - this.#filledAt) / 1000) * requestsPerSecond);
    this.#filledAt = now;
    this.#calls += 1;
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      if (this.#busySince !== null) this.#busyAnswers += 1;
      this.#time.after(latencyMs(this.#random), answered);
      return;
    }
    this.#refused += 1;
    const again = (): void => this.#call(attempt + 1, answered);
    if (attempt === 1) {
      this.#place(again);
      return;
    }
    // What the product gives back to the queue after its attempts is delivered again: here it simply tries on.
    const doublings = Math.min(attempt, RETRY.attempts);
    this.#time.after(this.#random() * Math.min(RETRY.mostMs, RETRY.backoffMs * 2 ** doublings), again);
  }

  /** As `createPace` does, on this clock. */
  #place(go: () => void): void {
    const { requestsPerSecond } = this.#scenario.settings;
    const { spacingMs, burstMs } = paceFigures(requestsPerSecond);
    const place = Math.max(this.#time.now(), this.#next);
    this.#next = place + spacingMs;
    // The network: a few ms, now and then some more.
    const travel = 2 + 20 * this.#random() ** 4;
    this.#time.after(Math.max(0, place - burstMs - this.#time.now()) + travel, go);
  }

  #reserve(characters: number): boolean {
    const budget = this.#scenario.settings.dailyCharacterBudget;
    const day = Math.floor(this.#time.now() / DAY_MS);
    if (day !== this.#spentOn.day) this.#spentOn = { day, characters: 0 };
    if (budget !== null && this.#spentOn.characters + characters > budget) return false;
    this.#spentOn.characters += characters;
    this.#characters += characters;
    return true;
  }

  /** Waits for the first hourly run of `resume` in the next day; what the memory holds by then is not sent again. */
  #pause(article: Article): void {
    this.#paused += 1;
    if (this.#pausedNow.length === 0) {
      const day = Math.floor(this.#time.now() / DAY_MS) + 1;
      this.#time.at(day * DAY_MS + HOUR_MS / 2, () => {
        const waiting = this.#pausedNow;
        this.#pausedNow = [];
        for (const each of waiting) this.#translate.add(each);
      });
    }
    this.#pausedNow.push(article);
  }

  #publish(article: Article): void {
    this.#published += 1;
    this.#lastAt = this.#time.now();
    if (article.fresh) this.#waits.push(this.#time.now() - article.at);
    this.#unlisted += 1;
    this.#longestUnlisted = Math.max(this.#longestUnlisted, this.#unlisted);
    if (this.#unlisted >= FRONT.batch) this.#list();
    else if (this.#unlisted === 1) this.#time.after(FRONT.windowMs, () => this.#list());
  }

  #list(): void {
    if (this.#unlisted === 0 || this.#listing === FRONT.concurrency) return;
    this.#listing += 1;
    this.#unlisted -= Math.min(FRONT.batch, this.#unlisted);
    this.#time.after(this.#scenario.times.frontpage, () => {
      this.#listing -= 1;
      this.#list();
    });
  }

  /** Counts the time in which all functions have work, and more waits. */
  #watch(): void {
    const busy = this.#translate.length >= this.#functions;
    if (busy && this.#busySince === null) this.#busySince = this.#time.now();
    if (!busy && this.#busySince !== null) {
      this.#busyMs += this.#time.now() - this.#busySince;
      this.#busySince = null;
    }
  }
}
