import type { BenchReport } from '../report.ts';
import { arePeersInstalled, HOW_TO_INSTALL } from './peer.ts';

/**
 * Packages that a user would pick instead, on the same work in the same process: a product of several tasks is as good as
 * each of them. The peers have a package of their own, `bench/peers/package.json`.
 */
export async function run(): Promise<BenchReport[]> {
  if (!arePeersInstalled())
    return [{ title: 'Peers', rows: [{ name: 'peers', value: 'not measured', note: HOW_TO_INSTALL }] }];
  const { charsets } = await import('./charsets.ts');
  const { extraction } = await import('./extraction.ts');
  const { languages } = await import('./languages.ts');
  const { sentences } = await import('./sentences.ts');
  const { summaries } = await import('./summaries.ts');
  const reports: BenchReport[] = [];
  for (const task of [charsets, extraction, languages, sentences, summaries]) reports.push(await task());
  return reports;
}
