/**
 * Feeds `normalize` with mutated documents of every format, random bytes, truncations and bombs.
 *
 *   node bench/normalize/fuzz.ts [inputs = 20000] [seed = 1]
 *
 * Prints how the inputs ended. Exits with 1 on a crash (an error that is no PermanentError), a hang (over ten
 * seconds of CPU) or memory above the function's.
 */

import { PermanentError } from '../../shared/errors.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { bombs, samples } from './fuzz-inputs.ts';

export interface FuzzReport {
  inputs: number;
  /** How many became an article, and how many failed, by kind. */
  endings: Record<string, number>;
  /** Input number and error of everything that should not happen. */
  crashes: { input: number; error: string }[];
  /** Of CPU. */
  slowestMilliseconds: number;
  slowestInput: number;
  peakMegabytes: number;
}

/** Longer than this is a hang: articles take milliseconds, a large PDF a few seconds. */
export const HANG_MILLISECONDS = 10_000;

/** Memory of the normalize function. */
export const MOST_MEGABYTES = 1024;

/** Small, fast and the same everywhere: the inputs of a seed are the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs `count` inputs. Bombs come first, once each, unless they are left out. */
export async function fuzz(
  count: number,
  seed: number,
  options: { bombs?: boolean } = {},
): Promise<FuzzReport> {
  const report: FuzzReport = {
    inputs: 0,
    endings: {},
    crashes: [],
    slowestMilliseconds: 0,
    slowestInput: -1,
    peakMegabytes: 0,
  };
  const documents = samples();
  const first = options.bombs === false ? [] : bombs();
  for (let input = 0; input < count; input++) {
    const random = randomFrom(seed * 1_000_003 + input);
    const upload = first[input]?.() ?? mutate(documents, random);
    // CPU time: a busy machine hangs nobody.
    const before = process.cpuUsage();
    const ending = await endingOf(upload.bytes, upload.key, upload.contentType);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > report.slowestMilliseconds) [report.slowestMilliseconds, report.slowestInput] = [took, input];
    report.peakMegabytes = Math.max(report.peakMegabytes, process.memoryUsage.rss() / 1e6);
    report.endings[ending.kind] = (report.endings[ending.kind] ?? 0) + 1;
    if (ending.crash !== undefined) report.crashes.push({ input, error: ending.crash });
    report.inputs++;
  }
  return report;
}

async function endingOf(
  bytes: Uint8Array,
  key: string,
  contentType: string | undefined,
): Promise<{ kind: string; crash?: string }> {
  try {
    const article = await normalize(bytes, contentType === undefined ? { key } : { key, contentType });
    return article.blocks.length > 0
      ? { kind: 'article' }
      : { kind: 'crash', crash: 'an article without blocks' };
  } catch (error) {
    if (error instanceof PermanentError) return { kind: error.kind };
    return { kind: 'crash', crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

export interface FuzzUpload {
  bytes: Uint8Array;
  key: string;
  contentType?: string;
}

function mutate(documents: readonly FuzzUpload[], random: () => number): FuzzUpload {
  const pick = (): FuzzUpload => documents[Math.floor(random() * documents.length)]!;
  const document = pick();
  let bytes: Uint8Array = Uint8Array.from(document.bytes);
  const rounds = 1 + Math.floor(random() * 4);
  for (let round = 0; round < rounds; round++) bytes = change(bytes, pick().bytes, random);
  // Now and then the name and type of another document, so that readers meet what is not theirs.
  const named = random() < 0.2 ? pick() : document;
  return named.contentType === undefined
    ? { bytes, key: named.key }
    : { bytes, key: named.key, contentType: named.contentType };
}

function change(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() ** 3 * 400);
  switch (Math.floor(random() * 8)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return bytes.subarray(at);
    case 2: {
      for (let flip = 0; flip < 1 + length / 10; flip++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      return bytes;
    }
    case 3:
      return joined(
        bytes.subarray(0, at),
        Uint8Array.from({ length }, () => Math.floor(random() * 256)),
        bytes.subarray(at),
      );
    case 4: {
      const from = Math.floor(random() * other.length);
      return joined(bytes.subarray(0, at), other.subarray(from, from + length * 4), bytes.subarray(at));
    }
    case 5: {
      const piece = bytes.subarray(at, at + 1 + (length % 60));
      return joined(
        bytes.subarray(0, at),
        ...Array.from({ length: 1 + Math.floor(random() * 300) }, () => piece),
        bytes.subarray(at),
      );
    }
    case 6:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    default:
      return Uint8Array.from({ length: 1 + length * 5 }, () => Math.floor(random() * 256));
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

if (import.meta.main) {
  const report = await fuzz(Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 1));
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const bad =
    report.crashes.length > 0 ||
    report.slowestMilliseconds > HANG_MILLISECONDS ||
    report.peakMegabytes > MOST_MEGABYTES;
  process.exitCode = bad ? 1 : 0;
}
