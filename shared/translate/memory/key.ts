import { createHash } from 'node:crypto';
import { sameLanguage, TRANSLATE_CODES, translateCode } from '../../languages/codes.ts';
import { memoryText } from '../text.ts';

export interface MachineKeyParts {
  readonly text: string;
  readonly source: string;
  readonly target: string;
  readonly engine: string;
  readonly terminologyVersion: string | null;
  readonly settings?: string | undefined;
}

/** Key of a machine entry: everything that changes the words is part of it. */
export function machineKey(parts: MachineKeyParts): string {
  return `m#${digest([
    memoryText(parts.text),
    translateCode(parts.source),
    translateCode(parts.target),
    parts.engine,
    parts.terminologyVersion,
    parts.settings ?? null,
  ])}`;
}

/** Key of a human entry: text and pair only, so that it outlives engines and terminology. */
export function humanKey(text: string, source: string, target: string): string {
  return `h#${digest([memoryText(text), translateCode(source), targetCode(target)])}`;
}

/**
 * Keys under which a person's translation may stand, the best first: regional variants serve each other, an
 * article in fr-CA is served by what was translated from fr.
 */
export function humanKeys(text: string, source: string, target: string): string[] {
  const sources = servingCodes(translateCode(source));
  const targets = servingCodes(targetCode(target));
  return targets.flatMap((to) => sources.map((from) => humanKey(text, from, to)));
}

/** Key of a unit as it was imported. */
export function unitKey(xml: string): string {
  return `u#${digest([xml])}`;
}

/**
 * Language under which the memory keeps a translation: Translate's code, unless the tag names another script than
 * that code is written in (`sr-Latn`): such text must never be published for it.
 */
export function targetCode(tag: string): string {
  const known = targetCodes.get(tag);
  if (known !== undefined) return known;
  const code = translateCode(tag);
  const script = scriptOf(tag);
  const kept = script === null || script === scriptOf(code) ? code : tag.trim().replaceAll('_', '-');
  targetCodes.set(tag, kept);
  return kept;
}

/** Scripts are looked up in tables: too slow for every sentence of a large file. */
const targetCodes = new Map<string, string>();

/** The script that a tag names; of a bare code, the one it is mostly written in. Null when nobody knows. */
function scriptOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize().script ?? null;
  } catch {
    return null;
  }
}

const serving = new Map<string, readonly string[]>();

function servingCodes(code: string): readonly string[] {
  const known = serving.get(code);
  if (known !== undefined) return known;
  const others = TRANSLATE_CODES.has(code)
    ? [...TRANSLATE_CODES].filter((other) => other !== code && sameLanguage(code, other))
    : [];
  serving.set(code, [code, ...others]);
  return [code, ...others];
}

// JSON keeps the parts apart: ["a","b"] and ["a|b"] never hash alike.
function digest(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('base64url');
}
