import * as z from 'zod';
import type { CitedText, DroppedItem, Localized } from '../documents/index.ts';
import type { AlignedSentence, Bitext } from './bitext.ts';
import { type Claim, verifyClaim } from './verify.ts';

/** What a model that writes summaries is given and gives back. Adapters live in shared/aws. */

export interface WriterRequest {
  /** Target languages, Translate's codes. */
  readonly targets: readonly string[];
  readonly sentences: readonly { readonly id: string; readonly texts: Readonly<Record<string, string>> }[];
}

export interface WriterAnswer {
  /** The model's JSON, parsed but not trusted. */
  readonly draft: unknown;
  /** Model or inference profile, for the provenance. */
  readonly model: string;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  /** In US dollars; null when the model's price is not known. */
  readonly amount: number | null;
}

export interface SummaryWriter {
  /** @throws TidingsError when the model gives no usable answer; the extractive summary stands then */
  write(request: WriterRequest): Promise<WriterAnswer>;
}

const WrittenItem = z.object({
  texts: z.array(z.object({ language: z.string(), text: z.string().min(1) })),
  cites: z.array(z.string()).min(1),
});

/** The form that the model's JSON must have. Constant: services compile and cache it. */
export const WrittenSummary = z.object({
  headline: WrittenItem,
  abstract: WrittenItem,
  keyPoints: z.array(WrittenItem),
});

/** Longest texts that are taken, in characters; three times what the extractive summary needs. */
const LONGEST = { headline: 300, abstract: 1500, keyPoint: 900 } as const;
const MOST_KEY_POINTS = 7;

interface Written {
  headline: CitedText;
  abstract: CitedText;
  keyPoints: CitedText[];
}

/**
 * Puts the model's items in place of the extractive ones, each only when it verifies in every target. Whatever
 * does not stays as it was, and is recorded.
 */
export function applyDraft(
  extractive: Written,
  draft: unknown,
  lines: Bitext,
): Written & { dropped: DroppedItem[]; accepted: number } {
  const parsed = WrittenSummary.safeParse(draft);
  if (!parsed.success) {
    return {
      ...extractive,
      accepted: 0,
      dropped: [{ item: 'written', reason: 'is not in the agreed form' }],
    };
  }
  const dropped: DroppedItem[] = [];
  const check = (item: z.infer<typeof WrittenItem>, name: string, longest: number): CitedText | null => {
    const text = localizedOf(item, lines.targets);
    const cites = inOrder([...new Set(item.cites)], lines);
    const claim: Claim = { item: `written.${name}`, text: text ?? {}, cites, rule: 'generated' };
    const tooLong = text !== null && Object.values(text).some((own) => own.length > longest);
    const problem =
      text === null
        ? { item: claim.item, reason: 'lacks a target language' }
        : tooLong
          ? { item: claim.item, reason: 'is too long' }
          : verifyClaim(claim, lines);
    if (problem === null) return { text: text!, cites };
    dropped.push(problem);
    return null;
  };
  const { data } = parsed;
  const headline = check(data.headline, 'headline', LONGEST.headline);
  const abstract = check(data.abstract, 'abstract', LONGEST.abstract);
  const points = data.keyPoints
    .slice(0, MOST_KEY_POINTS)
    .map((item, index) => check(item, `keyPoints[${index}]`, LONGEST.keyPoint))
    .filter((item) => item !== null);
  // One lonely point is no list: the extractive points stand then.
  const enough = points.length >= Math.min(3, extractive.keyPoints.length);
  return {
    headline: headline ?? extractive.headline,
    abstract: abstract ?? extractive.abstract,
    keyPoints: enough && points.length > 0 ? points : extractive.keyPoints,
    dropped,
    accepted: [headline, abstract, ...(enough ? points : [])].filter((item) => item !== null).length,
  };
}

function localizedOf(item: z.infer<typeof WrittenItem>, targets: readonly string[]): Localized | null {
  const texts = new Map(item.texts.map(({ language, text }) => [language, text.trim()]));
  if (targets.some((target) => !texts.get(target))) return null;
  return Object.fromEntries(targets.map((target) => [target, texts.get(target)!]));
}

function inOrder(ids: readonly string[], lines: Bitext): string[] {
  const order = new Map([...lines.byId.keys()].map((id, place) => [id, place]));
  return ids.toSorted((left, right) => (order.get(left) ?? -1) - (order.get(right) ?? -1));
}

/** What the writer is shown: every sentence with its id, in all targets. */
export function writerRequest(lines: Bitext, all: readonly AlignedSentence[]): WriterRequest {
  return { targets: lines.targets, sentences: all.map(({ id, texts }) => ({ id, texts })) };
}
