import { anyOf, listOf } from '../../languages/text.ts';
import type { CheckedPair, CheckFinding } from './finding.ts';

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
  if (lost.length > 0) {
    return [
      {
        kind: 'address',
        severity: 'error',
        message: `${count(lost)} of the source is missing or changed in the translation.`,
      },
    ];
  }
  if (added.length === 0) return [];
  return [
    {
      kind: 'address',
      severity: 'error',
      message: `${count(added)} of the translation is not in the source.`,
    },
  ];
}

function count(addresses: readonly string[]): string {
  return addresses.length === 1 ? 'An address' : `${addresses.length} addresses`;
}

function addressesOf(text: string): string[] {
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
