import type { ArticleLanguage } from '../../documents/normalized-article.ts';
import { PermanentError } from '../../errors.ts';
import { baseOf, knownCode, TRANSLATE_CODES } from '../../languages/codes.ts';
import { detectLanguage } from '../language.ts';
import type { RawArticle, RawBlock } from '../raw-article.ts';
import type { DetectedLanguage } from './detected-language.ts';
import { scriptOf } from './scripts.ts';

export interface LanguageDecision extends Pick<ArticleLanguage, 'code' | 'confidence' | 'decidedBy'> {
  warnings: string[];
}

/** Below this the detector is believed only when nobody else says anything. */
const UNSURE = 0.4;

/** Confidence of a language that somebody states and the text does not contradict. */
const STATED = 0.7;

/** Below this the article carries a warning. */
const DOUBTFUL = 0.3;

/** Confidence and letters from which a language that Translate does not take ends the article. */
const SURELY_FOREIGN = 0.9;
const FOREIGN_LETTERS = 200;

/** Burmese, Khmer and Lao are told by their letters: a headline is enough. */
const OWN_SCRIPT_LETTERS = 20;

/** Less of both is enough when the page or the uploader names that same language. */
const STATED_FOREIGN = 0.5;
const STATED_FOREIGN_LETTERS = 60;

/** Letters below which a block's own language is not looked for: names and headings mislead. */
const BLOCK_LETTERS = 120;

/**
 * The article's language, from the text, the document's declaration and the uploader's word. A clear text decides the
 * language; the declaration and the uploader may name its variant (zh-TW, fr-CA, pt-PT). For an unclear text, the
 * decision is the best guess and carries a warning.
 *
 * @param uploaderSays the value of `x-amz-meta-language`
 * @param sourceHints codes that the settings expect; they only settle close calls
 * @throws PermanentError `unsupported-language` for text that is clearly in a language that Translate does not take
 *   and that nobody calls one that it takes: translated as anything else it would be paid for and worthless
 */
export function decideLanguage(
  article: RawArticle,
  uploaderSays: string | undefined,
  sourceHints: readonly string[] = [],
): LanguageDecision {
  const uploader = knownCode(uploaderSays ?? null);
  const declared = knownCode(article.declaredLanguage) ?? fromDomain(article.sourceUrl);
  const text = [article.title ?? '', ...article.blocks.map((block) => block.text)].join('\n');
  const expected = [uploader, declared, ...sourceHints].filter((code) => code !== null);
  const detected = detectLanguage(text, { expected });
  if (uploader === null && declared === null)
    refuseForeign(detected, text, [uploaderSays, article.declaredLanguage]);
  const warnings: string[] = [];
  if (uploaderSays !== undefined && uploaderSays.trim() !== '' && uploader === null) {
    warnings.push('The language given at the upload is none that Amazon Translate knows.');
  }
  const decision = decide(detected, uploader, declared, guessByScript(text));
  if (decision.confidence < DOUBTFUL)
    warnings.push('The language is uncertain: the text is short, mixed or unusual.');
  if (uploader !== null && baseOf(uploader) !== baseOf(decision.code)) {
    warnings.push(`The upload says ${uploader}, but the text is ${decision.code}.`);
  }
  return { ...decision, warnings };
}

function refuseForeign(
  { foreign, confidence }: DetectedLanguage,
  text: string,
  stated: readonly (string | null | undefined)[],
): void {
  if (foreign === undefined) return;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isStated = stated.some(
    (tag) => tag !== null && tag !== undefined && baseOf(tag.toLowerCase()) === foreign,
  );
  const sure = isStated ? STATED_FOREIGN : SURELY_FOREIGN;
  const enough = isStated
    ? STATED_FOREIGN_LETTERS
    : hasOwnScript(text)
      ? OWN_SCRIPT_LETTERS
      : FOREIGN_LETTERS;
  if (confidence < sure || letters < enough) return;
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(foreign) ?? foreign;
  throw new PermanentError({
    kind: 'unsupported-language',
    message: `The article is in ${name} (${foreign}), which Amazon Translate does not take.`,
    advice:
      'Upload a version in another language; if it is written in another one, upload it again and say which: ' +
      '`./tidings put --language CODE FILE`, or the metadata `language`.',
  });
}

function decide(
  detected: DetectedLanguage,
  uploader: string | null,
  declared: string | null,
  guess: string,
): Omit<LanguageDecision, 'warnings'> {
  const { code, confidence } = detected;
  for (const [stated, decidedBy] of [
    [uploader, 'uploader'],
    [declared, 'declared'],
  ] as const) {
    if (stated === null) continue;
    if (code !== null && baseOf(stated) === baseOf(code)) {
      // The script tells Chinese variants apart better than a page's template does.
      return {
        code: baseOf(code) === 'zh' ? code : stated,
        confidence: Math.max(confidence, STATED),
        decidedBy: confidence < UNSURE ? decidedBy : 'detector',
      };
    }
    if (code === null || confidence < UNSURE) return { code: stated, confidence: STATED, decidedBy };
  }
  if (code === null) return { code: guess, confidence: 0, decidedBy: 'guess' };
  return { code, confidence, decidedBy: 'detector' };
}

/** The language that most news in a script is written in; English for all others. */
const LIKELIEST: Record<string, string> = {
  Arabic: 'ar',
  Bengali: 'bn',
  Cyrillic: 'ru',
  Devanagari: 'hi',
  Ethiopic: 'am',
  Hebrew: 'he',
};

/** Best guess for a text of which the detector makes nothing. */
const guessByScript = (text: string): string => LIKELIEST[mainScript(text)] ?? 'en';

/** True for a script that is not one of many languages. */
const hasOwnScript = (text: string): boolean =>
  mainScript(text) !== 'Latin' && LIKELIEST[mainScript(text)] === undefined;

function mainScript(text: string): string {
  const scripts = [...(scriptOf(text) ?? [])].sort((left, right) => right[1] - left[1]);
  return scripts[0]?.[0] ?? 'Latin';
}

/** Country domains of which one language is expected. Only breaks ties. */
const DOMAINS: Record<string, string> = {
  hr: 'hr',
  ba: 'bs',
  rs: 'sr',
  id: 'id',
  my: 'ms',
  nl: 'nl',
  dk: 'da',
  no: 'no',
  cz: 'cs',
  sk: 'sk',
  az: 'az',
  tr: 'tr',
  tw: 'zh-TW',
  hk: 'zh-TW',
  br: 'pt',
};

function fromDomain(url: string | null): string | null {
  const domain = url === null ? null : URL.parse(url)?.hostname.split('.').at(-1);
  return (domain !== null && domain !== undefined && DOMAINS[domain]) || null;
}

/** Language of a block, when it is surely another one than the article's; null otherwise. */
export function blockLanguage(block: RawBlock, articleLanguage: string): string | null {
  if ((block.text.match(/\p{L}/gu)?.length ?? 0) < BLOCK_LETTERS) return null;
  const { code, confidence } = detectLanguage(block.text, { expected: [articleLanguage] });
  if (code === null || confidence < 0.8 || baseOf(code) === baseOf(articleLanguage)) return null;
  return TRANSLATE_CODES.has(code) ? code : null;
}
