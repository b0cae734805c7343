import { fold, isCapitalised } from '../../languages/text.ts';
import type { Token } from '../../languages/tokens.ts';
import { alike } from './alike.ts';
import { type CheckFinding, finding } from './finding.ts';
import { placesIn } from './places.ts';
import type { Reading } from './reading.ts';

/** Longer sentences order their parts too freely. */
const LONGEST = 14;
/** The doer stands so near to the beginning: "Gestern besiegte …" begins with something else. */
const FIRST = 2;

/**
 * Who did it to whom: in a short main clause of two parties, without a passive, the first of them does it in all languages
 * that this compares. Where the translation begins with the other one, they may have changed places.
 */
export function checkRoles(source: Reading, target: Reading): CheckFinding[] {
  if (source.tokens.length > LONGEST || target.tokens.length > LONGEST) return [];
  if (!isSimple(source) || !isSimple(target)) return [];
  const parties = sharedParties(source, target);
  if (parties.length !== 2) return [];
  const [first, second] = [...parties].sort((a, b) => a.from - b.from) as [Party, Party];
  const isFirst = first.from < FIRST && second.to < FIRST && first.to > second.to && second.from > first.from;
  return isFirst ? [finding('roles-swapped', second.name, first.name)] : [];
}

interface Party {
  readonly name: string;
  /** Where it stands in the source and the translation. */
  readonly from: number;
  readonly to: number;
}

/** No passive, no list, no genitive, no clause of its own. */
function isSimple({ matches, tokens }: Reading): boolean {
  return (
    !matches.some(({ tags }) => tags.includes('passive') || tags.includes('no') || tags.includes('joint')) &&
    !tokens.some(({ lower }) => /^(?:[,;:–—"“”„«»]|of|.*'s|whom|that)$/.test(lower))
  );
}

function sharedParties(source: Reading, target: Reading): Party[] {
  const places = placesIn(target).flatMap(({ place, at }) => {
    const own = placesIn(source).find((other) => other.place.id === place.id);
    return own === undefined ? [] : [{ name: target.tokens[at]!.text, from: own.at, to: at }];
  });
  const taken = new Set(places.map(({ to }) => to));
  const names = target.tokens.flatMap((token, at) => {
    if (!isName(token) || taken.has(at)) return [];
    const from = source.tokens.findIndex(
      (other) => isName(other) && alike(fold(token.text), fold(other.text)),
    );
    return from < 0 ? [] : [{ name: token.text, from, to: at }];
  });
  return [...places, ...names];
}

const isName = ({ kind, text }: Token): boolean => kind === 'word' && text.length >= 3 && isCapitalised(text);
