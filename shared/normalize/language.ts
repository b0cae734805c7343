import { scoreWords, typicalScores, wordsOf } from './language-model.ts';
import { isBareVietnamese, serbianE, tellingWords } from './language-pairs.ts';
import { languageByScript, scriptOf } from './scripts.ts';

export interface DetectedLanguage {
  /** One of Amazon Translate's codes; null without letters, or when it is none of them. */
  code: string | null;
  /** 0 to 1. */
  confidence: number;
}

/** What the detector weighs besides the text: each breaks ties only. */
export interface LanguageHints {
  /** Codes expected: from the page, the uploader, the settings. Most trusted first. */
  expected?: readonly string[];
}

/** Characters that decide: more text does not change the answer, only the time. */
const SAMPLE_CHARACTERS = 6000;

/** Codes of the model that Translate knows under another name. */
const TRANSLATE_CODE_OF: Record<string, string> = { 'no-nn': 'no', 'sr-Latn': 'sr' };

/** Languages of the model that Translate does not take. */
const FOREIGN = new Set(
  (
    'be eo eu la lg mi sn st tn ts xh yo zu gl ceb jv su war lb fy oc br gd ku mg ny rw rn sm co fo ilo hil rm wo bm ln kg ' +
    'ig ay qu gn haw to fj tk pap ee ak ss ve gv ky tg tt cv sah ug ckb ne sa bho'
  ).split(' '),
);

/** A foreign language must be ahead by this share: a wrong "not supported" stops an article. */
const FOREIGN_LEAD = 1.02;

/** Foreign languages learned from newspapers. All others have models of one document, which score too high. */
const WELL_KNOWN = new Set('be eo eu la lg mi sn st tn ts xh yo zu'.split(' '));
const SMALL_MODEL_DISCOUNT = 0.93;

/** Languages so close that other signs may decide between them, within a share of the best score. */
const CLOSE: readonly { codes: readonly string[]; reach: number }[] = [
  { codes: ['bs', 'hr', 'sr'], reach: 0.9 },
  { codes: ['id', 'ms'], reach: 0.92 },
  { codes: ['da', 'no'], reach: 0.95 },
  { codes: ['es', 'gl', 'pt', 'ca'], reach: 0.9 },
  { codes: ['nl', 'af'], reach: 0.97 },
  { codes: ['cs', 'sk'], reach: 0.97 },
  { codes: ['az', 'tr'], reach: 0.97 },
];

/** What one telling word for every hundred words adds to a score. */
const TELLING = 0.04;

/**
 * A text scores about what its language scores on average. Far below, it is of no language that the model knows;
 * short texts vary more. Share of the average, by letters of the text.
 */
const LEAST_FIT: readonly (readonly [letters: number, share: number])[] = [
  [200, 0.78],
  [80, 0.68],
  [25, 0.5],
];

/** Averages of models made of one document are too high: other texts reach half of them. */
const SMALL_MODELS = new Set(['ha', 'ht', 'mt', 'ps', 'uz', 'hi', 'mr']);

/**
 * Language of a text, one of Amazon Translate's codes. Script first, then the letter sequences of its words:
 * each paragraph votes with its letters, so that a menu or a quotation of another language does not decide.
 */
export function detectLanguage(text: string, hints: LanguageHints = {}): DetectedLanguage {
  const clean = cleanForDetection(text);
  const script = scriptOf(clean);
  if (script === null) return { code: null, confidence: 0 };
  const byScript = languageByScript(clean, script);
  if (byScript !== undefined) return byScript;
  return vote(paragraphsOf(clean), hints.expected ?? []);
}

/** Without tags, URLs, addresses and handles, which speak English everywhere. */
function cleanForDetection(text: string): string {
  return text
    .slice(0, 200_000)
    .replace(/<[^<>]{1,300}>/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S{1,500}/gi, ' ')
    .replace(/\S{1,60}@\S{1,60}/g, ' ')
    .replace(/[@#]\w{1,50}/g, ' ')
    .normalize('NFC');
}

interface Paragraph {
  words: string[];
  weight: number;
}

/** Head, middle and tail of the text, by line. Lines under four words that end no sentence are furniture. */
function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split('\n').filter((line) => /\p{L}/u.test(line));
  const sentences = lines.filter(
    (line) => line.trim().split(/\s+/).length >= 4 || /[.!?…。]["”»)]?\s*$/.test(line),
  );
  const chosen = sentences.length > 0 ? sentences : lines;
  const paragraphs: Paragraph[] = [];
  let left = SAMPLE_CHARACTERS;
  for (const index of sampleOrder(chosen.length)) {
    if (left <= 0) break;
    const line = chosen[index]!.slice(0, Math.max(200, left));
    left -= line.length;
    const words = wordsOf(line);
    paragraphs.push({ words, weight: words.reduce((sum, word) => sum + word.length, 0) });
  }
  return paragraphs;
}

/** Indices from head, middle and tail in turn: an introduction in another language is outvoted early. */
function sampleOrder(length: number): number[] {
  const third = Math.ceil(length / 3);
  const order: number[] = [];
  for (let at = 0; at < third; at++) {
    for (const index of [at, at + third, at + 2 * third]) if (index < length) order.push(index);
  }
  return order;
}

function vote(paragraphs: readonly Paragraph[], expected: readonly string[]): DetectedLanguage {
  const words = paragraphs.flatMap((paragraph) => paragraph.words);
  if (isBareVietnamese(words)) return { code: 'vi', confidence: 0.8 };
  const ranked = rank(scoreWords(words));
  // One language throughout is the rule; only a mixed text needs its paragraphs counted.
  if (paragraphs.length > 1) addVotes(ranked, paragraphs);
  separate(ranked, words, expected);
  ranked.sort((a, b) => b.score - a.score);
  const letters = paragraphs.reduce((sum, paragraph) => sum + paragraph.weight, 0);
  return decide(ranked, letters);
}

interface Candidate {
  code: string;
  score: number;
  perLetter: number;
}

function rank(scores: ReadonlyMap<string, number>): Candidate[] {
  const best = new Map<string, number>();
  for (const [code, score] of scores) {
    const known = TRANSLATE_CODE_OF[code] ?? code;
    const fair = FOREIGN.has(code) && !WELL_KNOWN.has(code) ? score * SMALL_MODEL_DISCOUNT : score;
    best.set(known, Math.max(best.get(known) ?? 0, fair));
  }
  return [...best].map(([code, perLetter]) => ({ code, score: perLetter, perLetter }));
}

/** Adds to each candidate's score what the paragraphs say in which it is best, by their letters. */
function addVotes(ranked: Candidate[], paragraphs: readonly Paragraph[]): void {
  const letters = Math.max(
    1,
    paragraphs.reduce((sum, paragraph) => sum + paragraph.weight, 0),
  );
  const byCode = new Map(ranked.map((candidate) => [candidate.code, candidate]));
  for (const paragraph of paragraphs) {
    const best = bestOf(rank(scoreWords(paragraph.words)));
    const candidate = best === undefined ? undefined : byCode.get(best.code);
    if (candidate !== undefined) candidate.score += (candidate.perLetter * 0.3 * paragraph.weight) / letters;
  }
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || candidate.score > best.score ? candidate : best),
    undefined,
  );
}

/** Among sister languages that are nearly level, telling words and then hints decide. */
function separate(ranked: Candidate[], words: readonly string[], expected: readonly string[]): void {
  const best = bestOf(ranked);
  const group = CLOSE.find(({ codes }) => best !== undefined && codes.includes(best.code));
  if (best === undefined || group === undefined) return;
  const rivals = ranked.filter(
    ({ code, score }) => group.codes.includes(code) && score >= best.score * group.reach,
  );
  if (rivals.length < 2) return;
  const telling = tellingWords(words, group.codes);
  const favoured = expected.find((code) => group.codes.includes(code));
  const top = best.score;
  for (const rival of rivals) {
    const share = ((telling.get(rival.code) ?? 0) * 100) / Math.max(12, words.length);
    rival.score += top * Math.min(0.12, share * TELLING);
    if (favoured === rival.code) rival.score += top * HINT;
    // Galician is known from few pages: only its own words make a text Galician.
    if (
      rival.code === 'gl' &&
      (telling.get('gl') ?? 0) <= Math.max(telling.get('es') ?? 0, telling.get('pt') ?? 0)
    ) {
      rival.score *= 0.8;
    }
  }
  if (!group.codes.includes('sr')) return;
  const serbian = serbianE(words);
  for (const rival of rivals)
    rival.score += top * SOUND_LAW * Math.max(0, rival.code === 'sr' ? serbian : -serbian);
}

/** What one vowel, written throughout, adds: more than all telling words together. */
const SOUND_LAW = 0.15;

/** What the page's or the uploader's word adds to a sister language's score: less than two telling words. */
const HINT = 0.04;

function decide(ranked: readonly Candidate[], letters: number): DetectedLanguage {
  const own = ranked.filter((candidate) => !FOREIGN.has(candidate.code));
  const best = own[0];
  if (best === undefined || best.score <= 0) return { code: null, confidence: 0 };
  const foreign = ranked.find((candidate) => FOREIGN.has(candidate.code));
  if (foreign !== undefined && foreign.score > best.score * FOREIGN_LEAD) {
    return { code: null, confidence: margin(foreign.score, best.score) };
  }
  const sure = margin(best.score, Math.max(own[1]?.score ?? 0, foreign?.score ?? 0));
  const fit = fitOf(best);
  const least = LEAST_FIT.find(([least]) => letters >= least)?.[1] ?? 0;
  if (fit < least) return { code: null, confidence: Math.round((1 - fit) * 100) / 100 };
  const enough = Math.min(1, (letters + 5) / SURE_LETTERS);
  return { code: best.code, confidence: Math.round(sure * Math.min(1, fit) * enough * 100) / 100 };
}

/** Letters from which a text can be sure of its language: half a sentence. */
const SURE_LETTERS = 40;

/** The text's score as a share of what the language's own text has. */
function fitOf({ code, perLetter }: Candidate): number {
  const typical = typicalScores().get(code) ?? perLetter;
  return perLetter / (SMALL_MODELS.has(code) ? typical / 2.2 : typical);
}

/** 0.5 for a tie, 1 for a lead of a tenth: what held-out texts needed to be right nine times in ten. */
function margin(best: number, second: number): number {
  if (best <= 0) return 0;
  return Math.max(0, Math.min(1, 0.5 + (best - second) / best / 0.2));
}
