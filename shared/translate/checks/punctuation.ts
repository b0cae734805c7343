import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
];

/**
 * Quotation marks and brackets that open have to close, unless the source leaves them open, too: a quotation may go on in
 * the next sentence.
 */
export function checkPunctuation({ source, target }: CheckedPair): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (isMarkLost(source, target)) findings.push(finding('quotation-open'));
  if (!bracketsBalanced(target) && bracketsBalanced(source)) findings.push(finding('bracket-open'));
  return findings;
}

/**
 * A quotation that stays open, or ends where none began. Where both texts close what they open, nothing is lost. A source
 * that leaves one open itself has a quotation of several sentences, whose one mark must not vanish; with more marks than
 * that, it is nested, or has a slip of its own, which a translation may have mended. Marks that only the translation has
 * are a matter of style: a quotation of several sentences may close each of them.
 */
function isMarkLost(source: string, target: string): boolean {
  const [from, to] = [marksIn(source), marksIn(target)];
  if (from % 2 === 0) return to % 2 === 1 && to < from;
  return from === 1 ? to === 0 : to < from && !closesAll(target);
}

/** True where every double mark that opens has one that closes it: by what stands before them, whatever their shapes. */
function closesAll(text: string): boolean {
  let depth = 0;
  for (const { index } of text.matchAll(DOUBLE)) {
    depth += /^$|[\s([–—-]/.test(text[index - 1] ?? '') ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const DOUBLE = /["“”„‟«»″]/g;
/** Single marks that open: before a letter, after a space. */
const SINGLE_OPEN =
  /(?<![\p{L}\p{N}])['‘‚‹](?=[\p{L}\p{N}“"„¿¡.…])(?!(?:s|t|n|m|k|ns|em|er|ne|tis|cause|til|\d\d)(?![\p{L}\p{N}]))/gu;
/** Single marks that close: behind a letter or a stop, before none. Behind an s, they may be a genitive. */
const SINGLE_CLOSE = /(?<=[\p{L}\p{N}.,!?…”"])['’›‘](?![\p{L}\p{N}«“„"])/gu;

/**
 * Number of quotation marks. Double marks of all shapes count together, since languages open with what others close
 * with („x“ and “x”). Single marks count where they stand as such: "don't" and "‘s avonds" have none.
 */
export function marksIn(text: string): number {
  const double = text.match(DOUBLE)?.length ?? 0;
  if (!/['‘’‚‹›]/.test(text)) return double;
  const opens = text.match(SINGLE_OPEN)?.length ?? 0;
  const closes = (text.match(SINGLE_CLOSE) ?? []).length;
  const genitives = text.match(/(?<=[sxzSXZ])['’](?![\p{L}\p{N}])/gu)?.length ?? 0;
  // A genitive closes nothing that was not opened.
  const sure = closes - genitives;
  const single = opens + (opens > sure ? Math.min(closes, opens) : sure);
  return double + single;
}

/** Lists that are numbered 1), 2) make the source unbalanced as well: no finding then. */
function bracketsBalanced(text: string): boolean {
  if (!/[()[\]{}（）「」『』《》]/.test(text)) return true;
  const plain = text.replace(/[:;]-?[)(]/g, ' ');
  return BRACKETS.every(([open, close]) => {
    let depth = 0;
    for (const character of plain) {
      if (character === open) depth += 1;
      else if (character === close) depth -= 1;
      if (depth < 0) return false;
    }
    return depth === 0;
  });
}
