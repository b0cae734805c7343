import { GIVEN_NAMES } from '../gazetteer.ts';
import { ORGANISATION_WORDS } from '../lexicon.ts';
import { endsAt, isOwn, type Line } from './line.ts';
import { startsPerson } from './runs.ts';
import { candidate, lengthBefore, NAMED_KIND, owned, type Step } from './steps.ts';
import { adjoins, lengthAt } from './tokens.ts';

/** Countries, cities and bodies that lists have. */
export function readKnown(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const organisation = lengthAt(tokens, at, lexicon.organisations, 'key');
  const place = lengthAt(tokens, at, lexicon.places, 'key');
  const length = Math.max(organisation, place);
  if (length === 0) return null;
  const next = at + length;
  const following = tokens[next]?.upper === true && adjoins(tokens, next);
  if (place <= organisation) {
    // "nhân viên FPT Shop" is of the shop, "giám đốc FPT Jan Berg" is somebody.
    const isShort = following && !isOwn(tokens[next]!, lexicon) && tokens[next + 1]?.upper !== true;
    const somebody = (line.office !== null && !isShort) || GIVEN_NAMES.has(tokens[next]?.text ?? '');
    return following && organisation === 1 && !somebody
      ? null
      : { next, found: candidate(line, at, next, { organisation: NAMED_KIND }), office: owned(line, next) };
  }
  // "Jordan Pelkar", "Hà Nội FC": a longer name that begins so.
  const foreign = following && line.office === null && !isOwn(tokens[next]!, lexicon);
  // Of "hãng Mỹ United Airlines" the airline begins behind the country.
  const isLast = tokens[next + 1]?.upper !== true || !adjoins(tokens, next + 1);
  const club = foreign && isLast && ORGANISATION_WORDS.has(tokens[next]!.lower);
  const longer = club || (foreign && length === 1 && !isOwn(tokens[at]!, lexicon));
  if (longer && lengthAt(tokens, next, lexicon.places, 'key') === 0) return null;
  const ambiguous = length === 1 && lexicon.naming.ambiguous.has(tokens[at]!.text);
  if (ambiguous && !isCountryAt(at, line)) return null;
  // "Hà Nam Ninh", "Mai Châu Giang": the list's name is part of another.
  if (following && startsPerson(at, line) && !startsPerson(next, line) && line.office === null) return null;
  const people = at > 0 && endsAt(tokens, at, lexicon.peopleBefore);
  return {
    next,
    office: owned(line, next),
    ...(people ? {} : { found: candidate(line, at, next, { place: NAMED_KIND }, { ambiguous }) }),
  };
}

/** "Đại sứ Nga | tại Việt Nam", "| tại NATO": where somebody holds the office that is owned already. */
export function readSeat(at: number, line: Line): Step | null {
  const { tokens, lexicon, office } = line;
  if (tokens[at]!.text !== lexicon.naming.seat || office?.owned !== true || office.end !== at) return null;
  const place = lengthAt(tokens, at + 1, lexicon.places, 'key');
  const length = Math.max(place, lengthAt(tokens, at + 1, lexicon.organisations, 'key'));
  if (length === 0) return null;
  const next = at + 1 + length;
  return {
    next,
    office: owned(line, next),
    found: candidate(
      line,
      at + 1,
      next,
      place === length ? { place: NAMED_KIND } : { organisation: NAMED_KIND },
    ),
  };
}

/** A name that is a plain word as well: a country only where nothing else is likely. */
function isCountryAt(at: number, { tokens, lexicon, office }: Line): boolean {
  const { naming } = lexicon;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  // "Việt - Nhật"
  if (tokens[at - 1]?.text === '-' && naming.noNames.has(tokens[at - 2]?.text ?? '')) return false;
  if (token.opens && naming.plainStarts.has(token.text)) return false;
  // "Đức Giáo hoàng"
  if (lengthAt(tokens, at, lexicon.offices) > 1) return false;
  // "Từ | Mỹ"
  const isLed = at > 0 && endsAt(tokens, at, lexicon.placeBefore);
  if (
    !isLed &&
    tokens[at - 1]?.upper === true &&
    adjoins(tokens, at) &&
    lengthBefore(tokens, at, lexicon) === 0
  )
    return false;
  if (next?.upper !== true || !adjoins(tokens, at + 1)) return true;
  // "Thủ tướng Đức Angela Merkel", but "ca sĩ Đức Phúc".
  return office?.kind === 'state' || !isOwn(next, lexicon) || lengthAt(tokens, at + 1, lexicon.offices) > 0;
}
