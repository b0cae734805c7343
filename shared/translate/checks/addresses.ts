import { anyOf, listOf } from '../../languages/text.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

const URL_LIKE = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/giu;
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,255}\.\p{L}{2,24}/giu;
/** A bare host: only under endings that no ordinary word has after a full stop. */
const HOST = new RegExp(
  [
    '(?<![\\p{L}\\d@./-])(?:[\\p{L}\\d-]+\\.)+',
    anyOf(listOf('com org net edu gov info eu vn de nl fr uk cn be at ch io')),
    '(?![\\p{L}\\d@]|\\.\\p{L})',
    '(?:\\/[^\\s<>"“”«»]*)?',
  ].join(''),
  'giu',
);
const HANDLE = /(?<![\p{L}\d@.])@[\p{L}\d_]{2,}(?![\p{L}\d_])(?![\p{L}\d.]*@)/giu;

/** Web and e-mail addresses have to be in both texts, letter for letter. */
export function checkAddresses({ source, target }: CheckedPair): CheckFinding[] {
  const from = addressesOf(source);
  const to = addressesOf(target);
  const lost = from.filter((address) => !to.includes(address));
  const added = to.filter((address) => !from.includes(address));
  if (lost.length > 0) return [finding('address-lost')];
  return added.length > 0 ? [finding('address-added')] : [];
}

/** The text without them: their digits and words are the business of this check alone. */
export function withoutAddresses(text: string): string {
  if (!/[@:]|www\./i.test(text)) return text;
  const plain = text.replace(/(?:https?:\/\/|www\.)\S+/giu, ' ');
  // Looking for the sign first spares every word 64 steps.
  return plain.includes('@') ? plain.replace(/[^\s@]{1,64}@[^\s@]{1,255}\.\p{L}{2,24}/gu, ' ') : plain;
}

function addressesOf(text: string): string[] {
  // Every address has a stop or a sign inside a word.
  if (!/[^\s.][.@][^\s.]|:\/\//.test(text)) return [];
  const found: string[] = [];
  let rest = text;
  // Looking for the sign first spares every word 64 steps.
  const patterns = text.includes('@') ? [URL_LIKE, EMAIL, HOST, HANDLE] : [URL_LIKE, HOST];
  for (const pattern of patterns) {
    rest = rest.replace(pattern, (address) => {
      found.push(withoutEnd(address));
      return ' ';
    });
  }
  return found;
}

/** What closes the sentence is not part of the address. */
function withoutEnd(address: string): string {
  let end = address.replace(/(?<![.,;:!?'’…])[.,;:!?'’…]+$/u, '');
  while (end.endsWith(')') && !end.includes('('))
    end = end.slice(0, -1).replace(/(?<![.,;:!?'’…])[.,;:!?'’…]+$/u, '');
  return end;
}
