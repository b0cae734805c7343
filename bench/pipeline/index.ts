import path from 'node:path';
import type { BenchReport } from '../report.ts';
import { measureBundles } from './bundles.ts';
import { measureSamplesRun } from './samples-run.ts';

const cdkOut = path.resolve(import.meta.dirname, '../../cdk.out');

export async function run(): Promise<BenchReport[]> {
  // The run comes first: it synthesizes the stack when that is stale.
  const samples = await measureSamplesRun();
  return [samples, measureBundles(cdkOut)];
}
