import type { Lexicon } from './lexicon.ts';
import { type Candidate, endsAt } from './line.ts';
import { NAMED_KIND } from './steps.ts';
import { lengthAt, type Token } from './tokens.ts';

/**
 * "Hà Nội thắng Nam Định 2-1": in a report of a match, towns that play are their clubs wherever the text does not say
 * that something is there. Countries stay countries.
 */
export function townsThatPlay(
  candidates: readonly Candidate[],
  tokens: readonly (readonly Token[])[],
  lexicon: Lexicon,
): readonly Candidate[] {
  if (!tokens.some((line) => line.some((_, at) => isResult(at, line, lexicon)))) return candidates;
  const located = new Set<Candidate>();
  candidates.forEach((candidate, index) => {
    const line = tokens[candidate.sentence]!;
    if (isLocated(candidate, candidates[index - 1], located, line, lexicon)) located.add(candidate);
  });
  const isTown = (candidate: Candidate): boolean =>
    candidate.scores.place >= NAMED_KIND &&
    !located.has(candidate) &&
    lengthAt(tokens[candidate.sentence]!, candidate.from, lexicon.countries, 'key') !==
      candidate.to - candidate.from;
  const sides = new Set(
    candidates
      .filter((candidate) => isTown(candidate) && isSide(candidate, tokens[candidate.sentence]!, lexicon))
      .map(({ key }) => key),
  );
  const clubs = fullNames(candidates, lexicon);
  return candidates.map((candidate) =>
    sides.has(candidate.key) && isTown(candidate)
      ? {
          ...candidate,
          key: clubs.get(candidate.key) ?? `${candidate.key} (club)`,
          scores: { person: 0, organisation: NAMED_KIND, place: 0 },
        }
      : candidate,
  );
}

const SCORE = /^\d{1,2}-\d{1,2}$/;

/** "thắng 2-1", "hòa Đà Nẵng 0-0"; "ngày 14-9" is a date. */
function isResult(at: number, line: readonly Token[], lexicon: Lexicon): boolean {
  const FARTHEST_VERB = 6;
  if (line[at]!.kind !== 'number' || !SCORE.test(line[at]!.text)) return false;
  if (lexicon.naming.speech.adverbs.has(line[at - 1]?.text ?? '')) return false;
  const from = Math.max(0, at - FARTHEST_VERB);
  return line.slice(from, at).some((_, offset) => lengthAt(line, from + offset, lexicon.sideAfter) > 0);
}

/** "ở Hà Nội", "sân Vinh", and what a comma or bracket joins to such: "sân Lạch Tray (Hải Phòng)". */
function isLocated(
  { sentence, from }: Candidate,
  before: Candidate | undefined,
  located: ReadonlySet<Candidate>,
  line: readonly Token[],
  { placeNouns, placeBefore, sideBefore }: Lexicon,
): boolean {
  if (endsAt(line, from, placeNouns)) return true;
  if (endsAt(line, from, placeBefore)) return !endsAt(line, from, sideBefore);
  const goesOn =
    before?.sentence === sentence && before.to === from - 1 && /^[,(]$/.test(line[from - 1]!.text);
  return goesOn && located.has(before);
}

/** Words between a side and its verb: "đã", "bất ngờ". */
const LONGEST_GAP = 2;

function isSide({ from, to }: Candidate, line: readonly Token[], lexicon: Lexicon): boolean {
  if (endsAt(line, from, lexicon.sideBefore)) return true;
  if (SCORE.test(line[to]?.text ?? '') || SCORE.test(line[from - 1]?.text ?? '')) return true;
  for (let gap = 0; gap <= LONGEST_GAP; gap += 1) {
    const token = line[to + gap];
    if (token === undefined || token.kind !== 'word' || token.upper) return false;
    if (lengthAt(line, to + gap, lexicon.sideAfter) > 0) return true;
  }
  return false;
}

/** "CLB Hà Nội", "Hà Nội FC": what an article also calls the club of a town, by the town. */
function fullNames(candidates: readonly Candidate[], { clubNouns }: Lexicon): Map<string, string> {
  const nouns = [...clubNouns.values()].flat().map((words) => words.join(' '));
  return new Map(
    candidates.flatMap(({ key, scores }) =>
      scores.organisation === 0
        ? []
        : nouns.flatMap((noun): [string, string][] =>
            key.startsWith(`${noun} `)
              ? [[key.slice(noun.length + 1), key]]
              : key.endsWith(` ${noun}`)
                ? [[key.slice(0, -noun.length - 1), key]]
                : [],
          ),
    ),
  );
}
