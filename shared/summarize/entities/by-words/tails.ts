import { isInnerWord, isOwn, type Line } from './line.ts';
import { adjoins, lengthAt } from './tokens.ts';

/** Tokens of a known place at `at`, which is no part of another word ("Mỹ thuật") or name. */
export function placeAt(at: number, { tokens, lexicon }: Line): number {
  const place = adjoins(tokens, at) ? lengthAt(tokens, at, lexicon.places, 'key') : 0;
  if (place !== 1 || !lexicon.naming.ambiguous.has(tokens[at]!.text)) return place;
  const next = tokens[at + 1];
  const isName = next?.upper === true && isOwn(next, lexicon);
  return isName || lengthAt(tokens, at, lexicon.plainWords) > 1 ? 0 : place;
}

/** True where nothing but ranks and fields of work stands. */
export function isPlain(from: number, to: number, { tokens, lexicon }: Line): boolean {
  let at = from;
  while (at < to) {
    const inner = lengthAt(tokens, at, lexicon.inner);
    if (inner === 0) return false;
    at += inner;
  }
  return at > from;
}

/** Small words that go on with the name of a body; more of them tell what it does. */
const LONGEST_TAIL = 6;

/**
 * Where a long name ends that small words go on with: at a mark, a place ("Hội Bảo trợ bệnh nhân nghèo | Lào Cai") or
 * what the body does. Null where nothing tells: cut, it names something else ("Trung tâm Hoạt động | văn hóa …").
 */
export function endOfTail(at: number, head: number, end: number, line: Line): number | null {
  const { tokens, lexicon } = line;
  const last = tokens[end - 1]!;
  const isLengthy = lengthAt(tokens, at, lexicon.lengthy) === head - at;
  if (!isLengthy || last.upper || last.kind !== 'word') return end;
  let to = end;
  while (to <= end + LONGEST_TAIL) {
    const place = placeAt(to, line);
    if (place > 0) return to + place;
    // "dự án", though "dự" ends names
    const inner = lengthAt(tokens, to, lexicon.inner);
    if (inner > 1 && lexicon.naming.breaks.has(tokens[to]!.lower)) {
      to += inner;
      continue;
    }
    const rank = lengthAt(tokens, to, lexicon.placeNouns);
    const isRank = rank > 0 && !isInnerWord(tokens, to + rank, lexicon);
    if (isRank) return to;
    if (lengthAt(tokens, to, lexicon.actions) > 0) return to === end ? to : null;
    // "bệnh nhân", "cựu chiến binh"
    const people = lengthAt(tokens, to, lexicon.offices);
    if (people < 2 && !isInnerWord(tokens, to, lexicon)) {
      const token = tokens[to];
      const ends = token?.kind !== 'word' || lexicon.naming.endsRole.has(token.lower);
      const isCut = token?.upper === true || token?.text === lexicon.naming.and;
      return ends || (to === end && !isCut) ? to : null;
    }
    to += Math.max(1, people);
  }
  return null;
}
