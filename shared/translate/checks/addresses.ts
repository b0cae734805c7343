import { lazy } from '../../languages/lazy.ts';
import { anyOf, listOf } from '../../languages/text.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

const ADDRESSES = lazy(() => [
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/giu,
  // A bare host: only under endings that no ordinary word has after a full stop.
  new RegExp(
    [
      '(?<![\\p{L}\\d@./-])(?:[\\p{L}\\d-]+\\.)+',
      anyOf(listOf('com org net edu gov info eu vn de nl fr uk cn be at ch io')),
      '(?![\\p{L}\\d@]|\\.\\p{L})',
      '(?:\\/[^\\s<>"“”«»]*)?',
    ].join(''),
    'giu',
  ),
]);
/** Looked for where there is an @ alone: it spares every word 64 steps. */
const EMAIL = lazy(() => /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,255}\.\p{L}{2,24}/giu);
const HANDLE = lazy(() => /(?<![\p{L}\d@.])@[\p{L}\d_]{2,}(?![\p{L}\d_])(?![\p{L}\d.]*@)/giu);

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
  const [url, host] = ADDRESSES() as [RegExp, RegExp];
  const patterns = text.includes('@') ? [url, EMAIL(), host, HANDLE()] : [url, host];
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
