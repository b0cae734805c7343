import type { Entity, Quote } from '../../documents/index.ts';

/** Worth in mentions: who is quoted, and who is named in the title or the lead, is what the news is about. */
const QUOTED = 2;
const IN_LEAD = 3;
const WITH_ROLE = 1;
const LEAD_SENTENCES = 2;

/**
 * People by what the article makes of them: mentions, speech, a place in the lead, a role; equals by first mention.
 *
 * @param people by first mention
 * @param order ids of the article's sentences
 * @param base the language that the names were read in
 */
export function bySalience(
  people: readonly Entity[],
  quotes: readonly Quote[],
  order: readonly string[],
  base: string,
): Entity[] {
  const quoted = new Set(quotes.map(({ speaker }) => speaker?.[base]));
  const lead = new Set(order.slice(0, LEAD_SENTENCES));
  const salience = ({ name, role, mentions, cites }: Entity): number =>
    mentions +
    (quoted.has(name[base]) ? QUOTED : 0) +
    (cites.some((id) => lead.has(id)) ? IN_LEAD : 0) +
    (role === null ? 0 : WITH_ROLE);
  return people.toSorted((left, right) => salience(right) - salience(left));
}
