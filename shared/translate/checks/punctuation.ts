import type { CheckedPair, CheckFinding } from './finding.ts';

const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
];

/** Quotation marks and brackets that open have to close, unless the source leaves them open, too. */
export function checkPunctuation({ source, target }: CheckedPair): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (!quotesBalanced(target) && quotesBalanced(source)) {
    findings.push({
      kind: 'quotation-marks',
      severity: 'warning',
      message:
        'A quotation mark is opened or closed only in the translation: where the quotation ends is lost.',
    });
  }
  if (!bracketsBalanced(target) && bracketsBalanced(source)) {
    findings.push({
      kind: 'brackets',
      severity: 'warning',
      message: 'A bracket is opened or closed only in the translation.',
    });
  }
  return findings;
}

/**
 * Double quotation marks of all shapes count together, since languages open with what others close with
 * („x“ and “x”): an odd number is unbalanced, and so are two openings or two closings of one shape.
 */
function quotesBalanced(text: string): boolean {
  const marks = text.match(/["“”„‟«»″]/g) ?? [];
  if (marks.length % 2 === 1) return false;
  const count = (mark: string): number => marks.filter((other) => other === mark).length;
  // “ … ” in English and Vietnamese, „ … “ in German, « … » in French.
  const low = count('„') + count('‟');
  if (count('«') !== count('»')) return false;
  return low > 0 ? count('“') + count('”') === low || marks.length % 2 === 0 : count('“') === count('”');
}

/** Lists that are numbered 1), 2) make the source unbalanced as well: no finding then. */
function bracketsBalanced(text: string): boolean {
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
