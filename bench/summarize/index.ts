import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../infra/bundle.ts';
import { TranslatedArticle } from '../../shared/documents/index.ts';
import { bitextOf } from '../../shared/summarize/bitext.ts';
import { readingOf } from '../../shared/summarize/draft.ts';
import { selectSentences } from '../../shared/summarize/extract.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { rankSentences } from '../../shared/summarize/rank.ts';
import { BUDGETS, hasDevSet, readDevSet, withoutTitle } from '../../training/ranker/dev-set.ts';
import type { BenchReport } from '../report.ts';
import { abstractGains, bitextOf as linesOfDev } from './abstract.ts';
import { bootstrap, scoreOrder } from './evaluate.ts';
import { stabilityOf } from './stability.ts';

const RUNS = 40;
const SENTENCES = 40;
/** In an article of a few sentences all are chosen, whatever they say. */
const SHORT_ARTICLE = 10;
const STABILITY_ARTICLES = 150;

/** What the ranker gains over the first sentences, and what a summary costs in time. */
export async function run(): Promise<BenchReport[]> {
  return [
    { title: 'Summaries: time', rows: [...timeRows(), importRow()] },
    ...(hasDevSet()
      ? [
          {
            title: 'Summaries: gain over the first sentences',
            rows: [...gainRows(), ...abstractRows(), ...stabilityRows()],
          },
        ]
      : []),
  ];
}

/** The weights have seen these articles; `evaluate.ts` cross-validates. */
function gainRows(): BenchReport['rows'] {
  return Object.entries(BUDGETS).flatMap(([language, budget]) => {
    const articles = readDevSet(language);
    return [articles, articles.map(withoutTitle)].map((list, index) => {
      const gain = bootstrap(
        language,
        list.map((article) => {
          const order = rankSentences({ title: article.title, sentences: [...article.sentences], language });
          const lead = scoreOrder(article, [...article.sentences.keys()], budget);
          return scoreOrder(article, order, budget) - lead;
        }),
      );
      return {
        name: `${language}, ${index === 0 ? 'with' : 'without'} headline, mean ROUGE, ${budget} words`,
        value: `+${gain.mean.toFixed(2)}`,
        note: `95 %: ${gain.low.toFixed(2)} to ${gain.high.toFixed(2)}; on the articles trained on`,
      };
    });
  });
}

/** The abstract as it is published, beside the first whole sentences that fit the same space. */
function abstractRows(): BenchReport['rows'] {
  return abstractGains().map((gain) => ({
    name: `published abstract, ${gain.name}`,
    value: `+${gain.mean.toFixed(2)}`,
    note: `95 %: ${gain.low.toFixed(2)} to ${gain.high.toFixed(2)}; over whole first sentences`,
  }));
}

/** How much of the choice stays when a word of one sentence in twenty goes, or is another. */
function stabilityRows(): BenchReport['rows'] {
  return Object.keys(BUDGETS).map((language) => {
    const articles = readDevSet(language).filter(({ sentences }) => sentences.length > SHORT_ARTICLE);
    const lines = articles.slice(0, STABILITY_ARTICLES).map((article) => linesOfDev(article, language));
    const { abstract, keyPoints, same } = stabilityOf(lines);
    const percent = (share: number): string => `${Math.round(share * 100)} %`;
    return {
      name: `sentences chosen again after small changes, ${language}, abstract and key points`,
      value: `${percent(abstract)}, ${percent(keyPoints)}`,
      note: `in ${percent(same)} of ${lines.length} articles the whole choice`,
    };
  });
}

function timeRows(): BenchReport['rows'] {
  const article = syntheticArticle();
  const times = Array.from({ length: RUNS }, () => cpuMs(() => summarize(article)));
  const median = (list: readonly number[]): string =>
    list.toSorted((left, right) => left - right)[RUNS / 2]!.toFixed(1);
  const composed = ['en', 'vi', 'de'].map((target) => {
    const lines = bitextOf({ ...article, translations: { [target]: article.translations['en']! } });
    return {
      name: `ranking and composition, ${SENTENCES} sentences, ${target}, median CPU ms`,
      value: median(
        Array.from({ length: RUNS }, () => cpuMs(() => selectSentences(lines, readingOf(lines)))),
      ),
    };
  });
  return [
    ...composed,
    { name: `whole summary, ${SENTENCES} sentences, en and vi, median CPU ms`, value: median(times) },
    { name: `whole summary, ${SENTENCES} sentences, first call, CPU ms`, value: times[0]!.toFixed(1) },
  ];
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

/** CPU time that importing the module adds to a fresh process, bundled as it is deployed. */
function importRow(): BenchReport['rows'][number] {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
  try {
    bundle('shared/summarize/index.ts', folder);
    const script = `const before = process.cpuUsage(); await import(${JSON.stringify(join(folder, 'index.mjs'))}); const used = process.cpuUsage(before); process.stdout.write(String((used.user + used.system) / 1000));`;
    const times = Array.from({ length: 5 }, () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })),
    ).toSorted((left, right) => left - right);
    return {
      name: 'cold import, CPU ms',
      value: times[2]!.toFixed(0),
      note: 'bundled as deployed, median of 5 processes',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SUBJECTS = [
  'The harbour council',
  'Mayor Clara Berg',
  'A group of engineers',
  'The fishing union',
  'Minister Jan Novotny',
];
const VERBS = ['approved', 'criticised', 'postponed', 'presented', 'welcomed'];
const OBJECTS = [
  'the plan for a new breakwater',
  'a budget of 120 million euros',
  'the contract with Nordwerft AG',
  'the report of 3 May 2025',
  'a ferry line to Gdansk',
];

/** Forty sentences that differ, with names, dates, figures and a quotation here and there. */
function syntheticArticle(): TranslatedArticle {
  const sentences = Array.from({ length: SENTENCES }, (_, index) => {
    const subject = SUBJECTS[index % 5]!;
    const object = OBJECTS[(index * 3) % 5]!;
    const said = index % 7 === 3 ? ' and said “the coast cannot wait for another winter”' : '';
    return `${subject} ${VERBS[(index * 2) % 5]} ${object} at meeting number ${index + 1} in the old town hall${said}.`;
  });
  const texts = Object.fromEntries(
    sentences.map((text, index) => [`s${index + 1}`, { text, origin: 'engine' }]),
  );
  const usage = { billedCharacters: 0, requests: 0, memoryHits: 0, cost: 0, currency: 'USD' };
  const translation = { engine: 'none', terminologyVersion: null, sentences: texts, appliedTerms: [], usage };
  return TranslatedArticle.parse({
    schema: 'tidings/translated-article/1',
    articleId: 'bench',
    revision: '0',
    source: { key: 'bench.txt', charset: 'utf-8', bytes: 0, sha256: '' },
    language: { code: 'de', confidence: 1, decidedBy: 'detector' },
    title: null,
    byline: null,
    publishedAt: null,
    publisher: null,
    sourceUrl: null,
    blocks: [
      {
        id: 'b1',
        kind: 'paragraph',
        sentences: sentences.map((text, index) => ({ id: `s${index + 1}`, text, start: 0 })),
      },
    ],
    removed: [],
    warnings: [],
    translations: { en: translation, vi: translation },
    unavailable: [],
    findings: [],
  });
}
