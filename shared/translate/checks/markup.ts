import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

const TAG = /<\s*(?:\/\s*)?[a-z][a-z\d-]*(?:\s[^<>]*|\/\s*)?>/giu;
const ENTITY = /&\s?(?:[a-z]{2,8}|#\d{2,5}|#\s?x[\da-f]{2,5})\s?;/giu;
/** A tag that never closes: what engines make of their own placeholders. */
const BROKEN_TAG = /<\/?\p{L}[\p{L}\d_-]{3,40}(?![^<>]{0,200}>)/gu;
const PLACEHOLDER = /\{\{?\s?[\w.]+\s?\}?\}|%(?:\d\$)?[sd](?![\p{L}\d])|\[\[[^\][]+\]\]|\$\{\w+\}/giu;
const ESCAPE = /\\(?:[nrt](?![\p{L}\d])|u[\da-f]{4}|["'])/giu;
/** None of them is without one of these. */
const MARKS = /[<>&{}%[\]$\\]/;
/** UTF-8 read as Latin-1, and the sign for what could not be read at all. */
const MOJIBAKE = /[\uFFFD\u0080-\u009F]|Ã[\u0080-\u00BF©¨ªº¶¼¤]|á»|áº|â€[™œ“”\u009D˜¦]|Ä‘|Æ°|Â[\u00A0«»°]/gu;

/** Tags, entities, placeholders and escapes of one text must be those of the other; no text may be garbled. */
export function checkMarkup({ source, target }: CheckedPair): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const hasMarks = MARKS.test(source) || MARKS.test(target);
  const changed =
    hasMarks &&
    [TAG, BROKEN_TAG, ENTITY, PLACEHOLDER, ESCAPE].some((pattern) => !sameMatches(source, target, pattern));
  if (changed) {
    findings.push(finding('markup'));
  }
  const garbled = target.match(MOJIBAKE)?.length ?? 0;
  if (garbled > 0 && garbled > (source.match(MOJIBAKE)?.length ?? 0)) findings.push(finding('encoding'));
  return findings;
}

function sameMatches(source: string, target: string, pattern: RegExp): boolean {
  const of = (text: string): string =>
    (text.match(pattern) ?? [])
      .map((match) => match.toLowerCase())
      .sort()
      .join('\n');
  return of(source) === of(target);
}
