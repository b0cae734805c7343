import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TranslatedArticle } from '../../shared/documents/index.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { renderArticle } from '../../shared/publish/index.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { translateArticle } from '../../shared/translate/index.ts';
import { translationOf } from '../../tests/faults/engine.ts';
import { memoryInRam } from '../../tests/shared/translate/stand-ins.ts';
import { type BenchReport, median } from '../report.ts';

/** CPU milliseconds of one article in each stage's own work: no network, no storage, warm. */
export interface StageCpu {
  readonly normalize: number;
  readonly translate: number;
  /** With the English model where there is English to read. */
  readonly summarize: number;
  readonly render: number;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** An article has at most 500,000 characters; the rest of a page of 1 MB is markup around it. */
const MOST_TEXT = 400 * 1024;
const SIZES = [1, 5, 20, 100, 1000];
const REPEATS = 5;
/** One article of each language among the samples, all brought to 5 KB. */
const SAMPLES: Readonly<Record<string, string>> = {
  en: 'coffee-long-read.en.txt',
  de: 'delta-messnetz.de.txt',
  nl: 'delta-meetnet.nl.txt',
  vi: 'canh-bao-man.vi.txt',
  zh: 'kunming-haiphong.zh.txt',
};

export async function run(): Promise<BenchReport[]> {
  const bySize = [];
  for (const size of SIZES) bySize.push(rowOf(`en, ${size} KB of HTML`, await stageCpu('en', size)));
  const byLanguage = [];
  for (const language of Object.keys(SAMPLES)) {
    byLanguage.push(rowOf(`${language}, 5 KB of HTML`, await stageCpu(language, 5)));
  }
  return [
    { title: 'Stages by size: CPU of their own work, warm', rows: bySize },
    { title: 'Stages by language: CPU of their own work, warm', rows: byLanguage },
  ];
}

function rowOf(name: string, cpu: StageCpu): BenchReport['rows'][number] {
  const total = cpu.normalize + cpu.translate + cpu.summarize + cpu.render;
  const parts = Object.entries(cpu).map(([stage, ms]) => `${stage} ${ms.toFixed(0)}`);
  return { name, value: `${total.toFixed(0)} CPU ms`, note: parts.join(', ') };
}

/** Medians of some runs, after one that warms up. */
export async function stageCpu(language: string, kilobytes: number): Promise<StageCpu> {
  const html = pageOf(language, kilobytes * 1024);
  const repeats = kilobytes < 100 ? REPEATS : 1;
  const runs: StageCpu[] = [];
  for (let run = 0; run <= repeats; run += 1) runs.push(await once(html, `${language}-${run}`));
  const middle = (of: (cpu: StageCpu) => number): number => median(runs.slice(1).map(of));
  return {
    normalize: middle((cpu) => cpu.normalize),
    translate: middle((cpu) => cpu.translate),
    summarize: middle((cpu) => cpu.summarize),
    render: middle((cpu) => cpu.render),
  };
}

async function once(html: string, name: string): Promise<StageCpu> {
  const [article, normalizing] = await timed(() => normalize(Buffer.from(html), { key: `${name}.html` }));
  const ports = {
    engine: {
      name: 'amazon-translate',
      maxRequestBytes: 10_000,
      terminologyVersion: null,
      translate: async ({ text, target }: { text: string; target: string }) => ({
        text: text
          .split('\n')
          .map((line) => translationOf(line, target))
          .join('\n'),
        engine: 'amazon-translate',
        appliedTerms: [],
      }),
    },
    memory: memoryInRam(),
    spend: { reserve: async () => {} },
    remainingMs: () => Number.POSITIVE_INFINITY,
  };
  const [translated, translating] = await timed(() =>
    translateArticle(article, ports, { targets: ['en', 'vi'] }),
  );
  const [summary, summarizing] = await timed(async () => summarize(translated as TranslatedArticle));
  const [, rendering] = await timed(async () => renderArticle(summary));
  return { normalize: normalizing, translate: translating, summarize: summarizing, render: rendering };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

/** A page around the sample's paragraphs, repeated with another number in each until it is as long. */
function pageOf(language: string, bytes: number): string {
  const text = readFileSync(path.join(ROOT, 'samples', SAMPLES[language]!), 'utf8');
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const parts: string[] = [];
  for (let at = 0, length = 0; length < Math.min(bytes, MOST_TEXT); at += 1) {
    const paragraph = paragraphs[at % paragraphs.length]!;
    const round = Math.floor(at / paragraphs.length);
    const part = `<p>${round === 0 ? paragraph : paragraph.replaceAll(/[.。]/g, ` ${round}$&`)}</p>`;
    // A paragraph of a long article is longer than the smallest size.
    parts.push(part.slice(0, Math.max(200, bytes - length)));
    length += Buffer.byteLength(part);
  }
  return `<!doctype html><html lang="${language}"><head><title>${paragraphs[0]!.slice(0, 80)}</title></head><body><nav>${'<a href="/">Home</a>'.repeat(Math.max(1, Math.floor((bytes - MOST_TEXT) / 20)))}</nav><article>${parts.join('\n')}</article></body></html>`;
}
