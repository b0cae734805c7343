import type { CheckedPair, CheckFinding } from './finding.ts';

const TAG = /<\s*(?:\/\s*)?[a-z][a-z\d-]*(?:\s[^<>]*|\/\s*)?>/giu;
const ENTITY = /&\s?(?:[a-z]{2,8}|#\d{2,5}|#\s?x[\da-f]{2,5})\s?;/giu;
const PLACEHOLDER = /\{\{?\s?[\w.]+\s?\}?\}|%(?:\d\$)?[sd](?![\p{L}\d])|\[\[[^\][]+\]\]|\$\{\w+\}/giu;
const ESCAPE = /\\(?:[nrt](?![\p{L}\d])|u[\da-f]{4}|["'])/giu;
/** UTF-8 read as Latin-1, and the sign for what could not be read at all. */
const MOJIBAKE = /[\uFFFD\u0080-\u009F]|Ã[\u0080-\u00BF©¨ªº¶¼¤]|á»|áº|â€[™œ“”\u009D˜¦]|Ä‘|Æ°|Â[\u00A0«»°]/gu;

/** Tags, entities, placeholders and escapes of one text must be those of the other; no text may be garbled. */
export function checkMarkup({ source, target }: CheckedPair): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const changed = [TAG, ENTITY, PLACEHOLDER, ESCAPE].some((pattern) => !sameMatches(source, target, pattern));
  if (changed) {
    findings.push({
      kind: 'markup',
      severity: 'error',
      message: 'Tags, entities or placeholders of the translation are not those of the source.',
    });
  }
  const garbled = (text: string): number => text.match(MOJIBAKE)?.length ?? 0;
  if (garbled(target) > garbled(source)) {
    findings.push({
      kind: 'encoding',
      severity: 'error',
      message: 'The translation has garbled characters.',
    });
  }
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
