import { baseOf } from '../../shared/languages/codes.ts';
import { detectLanguage } from '../../shared/normalize/language.ts';
import { passages } from '../normalize/sentence-judge.ts';
import type { BenchReport } from '../report.ts';
import { cpu, peer, percent, timedOver } from './peer.ts';

type Detect = (text: string) => string | null;

/** The language of news passages that were written for the bench of sentences: no detector was tuned on them. */
export async function languages(): Promise<BenchReport> {
  const texts = passages();
  const rows = [];
  for (const [name, detect] of Object.entries(await detectors())) {
    const { results, cpuMs } = await timedOver(texts, ({ text }) => detect(text));
    const right = texts.filter(({ language }, index) => canonical(results[index] ?? '') === language).length;
    rows.push({ name, value: percent(right / texts.length), note: cpu(cpuMs, 'a passage') });
  }
  const count = new Set(texts.map(({ language }) => language)).size;
  return { title: `Language of ${texts.length} passages in ${count} languages`, rows };
}

async function detectors(): Promise<Record<string, Detect>> {
  const { francAll } = await peer<{ francAll: (text: string) => [code: string, score: number][] }>(
    'franc-all',
  );
  const { eld } = await peer<{ eld: { detect(text: string): { language: string } } }>('eld/large');
  const { detect } = await peer<{ detect: Detect }>('tinyld');
  return {
    Tidings: (text) => detectLanguage(text).code,
    'franc-all': (text) => francAll(text)[0]?.[0] ?? null,
    'eld, large': (text) => eld.detect(text).language,
    tinyld: detect,
  };
}

/** The two-letter code where there is one: `deu` is `de`, `cmn` is `zh`; both written forms of Norwegian are `no`. */
function canonical(code: string): string {
  if (!/^[a-z]{2,3}(?:-\w+)*$/i.test(code)) return '';
  const base = baseOf(Intl.getCanonicalLocales(code)[0]!);
  return base === 'nb' || base === 'nn' ? 'no' : base;
}
