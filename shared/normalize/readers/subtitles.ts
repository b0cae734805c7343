import '../core.ts';
import type { RemovedLine } from '../../documents/normalized-article.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { decodeEntities } from '../entities.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { endsSentence } from '../sentences.ts';
import { LONGEST_PARAGRAPH } from '../wrapped.ts';
import { CUE_TIMES } from './subtitle-signs.ts';

interface Cue {
  from: number;
  to: number;
  lines: string[];
}

/** Silence in seconds behind a full stop from which another paragraph begins. */
const PAUSE = 3;

/** Longest paragraph in characters: speakers make no pauses for readers. */
const PARAGRAPH = 700;

/**
 * Subtitles as a text: cues joined to sentences, one paragraph a speaker, "Name: " where a speaker is named. Sounds,
 * styles and lines that a rolling caption repeats are left out.
 */
export function readSubtitles(text: string): RawArticle {
  const { cues, head } = cuesOf(cleanCharacters(text).split('\n'));
  const removed: RemovedLine[] = [];
  const blocks: RawBlock[] = [];
  let speaker = '';
  let end = 0;
  let last: ReadonlySet<string> = new Set();
  for (const cue of cues) {
    const lines = cue.lines.filter((line) => !last.has(line));
    if (cue.lines.length > 0) last = new Set(cue.lines);
    for (const line of lines) {
      const { words, named, isNew, sounds } = speech(line);
      for (const sound of sounds) removed.push({ text: sound, reason: 'sound' });
      if (words === '') continue;
      const open = blocks.at(-1);
      const changes = isNew || (named !== '' && named !== speaker);
      const rests =
        open !== undefined &&
        endsSentence(open.text) &&
        (cue.from - end >= PAUSE || open.text.length > PARAGRAPH);
      if (open === undefined || changes || rests || open.text.length > LONGEST_PARAGRAPH) {
        blocks.push({ kind: 'paragraph', text: named !== '' && changes ? `${named}: ${words}` : words });
      } else open.text = joined(open.text, words);
      if (named !== '' || isNew) speaker = named;
      end = cue.to;
    }
  }
  return {
    ...emptyRawArticle(),
    declaredLanguage: /^Language:\s*([\w-]+)/im.exec(head)?.[1] ?? null,
    blocks,
    removed,
  };
}

/** Automatic captions mark when each word is said. */
const INLINE_TIME = /<\d[\d:.,]{3,12}>|<\/?c>/g;

function cuesOf(lines: readonly string[]): { cues: Cue[]; head: string } {
  const cues: Cue[] = [];
  const head: string[] = [];
  let open: Cue | null = null;
  for (const [index, raw] of lines.entries()) {
    const times = CUE_TIMES.exec(raw);
    if (times !== null) {
      open = { from: seconds(times[1]!), to: seconds(times[2]!), lines: [] };
      cues.push(open);
      continue;
    }
    const line = tidyLine(raw.replace(INLINE_TIME, ''));
    if (line === '') {
      // SubRip's texts may have empty lines; what follows one is text unless a number and times do.
      if (open !== null && open.lines.length > 0) open = null;
    } else if (open !== null && !(isNumber(line) && CUE_TIMES.test(lines[index + 1] ?? '')))
      open.lines.push(line);
    else if (cues.length === 0) head.push(line);
  }
  return { cues, head: head.join('\n') };
}

function isNumber(line: string): boolean {
  return /^\d{1,6}$/.test(line);
}

function seconds(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** "[Applause]", "(door closes)", "♪ … ♪": what is heard, not said. A whole line, or brackets at its beginning. */
const SOUND = /^[-–—]?\s*(?:\[[^\]]{1,80}\]|\([^()]{1,80}\)|[♪♫#].{0,200}[♪♫#]|[♪♫].*)$/u;

const SOUND_AT_EDGE = /^\[[^\]]{1,80}\]\s?(?=\S)|\s?\[[^\]]{1,80}\]$/g;

function speech(line: string): { words: string; named: string; isNew: boolean; sounds: string[] } {
  const voice = /<v(?:\.[\w.-]+)?\s+([^>]{1,80})>/.exec(line)?.[1];
  const bare = tidyLine(
    decodeEntities(line.replace(/<\/?[a-z][^<>]{0,200}>|<\d[\d:.,]{3,12}>|\{\\[^{}]{0,100}\}/gi, '')),
  );
  const arrows = /^(?:>>+|[-–—](?=\s*["“„«¿¡]?\p{L}))\s*/u.exec(bare);
  const rest = arrows === null ? bare : bare.slice(arrows[0].length);
  if (SOUND.test(rest)) return { words: '', named: '', isNew: false, sounds: [rest] };
  const sounds = [...rest.matchAll(SOUND_AT_EDGE)].map(([sound]) => sound.trim());
  const words = tidyLine(rest.replace(SOUND_AT_EDGE, ''));
  const label = /^(\p{Lu}[\p{Lu}\p{M}\d .'’-]{1,30}):\s+(?=\S)/u.exec(words)?.[1];
  return { words, named: voice?.trim() ?? '', isNew: arrows !== null || label !== undefined, sounds };
}

function joined(text: string, words: string): string {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、！？]$/u.test(
    text.slice(-2),
  );
  return dense && !/^[A-Za-z\d]/.test(words) ? text + words : `${text} ${words}`;
}
