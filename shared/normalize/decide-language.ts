import type { ArticleLanguage } from '../documents/normalized-article.ts';
import { knownCode, TRANSLATE_CODES } from '../languages.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { type DetectedLanguage, detectLanguage } from './language.ts';

export interface LanguageDecision extends Pick<ArticleLanguage, 'code' | 'confidence' | 'decidedBy'> {
  warnings: string[];
}

/** Below this the detector is believed only when nobody else says anything. */
const UNSURE = 0.4;

/** Confidence of a language that somebody states and the text does not contradict. */
const STATED = 0.7;

/** Below this the article carries a warning. */
const DOUBTFUL = 0.3;

/** Letters below which a block's own language is not looked for: names and headings mislead. */
const BLOCK_LETTERS = 120;

/**
 * The article's language, from the text, the document's declaration and the uploader's word. The text is believed
 * when it is clear; it names the language, and the others may name its variant (zh-TW, fr-CA, pt-PT).
 *
 * @param uploaderSays value of `x-amz-meta-language`
 * @param sourceHints languages that the settings expect; they only settle close calls
 */
export function decideLanguage(
  draft: Draft,
  uploaderSays: string | undefined,
  sourceHints: readonly string[] = [],
): LanguageDecision {
  const uploader = knownCode(uploaderSays ?? null);
  const declared = knownCode(draft.declaredLanguage) ?? fromDomain(draft.sourceUrl);
  const text = [draft.title ?? '', ...draft.blocks.map((block) => block.text)].join('\n');
  const expected = [uploader, declared, ...sourceHints].filter((code) => code !== null);
  const detected = detectLanguage(text, { expected });
  const warnings: string[] = [];
  if (uploaderSays !== undefined && uploaderSays.trim() !== '' && uploader === null) {
    warnings.push('The language given at the upload is none that Amazon Translate knows.');
  }
  const decision = decide(detected, uploader, declared);
  if (decision.confidence < DOUBTFUL)
    warnings.push('The language is uncertain: the text is short, mixed or unusual.');
  if (uploader !== null && base(uploader) !== base(decision.code)) {
    warnings.push(`The upload says ${uploader}, but the text is ${decision.code}.`);
  }
  return { ...decision, warnings };
}

function decide(
  detected: DetectedLanguage,
  uploader: string | null,
  declared: string | null,
): Omit<LanguageDecision, 'warnings'> {
  const { code, confidence } = detected;
  for (const [stated, decidedBy] of [
    [uploader, 'uploader'],
    [declared, 'declared'],
  ] as const) {
    if (stated === null) continue;
    if (code !== null && base(stated) === base(code)) {
      // The script tells Chinese variants apart better than a page's template does.
      return {
        code: base(code) === 'zh' ? code : stated,
        confidence: Math.max(confidence, STATED),
        decidedBy: 'detector',
      };
    }
    if (code === null || confidence < UNSURE) return { code: stated, confidence: STATED, decidedBy };
  }
  if (code === null) return { code: 'en', confidence: 0, decidedBy: 'guess' };
  return { code, confidence, decidedBy: 'detector' };
}

/** `zh` for `zh-TW`, `no` for itself: the language without its variant. */
function base(code: string): string {
  return code.split('-')[0]!;
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
export function blockLanguage(block: DraftBlock, articleLanguage: string): string | null {
  if ((block.text.match(/\p{L}/gu)?.length ?? 0) < BLOCK_LETTERS) return null;
  const { code, confidence } = detectLanguage(block.text, { expected: [articleLanguage] });
  if (code === null || confidence < 0.8 || base(code) === base(articleLanguage)) return null;
  return TRANSLATE_CODES.has(code) ? code : null;
}
