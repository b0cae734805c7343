import type { LanguageWeights } from '../../shared/summarize/rank/weights.ts';
import { rankWith } from '../../shared/summarize/rank.ts';
import {
  BUDGETS,
  type DevArticle,
  readDevSet,
  withJunk,
  withoutTitle,
} from '../../training/ranker/dev-set.ts';
import { hardened } from '../../training/ranker/train.ts';
import { commonWords, exampleOf, fitLanguage } from '../../training/ranker/training.ts';
import { cutToBudget, meanRouge, rougeWords } from './rouge.ts';

/** Cross-validated gain over the first sentences, with a paired bootstrap. */

const FOLDS = 5;
const RESAMPLES = 2000;

export interface Gain {
  readonly name: string;
  readonly mean: number;
  /** 95 % of the resampled means lie between. */
  readonly low: number;
  readonly high: number;
}

export function scoreOrder(article: DevArticle, order: readonly number[], budget: number): number {
  return meanRouge(cutToBudget(order, article.sentences.map(rougeWords), budget), article.reference);
}

const lead = (article: DevArticle, budget: number): number =>
  scoreOrder(article, [...article.sentences.keys()], budget);

/** Percentile bootstrap of the mean; the generator is seeded, so that figures can be repeated. */
export function bootstrap(name: string, differences: readonly number[]): Gain {
  let state = 12_345;
  const random = (): number => {
    // Numerical Recipes' linear congruential generator: enough for resampling.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const size = differences.length;
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < size; draw += 1) sum += differences[Math.floor(random() * size)]!;
    return sum / size;
  }).sort((left, right) => left - right);
  const mean = differences.reduce((sum, value) => sum + value, 0) / size;
  return {
    name,
    mean,
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.floor(RESAMPLES * 0.975)]!,
  };
}

/** Gains of given weights on articles: as they are, without headline, with junk on top, and both. */
function gainsOf(
  weightsFor: (index: number) => LanguageWeights,
  articles: readonly DevArticle[],
  language: string,
): Gain[] {
  const budget = BUDGETS[language]!;
  const variants: [string, (article: DevArticle, index: number) => DevArticle][] = [
    ['as it is', (article) => article],
    ['no headline', withoutTitle],
    ['junk on top', (article, index) => withJunk(article, language, index)],
    ['no headline, junk on top', (article, index) => withJunk(withoutTitle(article), language, index)],
  ];
  return variants.flatMap(([name, change]) => {
    const scores = articles.map((article, index) => {
      const given = change(article, index);
      const own = scoreOrder(given, rankWith(weightsFor(index), given).order, budget);
      return { own, sameInput: own - lead(given, budget), cleanLead: own - lead(article, budget) };
    });
    const gains = [
      bootstrap(
        `${language}, ${name}`,
        scores.map((score) => score.cleanLead),
      ),
    ];
    if (name.includes('junk')) {
      gains.push(
        bootstrap(
          `${language}, ${name}, lead with junk`,
          scores.map((score) => score.sameInput),
        ),
      );
    }
    return gains;
  });
}

function main(): void {
  const only = process.argv.slice(2);
  for (const language of only.length > 0 ? only : Object.keys(BUDGETS)) {
    const articles = readDevSet(language);
    const examples = articles.map((article, index) => {
      const own = hardened([article], language, index);
      return { titled: own.map(exampleOf), untitled: own.map(withoutTitle).map(exampleOf) };
    });
    const folds = Array.from({ length: FOLDS }, (_, fold) => {
      const train = examples.filter((_example, index) => index % FOLDS !== fold);
      const titled = train.flatMap((example) => example.titled);
      const untitled = train.flatMap((example) => example.untitled);
      return fitLanguage(titled, untitled, BUDGETS[language]!, commonWords(titled));
    });
    for (const gain of gainsOf((index) => folds[index % FOLDS]!, articles, language)) {
      const [mean, low, high] = [gain.mean, gain.low, gain.high].map((value) => value.toFixed(2));
      process.stdout.write(`${gain.name}: ${mean} (95 %: ${low} to ${high})\n`);
    }
  }
}

if (import.meta.main) main();
