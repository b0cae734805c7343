import type { Entity, Localized, PublishedSentence, Summary } from '../documents/summary.ts';

/** Target languages that have text, in the order of the settings; none while all of them wait. */
export function targetsOf(summary: Summary): string[] {
  const found = new Set(summary.sentences.flatMap(({ targets }) => Object.keys(targets)));
  if (summary.sentences.length === 0)
    for (const target of Object.keys(summary.headline.text)) found.add(target);
  const ordered = Object.keys(summary.provenance.engines).filter((target) => found.delete(target));
  return [...ordered, ...found];
}

/** Sentences of the article that stand together: one block, or the items of one list. */
export interface Passage {
  readonly kind: PublishedSentence['kind'] | 'list';
  /** One entry per block: more than one only in a list. */
  readonly blocks: readonly (readonly PublishedSentence[])[];
}

/** The article in reading order. Neighbouring list items become one list. */
export function passagesOf(summary: Summary): Passage[] {
  const passages: { kind: Passage['kind']; blocks: PublishedSentence[][] }[] = [];
  let block: string | null = null;
  for (const sentence of summary.sentences) {
    const last = passages.at(-1);
    if (last !== undefined && block === sentence.block) {
      last.blocks.at(-1)!.push(sentence);
    } else if (sentence.kind === 'listItem') {
      if (last?.kind === 'list') last.blocks.push([sentence]);
      else passages.push({ kind: 'list', blocks: [[sentence]] });
    } else passages.push({ kind: sentence.kind, blocks: [[sentence]] });
    block = sentence.block;
  }
  return passages;
}

/** Text of an item in a language; where it is missing, in any language that has it. */
export function textIn(text: Localized, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** Language of what `textIn` gives. */
export function languageIn(text: Localized, language: string): string {
  return Object.hasOwn(text, language) ? language : (Object.keys(text)[0] ?? language);
}

/**
 * The summary for those who read one language: without roles, dates and figures that only other languages tell. Names stay,
 * they are names in any language.
 */
export function toldIn(summary: Summary, language: string): Summary {
  const isTold = ({ text }: { readonly text: Localized }): boolean => Object.hasOwn(text, language);
  const named = (entity: Entity): Entity =>
    entity.role === null || Object.hasOwn(entity.role, language) ? entity : { ...entity, role: null };
  return {
    ...summary,
    people: summary.people.map(named),
    organisations: summary.organisations.map(named),
    places: summary.places.map(named),
    dates: summary.dates.filter(isTold),
    figures: summary.figures.filter(isTold),
  };
}

/** The beginning of a text, to its last whole word within so many characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space > 0 ? space : most).trimEnd()} …`;
}

/** A quotation between quotation marks, unless it brings its own. */
export function quoted(text: string): string {
  return /^\p{Pi}|^["'„]/u.test(text) ? text : `“${text}”`;
}

/** `s1–s4, s7` for ids in document order; ids that are neighbours in the article are joined. */
export function idRanges(summary: Summary, ids: ReadonlySet<string>): string {
  const ranges: [string, string][] = [];
  let open = false;
  for (const { id } of summary.sentences) {
    if (!ids.has(id)) open = false;
    else if (open) ranges.at(-1)![1] = id;
    else {
      ranges.push([id, id]);
      open = true;
    }
  }
  return ranges.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}

/** The sentence's number as readers see it: `s12` is 12. */
export function numberOf(id: string): string {
  return id.replace(/^s(?=\d)/, '');
}
