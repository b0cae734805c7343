import { splitSentences } from '../../shared/normalize/sentences.ts';
import { meanF1, passages, type Splitter, segmenter } from '../normalize/sentence-judge.ts';
import { HELD } from '../normalize/sentence-rows.ts';
import type { BenchReport } from '../report.ts';
import { cpu, peer, percent, timedOver } from './peer.ts';

/** Sentence boundaries in news passages, of which one half was kept from tuning. */
export async function sentences(): Promise<BenchReport> {
  const held = passages(HELD);
  const rows = [];
  for (const [name, split] of Object.entries(await splitters())) {
    const { cpuMs } = await timedOver(held, ({ text, language }) => split(text, language));
    rows.push({ name, value: `F1 ${percent(meanF1(held, split))}`, note: cpu(cpuMs, 'a passage') });
  }
  return { title: `Sentences of ${held.length} passages kept from tuning, mean of languages`, rows };
}

interface Node {
  readonly type: string;
  readonly raw: string;
}

async function splitters(): Promise<Record<string, Splitter>> {
  const { default: sbd } = await peer<{ default: { sentences(text: string): string[] } }>('sbd');
  const { split } = await peer<{ split: (text: string) => Node[] }>('sentence-splitter');
  return {
    Tidings: splitSentences,
    'Intl.Segmenter': segmenter,
    sbd: (text) => sbd.sentences(text),
    'sentence-splitter': (text) => split(text).flatMap(({ type, raw }) => (type === 'Sentence' ? [raw] : [])),
  };
}
