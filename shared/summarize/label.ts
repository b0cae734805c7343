import type { CitedText, Localized } from '../documents/index.ts';
import type { Draft } from './assemble.ts';
import type { Bitext } from './bitext.ts';
import { withoutDatelines } from './datelines.ts';
import { verifyClaim } from './verify.ts';

/** A label is read at a glance. */
const MOST_WORDS = 12;

/** News names who and where at once. */
const OPENING_SENTENCES = 3;

type Facts = Omit<Draft, 'headline' | 'abstract' | 'keyPoints'>;

interface Part {
  readonly text: Localized;
  readonly cites: readonly string[];
}

/**
 * A headline of verified facts: what about, who, where, when. It claims no relation between them, so none can be false.
 * Parts that one of the targets lacks are left out, and the last ones where twelve words do not hold them.
 *
 * @returns null when the facts say nothing that fits
 */
export function labelOf(facts: Facts, lines: Bitext): CitedText | null {
  return labelFrom(facts, lines, 1) ?? labelFrom(facts, lines, 0);
}

/** "Sydney" alone says nothing. */
const FEWEST_PARTS = 2;

/** @param least whoever is named no more often than this does not count; out of the opening sentences once more */
function labelFrom(facts: Facts, lines: Bitext, least: number): CitedText | null {
  const opening = new Set(lines.body.slice(0, OPENING_SENTENCES).map(({ id }) => id));
  const opens = ({ cites }: { cites: readonly string[] }): boolean => cites.some((id) => opening.has(id));
  const named = (list: Draft['people']): Part[] =>
    list
      .toSorted((left, right) => Number(opens(right)) - Number(opens(left)) || right.mentions - left.mentions)
      .flatMap(({ name, cites }) => verified({ text: name, cites }, lines) ?? []);
  const counts = (item: Draft['people'][number]): boolean => item.mentions > least + (opens(item) ? 0 : 1);
  // Who filed the report is not what it is about.
  const bodies = facts.organisations.filter((item) => counts(item) && isTold(item, lines));
  const who = named(facts.people.filter(counts))[0] ?? named(bodies)[0];
  const where = named(facts.places).find((place) => who === undefined || !isPartOf(place.text, who.text));
  // A weekday, or a year alone, says little.
  const dates = facts.dates.filter(
    (date) => opens(date) && [/\p{L}/u, /\d/].every((sign) => sign.test(Object.values(date.text)[0] ?? '')),
  );
  const when = dates.flatMap((date) => verified(date, lines) ?? [])[0];
  const topic = facts.topics.find(
    (item) => opens(item) && lines.targets.every((target) => item.text[target] !== undefined),
  );
  const present = [who, where, when].filter((part) => part !== undefined);
  // Who is named once comes before a second place: "Sport: Eden, Sydney" says little.
  if (who === undefined && (least > 0 || (where === undefined && topic === undefined))) return null;
  const more = [...named(facts.people.filter(counts)), ...named(bodies), ...named(facts.places)].filter(
    ({ text }) => present.every((part) => !isPartOf(text, part.text) && !isPartOf(part.text, text)),
  );
  const parts = [...present, ...more.slice(0, Math.max(0, FEWEST_PARTS - present.length))];
  for (let count = parts.length; count > 0; count -= 1) {
    const label = written(topic, parts.slice(0, count), lines.targets);
    if (count + (topic === undefined ? 0 : 1) >= FEWEST_PARTS && isShort(label.text)) return label;
  }
  return null;
}

/** The part with one sentence that holds it in every target; null where none does. */
function verified({ text, cites }: Part, { targets, ...lines }: Bitext): Part | null {
  if (targets.some((target) => text[target] === undefined)) return null;
  const holds = (id: string): boolean =>
    verifyClaim({ item: 'headline', text, cites: [id], rule: 'literal' }, { targets, ...lines }) === null;
  const first = cites.find(holds);
  return first === undefined ? null : { text, cites: [first] };
}

/** Stands outside of datelines: "Oslo, Apr 3 (NTB)". */
const isTold = ({ name, cites }: Draft['people'][number], { byId }: Bitext): boolean =>
  cites
    .map((id) => withoutDatelines(byId.get(id)!.texts))
    .some((texts) => Object.entries(name).every(([target, own]) => texts[target]!.includes(own)));

const isPartOf = (one: Localized, other: Localized): boolean =>
  Object.entries(one).some(([language, text]) => other[language]?.includes(text));

const isShort = (text: Localized): boolean =>
  Object.values(text).every((own) => own.split(/\s+/).length <= MOST_WORDS);

/** "Transport: Clara Berg, Porto, 3 May 2026" */
function written(topic: Part | undefined, parts: readonly Part[], targets: readonly string[]): CitedText {
  const textIn = (target: string): string => {
    const listed = parts.map((part) => part.text[target]!).join(', ');
    const label = [topic?.text[target] ?? '', listed].filter((part) => part !== '').join(': ');
    return label.charAt(0).toUpperCase() + label.slice(1);
  };
  return {
    text: Object.fromEntries(targets.map((target) => [target, textIn(target)])),
    cites: [...new Set([...parts.flatMap(({ cites }) => cites), ...(topic?.cites.slice(0, 1) ?? [])])],
  };
}
