import { rankWith } from '../../shared/summarize/rank.ts';
import {
  BUDGETS,
  type DevArticle,
  hasDevSet,
  readDevSet,
  withoutTitle,
} from '../../training/ranker/dev-set.ts';
import { hardened } from '../../training/ranker/train.ts';
import { commonWords, exampleOf, fitLanguage } from '../../training/ranker/training.ts';
import type { BenchReport } from '../report.ts';
import { scoreOrder } from '../summarize/evaluate.ts';
import { cpu, peer, timedOver } from './peer.ts';

/** Indices of an article's sentences, best first. */
type Rank = (article: DevArticle) => number[] | Promise<number[]>;

const LANGUAGE = 'en';
/** Sentences asked for: more than fit into the budget of 60 words. */
const WANTED = 6;

/** ROUGE against people's abstracts: ours is fitted on one half of the articles, all are scored on the other. */
export async function summaries(): Promise<BenchReport> {
  const title = 'Summaries: mean of ROUGE-1, -2 and -L at 60 words, English';
  if (!hasDevSet())
    return {
      title,
      rows: [
        {
          name: 'articles',
          value: 'not measured',
          note: 'TIDINGS_CORPORA names no folder with dev-sets/summarize',
        },
      ],
    };
  const articles = readDevSet(LANGUAGE);
  const held = articles.filter((_, index) => index % 2 === 1);
  const rows = [];
  for (const [name, rank] of Object.entries(await rankers(articles.filter((_, index) => index % 2 === 0)))) {
    const { results, cpuMs } = await timedOver(held, rank);
    const scores = held.map((article, index) =>
      scoreOrder(article, results[index] ?? [], BUDGETS[LANGUAGE]!),
    );
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    rows.push({ name, value: mean.toFixed(2), note: cpu(cpuMs, 'an article') });
  }
  return { title: `${title}, ${held.length} articles`, rows };
}

async function rankers(fittedOn: readonly DevArticle[]): Promise<Record<string, Rank>> {
  const given = hardened(fittedOn, LANGUAGE);
  const titled = given.map(exampleOf);
  const untitled = given.map(withoutTitle).map(exampleOf);
  const weights = fitLanguage(titled, untitled, BUDGETS[LANGUAGE]!, commonWords(titled));
  const { SummarizerManager } = await peer<NodeSummarizer>('node-summarizer');
  const { Summarizer, AbsoluteSummarizerConfig, SorensenDiceSimilarity, DefaultTextParser, NullLogger } =
    await peer<TextRank>('ts-textrank');
  const config = new AbsoluteSummarizerConfig(
    WANTED,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    0.85,
    Summarizer.SORT_SCORE,
  );
  const textRank = new Summarizer(config, new NullLogger());
  return {
    Tidings: (article) => [...rankWith(weights, article).order],
    'the first sentences': ({ sentences }) => [...sentences.keys()],
    'ts-textrank': ({ sentences }) => indicesOf(sentences, textRank.summarize(sentences.join(' '), LANGUAGE)),
    'node-summarizer, by frequency': ({ sentences }) =>
      indicesOf(
        sentences,
        new SummarizerManager(sentences.join(' '), WANTED).getSummaryByFrequency().summary,
      ),
  };
}

/** Sentences of the article that hold what a peer chose: it splits the text anew. */
function indicesOf(sentences: readonly string[], chosen: string | readonly string[]): number[] {
  const wanted = typeof chosen === 'string' ? [chosen] : chosen;
  return wanted.flatMap((text) =>
    [...sentences.keys()].filter((index) => {
      const own = sentences[index]!.trim();
      return text.includes(own) || own.includes(text.trim());
    }),
  );
}

interface NodeSummarizer {
  readonly SummarizerManager: new (
    text: string,
    count: number,
  ) => { getSummaryByFrequency(): { summary: string } };
}

interface TextRank {
  readonly Summarizer: {
    new (config: object, logger: object): { summarize(text: string, language: string): string[] };
    readonly SORT_SCORE: number;
  };
  readonly AbsoluteSummarizerConfig: new (
    count: number,
    similarity: object,
    parser: object,
    damping: number,
    sorting: number,
  ) => object;
  readonly SorensenDiceSimilarity: new () => object;
  readonly DefaultTextParser: new () => object;
  readonly NullLogger: new () => object;
}
