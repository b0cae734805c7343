import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { TidingsError } from '../../shared/errors.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { estimateArticle } from '../../shared/translate/spend/estimate.ts';
import type { Deployment } from '../deployment.ts';
import { projectEngine } from '../engine.ts';

/** An article of a job, as it was listed. */
export interface Listed {
  /** Key in the inbox. */
  readonly key: string;
  readonly from?: { readonly bucket: string; readonly key: string };
  readonly bytes: number;
  /** ISO time of the archive's file. */
  readonly since?: string;
}

export interface JobPrice {
  readonly articles: number;
  readonly sampled: number;
  readonly characters: number;
  readonly cost: number;
  /** Two standard errors of the cost. */
  readonly margin: number;
}

/** What was found of one sampled article. One that cannot be read costs nothing. */
export interface Sampled {
  readonly bytes: number;
  readonly characters: number;
  readonly cost: number;
}

/**
 * Which articles are read for a price: every n-th by size, so that small and large ones are there as they are in the whole.
 */
export function sampleOf(articles: readonly Listed[], most: number): Listed[] {
  if (articles.length <= most) return [...articles];
  const bySize = articles.toSorted((one, other) => one.bytes - other.bytes);
  const step = bySize.length / most;
  return Array.from({ length: most }, (_, index) => bySize[Math.floor((index + 0.5) * step)]!);
}

/**
 * Price of all from a sample: the ratio of cost to bytes, times all bytes ("ratio estimator", Cochran, Sampling Techniques,
 * chapter 6), with two of its standard errors.
 */
export function extrapolate(
  sample: readonly Sampled[],
  all: { readonly articles: number; readonly bytes: number },
): JobPrice {
  const total = (of: (each: Sampled) => number): number => sample.reduce((sum, each) => sum + of(each), 0);
  const bytes = total((each) => each.bytes);
  const n = sample.length;
  const perByte = bytes === 0 ? 0 : total(({ cost }) => cost) / bytes;
  const characters = bytes === 0 ? 0 : (total((each) => each.characters) / bytes) * all.bytes;
  const squares = total((each) => (each.cost - perByte * each.bytes) ** 2);
  const left = 1 - n / all.articles;
  const error = n < 2 ? perByte * all.bytes : all.articles * Math.sqrt((left * squares) / (n * (n - 1)));
  const exact = n === all.articles;
  return {
    articles: all.articles,
    sampled: n,
    characters: Math.round(characters),
    cost: perByte * all.bytes,
    margin: exact ? 0 : 2 * error,
  };
}

/** Reads a sample of a job's articles, and tells what all of them would cost now. Nothing is sent to the engine. */
export async function priceOf(
  articles: readonly Listed[],
  options: { readonly sample: number; readonly targets: readonly string[] },
  { s3, dynamo, memoryTable, inboxBucket }: Deployment,
  progress: (line: string) => void,
): Promise<JobPrice> {
  const store = createObjectStore(s3);
  const memory = createMemoryTable(dynamo, memoryTable);
  const engine = await projectEngine();
  const chosen = sampleOf(articles, options.sample);
  const sampled: Sampled[] = [];
  for (const { key, from, bytes } of chosen) {
    progress(`Reading a sample: ${sampled.length} of ${chosen.length} …`);
    const place = from ?? { bucket: inboxBucket, key };
    try {
      const {
        bytes: content,
        contentType,
        contentEncoding,
        metadata,
      } = await store.get(place.bucket, place.key);
      const upload = {
        key,
        metadata,
        ...(contentType && { contentType }),
        ...(contentEncoding && { contentEncoding }),
      };
      const article = await normalize(content, upload);
      const usages = Object.values(
        await estimateArticle(article, memory, { targets: options.targets, engine }),
      );
      const sum = (of: 'billedCharacters' | 'cost'): number =>
        usages.reduce((all, usage) => all + usage[of], 0);
      sampled.push({ bytes, characters: sum('billedCharacters'), cost: sum('cost') });
    } catch (error) {
      if (!(error instanceof TidingsError)) throw error;
      sampled.push({ bytes, characters: 0, cost: 0 });
    }
  }
  progress('');
  const bytes = articles.reduce((sum, each) => sum + each.bytes, 0);
  return extrapolate(sampled, { articles: articles.length, bytes });
}
