import { setTimeout as sleep } from 'node:timers/promises';
import type { AppliedTerm } from '../documents/translated-article.ts';
import { PermanentError, TransientError } from '../errors.ts';
import { isUnspaced } from '../languages/scripts.ts';
import { alignLines } from './alignment.ts';
import type { checkArticle } from './check-article.ts';
import { joinPieces, linesThatFit, type Piece, splitLine } from './chunks.ts';
import { humanKeys, machineKey } from './memory/key.ts';
import type { EngineAnswer, MemoryEntry, SpendGuard, TranslationEngine, TranslationMemory } from './ports.ts';
import type { Meter } from './spend/meter.ts';
import { byteLength, countCharacters } from './text.ts';

export interface Ports {
  readonly engine: TranslationEngine;
  readonly memory: TranslationMemory;
  readonly spend: SpendGuard;
  /** Milliseconds until this run is stopped from outside. */
  readonly remainingMs: () => number;
  /** Where the checks of the whole article run; here, when nothing is said. */
  readonly check?: (...input: Parameters<typeof checkArticle>) => Promise<ReturnType<typeof checkArticle>>;
}

export interface LineTranslation {
  readonly text: string;
  readonly origin: 'engine' | 'memory' | 'human';
  readonly engine: string;
  readonly appliedTerms: readonly AppliedTerm[];
}

/** A request is not started with less time than this: it takes some seconds, and what it brings has to be finished. */
const MIN_REQUEST_MS = 25_000;
/**
 * Time kept back when a request is given up: what there is has to be stored, checked and written yet. The checks load their
 * tables, which took more than 2 s on a busy machine: the function then died over an article that was only slow.
 */
const FINISH_MS = 20_000;
/**
 * Longer than nearly every request takes; after that, whoever announced the lines has most likely died. Who takes
 * a lease over looks into the memory once more before paying, so a slow request costs twice only while it runs.
 */
const LEASE_MS = 45_000;
/** A request is answered in about a second. */
const POLL_MS = 1_000;
/** Longest timer that Node takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** A misaligned request is divided by this: four steps from the largest request to single lines. */
const DIVISOR = 4;

/**
 * Translates lines of one language: memory first, then the engine in as few requests as fit, each stored
 * before the next is sent. The map holds every line, except one that the engine answered with nothing.
 *
 * @param lines distinct, as `requestLine` makes them
 * @throws TidingsError of the ports, and TransientError `out-of-time`
 */
export async function translateLines(
  lines: readonly string[],
  pair: { source: string; target: string },
  ports: Ports,
  meter: Meter,
): Promise<Map<string, LineTranslation>> {
  const { engine, memory } = ports;
  const keyOf = (text: string): string =>
    machineKey({
      text,
      ...pair,
      engine: engine.name,
      terminologyVersion: engine.terminologyVersion,
      settings: engine.settings,
    });
  const done = await recall(lines, pair, keyOf, memory);

  const divided = new Map<string, Piece[]>();
  for (const line of lines) {
    if (done.has(line) || byteLength(line) <= engine.maxRequestBytes) continue;
    divided.set(line, splitLine(line, engine.maxRequestBytes, pair.source));
  }
  const pieces = [...new Set([...divided.values()].flat().map((piece) => piece.text))];
  for (const [text, found] of await recall(pieces, pair, keyOf, memory)) done.set(text, found);

  const wanted = lines.flatMap((line) => divided.get(line)?.map((piece) => piece.text) ?? [line]);
  const pending = [...new Set(wanted)].filter((text) => !done.has(text));
  const keep = async (batch: readonly [string, LineTranslation][]): Promise<void> => {
    for (const [text, answer] of batch) done.set(text, answer);
    // Only what was sent: a line that had to be divided can be longer than an item of the memory may be.
    await memory.store(batch.map(([text, found]) => entryOf(keyOf(text), text, found, pair, engine)));
  };
  const remember = (found: ReadonlyMap<string, LineTranslation>): void => {
    for (const [text, translation] of found) done.set(text, translation);
  };
  const run: Run = { pair, ports, meter, keyOf, remember, elsewhere: new Set(), refusedSince: new Map() };
  let open = pending;
  while (open.length > 0) {
    try {
      for await (const batch of requests(open, run)) await keep(batch);
    } catch (error) {
      const missing = lines.filter((line) =>
        (divided.get(line) ?? [{ text: line }]).some(({ text }) => !done.has(text)),
      );
      throw isNoModel(error) ? withCount(error, `${missing.length} of ${lines.length}`, pair.target) : error;
    }
    open = [...run.elsewhere];
    if (open.length === 0) break;
    await pause(ports);
    remember(await recall(open, pair, keyOf, memory));
    open = open.filter((text) => !done.has(text));
  }
  for (const [line, parts] of divided) {
    const whole = done.has(line) ? null : join(parts, done, pair);
    if (whole !== null) done.set(line, whole);
  }
  return done;
}

function isNoModel(error: unknown): error is PermanentError {
  return error instanceof PermanentError && error.kind === 'no-model';
}

/** Says how much is missing: a few sentences can be translated by hand. */
function withCount(error: PermanentError, missing: string, target: string): PermanentError {
  const { kind, message, advice } = error;
  const count = `The translation memory lacks ${missing} sentences for ${target}.`;
  return new PermanentError({ kind, message: `${message} ${count}`, advice, cause: error });
}

/** What the memory knows of these lines; a human entry wins over a machine one, whatever its region. */
async function recall(
  lines: readonly string[],
  pair: { source: string; target: string },
  keyOf: (text: string) => string,
  memory: TranslationMemory,
): Promise<Map<string, LineTranslation>> {
  const found = new Map<string, LineTranslation>();
  if (lines.length === 0) return found;
  const keys = new Map(
    lines.map((line) => [line, [...humanKeys(line, pair.source, pair.target), keyOf(line)]]),
  );
  const entries = await memory.lookup([...new Set([...keys.values()].flat())]);
  for (const [line, candidates] of keys) {
    const entry = candidates
      .map((key) => entries.get(key))
      .find((found) => (found?.text.trim() ?? '') !== '');
    if (entry === undefined) continue;
    found.set(line, {
      text: entry.text,
      origin: entry.origin === 'human' ? 'human' : 'memory',
      engine: entry.engine,
      appliedTerms: entry.appliedTerms ?? [],
    });
  }
  return found;
}

interface Run {
  readonly pair: { source: string; target: string };
  readonly ports: Ports;
  readonly meter: Meter;
  readonly keyOf: (text: string) => string;
  /** Takes note of lines that turned up in the memory. */
  readonly remember: (found: ReadonlyMap<string, LineTranslation>) => void;
  /** Lines that somebody else is paying for at this moment. */
  readonly elsewhere: Set<string>;
  /** When a line was first refused because somebody else holds it, on the clock of `performance.now()`. */
  readonly refusedSince: Map<string, number>;
}

/**
 * Sends the lines, one request after the other, and yields the answers of each, aligned. Lines that another
 * article has under way are left in `elsewhere`.
 */
async function* requests(lines: readonly string[], run: Run): AsyncGenerator<[string, LineTranslation][]> {
  const { ports } = run;
  run.elsewhere.clear();
  let open = lines;
  let maxLines = Number.POSITIVE_INFINITY;
  while (open.length > 0) {
    const count = linesThatFit(open, 0, ports.engine.maxRequestBytes, maxLines);
    const sent = open.slice(0, count);
    const { held, isFirst } = await announce(sent, run);
    if (held.length > 0) {
      for (const text of held) run.elsewhere.add(text);
      open = open.filter((text) => !run.elsewhere.has(text));
      continue;
    }
    // Somebody may have paid for one since the memory was asked.
    const known = isFirst
      ? new Map<string, LineTranslation>()
      : await recall(sent, run.pair, run.keyOf, ports.memory);
    if (known.size > 0) {
      run.remember(known);
      open = open.filter((text) => !known.has(text));
      continue;
    }
    const answer = await ask(sent, run);
    const aligned = alignLines(sent, answer.text);
    if (aligned === null && count > 1) {
      // An engine that ate all line breaks will eat them again: go to single lines at once.
      const ate = !answer.text.trim().includes('\n');
      maxLines = ate ? 1 : Math.max(1, Math.floor(count / DIVISOR));
      continue;
    }
    open = open.slice(count);
    // Nothing came back for a single line: it stays out of the memory, so that it is asked again next time.
    if (aligned === null) continue;
    yield sent.map((text, index) => [
      text,
      {
        text: aligned[index]!,
        origin: 'engine',
        engine: answer.engine,
        appliedTerms: answer.appliedTerms.filter((term) => containsTerm(text, term.source)),
      },
    ]);
  }
}

/**
 * Claims the lines, and names those that another run holds. Whoever holds a line longer than a lease will not
 * deliver it: from then on it is paid for here.
 */
async function announce(
  lines: readonly string[],
  run: Run,
): Promise<{ readonly held: readonly string[]; readonly isFirst: boolean }> {
  const claimed = await run.ports.memory.claim?.(lines.map(run.keyOf), LEASE_MS);
  if (claimed === undefined) return { held: [], isFirst: false };
  const now = performance.now();
  const held = lines.filter((text) => {
    if (!claimed.held.has(run.keyOf(text))) return false;
    const since = run.refusedSince.get(text) ?? now;
    run.refusedSince.set(text, since);
    return now - since < LEASE_MS;
  });
  return { held, isFirst: claimed.isFirst };
}

/** Until another article's request is likely to be answered. */
async function pause({ remainingMs }: Ports): Promise<void> {
  if (remainingMs() < MIN_REQUEST_MS + POLL_MS) throw outOfTime();
  await sleep(POLL_MS);
}

function containsTerm(text: string, term: string): boolean {
  return text.toLowerCase().includes(term.toLowerCase());
}

async function ask(sent: readonly string[], { pair, ports, meter, keyOf }: Run): Promise<EngineAnswer> {
  const text = sent.join('\n');
  const characters = countCharacters(text);
  try {
    const remaining = ports.remainingMs();
    if (remaining < Math.max(MIN_REQUEST_MS, meter.slowestRequestMs * 1.5)) throw outOfTime();
    await ports.spend.reserve(characters);
    const started = performance.now();
    const answer = await ports.engine.translate({ text, ...pair, ...stopSignal(remaining) });
    meter.count(characters, answer, performance.now() - started);
    return answer;
  } catch (error) {
    if (wasRefused(error)) await ports.spend.release?.(characters);
    await ports.memory.unclaim?.(sent.map(keyOf));
    throw error;
  }
}

/** A refusal is never billed; a request that was given up may have been. */
function wasRefused(error: unknown): boolean {
  return error instanceof PermanentError || (error instanceof TransientError && error.kind === 'throttled');
}

function stopSignal(remainingMs: number): { signal?: AbortSignal } {
  const ms = Math.floor(remainingMs - FINISH_MS);
  return Number.isFinite(ms) && ms < MAX_TIMER_MS ? { signal: AbortSignal.timeout(Math.max(1, ms)) } : {};
}

function outOfTime(): TransientError {
  return new TransientError({
    kind: 'out-of-time',
    message: 'The time of this run does not suffice for another request.',
    advice: 'Nothing to do: finished requests are remembered and the next attempt goes on from them.',
  });
}

/** The whole line, once all its pieces are there. */
function join(
  parts: readonly Piece[],
  done: ReadonlyMap<string, LineTranslation>,
  pair: { source: string; target: string },
): LineTranslation | null {
  const found = parts.map((piece) => done.get(piece.text));
  if (!found.every((piece) => piece !== undefined)) return null;
  return {
    text: joinPieces(
      parts,
      found.map((piece) => piece.text),
      { source: isUnspaced(pair.source), target: isUnspaced(pair.target) },
    ),
    origin: found.some((piece) => piece.origin === 'engine') ? 'engine' : 'memory',
    engine: found[0]!.engine,
    appliedTerms: found.flatMap((piece) => piece.appliedTerms),
  };
}

function entryOf(
  key: string,
  sourceText: string,
  found: LineTranslation,
  pair: { source: string; target: string },
  engine: TranslationEngine,
): MemoryEntry {
  return {
    key,
    text: found.text,
    origin: 'machine',
    engine: found.engine,
    sourceText,
    ...pair,
    engineName: engine.name,
    terminologyVersion: engine.terminologyVersion,
    ...(engine.settings === undefined ? {} : { settings: engine.settings }),
    ...(found.appliedTerms.length === 0 ? {} : { appliedTerms: found.appliedTerms }),
  };
}
