import type { Summary } from '../../shared/documents/index.ts';
import type { Annotation, NamedItem, PersonItem, QuoteItem, TextItem } from './annotations.ts';

/** How one kind of fact was judged. `trivial` items count for nothing. */
export interface Tally {
  right: number;
  wrong: number;
  trivial: number;
  missed: number;
  /** What was judged wrong or missed, for whoever reads the development half. */
  readonly notes: string[];
}

export const KINDS = [
  'people',
  'organisations',
  'places',
  'roles',
  'roles vi',
  'dates',
  'figures',
  'quotations',
  'speakers',
] as const;
export type Kind = (typeof KINDS)[number];
export type Score = Record<Kind, Tally>;

export function emptyScore(): Score {
  const tally = (): Tally => ({ right: 0, wrong: 0, trivial: 0, missed: 0, notes: [] });
  return Object.fromEntries(KINDS.map((kind) => [kind, tally()])) as Score;
}

export function addScore(sum: Score, part: Score): void {
  for (const kind of KINDS) {
    for (const field of ['right', 'wrong', 'trivial', 'missed'] as const)
      sum[kind][field] += part[kind][field];
    sum[kind].notes.push(...part[kind].notes);
  }
}

export const precision = ({ right, wrong }: Tally): number => right / Math.max(1, right + wrong);
export const recall = ({ right, missed }: Tally): number => right / Math.max(1, right + missed);

/** One form for comparison: case, accents, marks, articles and the possessive do not count. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}%$€£.]+/gu, ' ')
    .replace(/\.(?!\d)/g, '')
    .replace(/^(?:the|a|an|mot) /, '')
    .trim();
}

const same = (name: string, item: NamedItem): boolean =>
  [item.name, ...item.also].some((form) => comparable(form) === comparable(name));

/** @param language of the published names that are judged */
export function scoreSummary(summary: Summary, gold: Annotation, language: string): Score {
  const score = emptyScore();
  for (const kind of ['people', 'organisations', 'places'] as const) {
    const names = summary[kind].map(({ name }) => name[language] ?? Object.values(name)[0] ?? '');
    scoreNames(score[kind], names, gold[kind]);
  }
  scoreRoles(score, summary, gold, language);
  if (gold.dates !== undefined) {
    const dates = summary.dates.map(({ text, cites }) => ({ text: text[language] ?? '', cites }));
    scoreTexts(score.dates, dates, gold.dates, (date, item) => overlaps(date.text, item.text));
  }
  if (gold.figures !== undefined) {
    const figures = summary.figures.map(({ text, cites, value }) => ({
      text: text[language] ?? '',
      cites,
      value,
    }));
    scoreTexts(
      score.figures,
      figures,
      gold.figures,
      (figure, item) => figure.value === item.value || overlaps(figure.text, item.text),
    );
  }
  scoreQuotes(score, summary, gold, language);
  for (const kind of KINDS) {
    const { notes } = score[kind];
    notes.splice(0, notes.length, ...notes.map((note) => `${gold.doc} ${note}`));
  }
  return score;
}

function scoreNames(tally: Tally, names: readonly string[], gold: readonly NamedItem[]): void {
  const found = new Set<NamedItem>();
  for (const name of names) {
    const item = gold.find((own) => same(name, own));
    if (item === undefined || (found.has(item) && item.weight === 'core')) {
      tally.wrong += 1;
      tally.notes.push(`wrong: ${name}${item === undefined ? '' : ' (again)'}`);
    } else if (item.weight === 'trivial') tally.trivial += 1;
    else tally.right += 1;
    if (item !== undefined) found.add(item);
  }
  for (const item of gold) {
    if (item.weight !== 'core' || found.has(item)) continue;
    tally.missed += 1;
    tally.notes.push(`missed: ${item.name}`);
  }
}

function scoreRoles(score: Score, summary: Summary, gold: Annotation, language: string): void {
  for (const item of gold.people) {
    const entity = summary.people.find(({ name }) => same(name[language] ?? '', item));
    judgeRole(score.roles, entity?.role?.[language], item, (role) => [role.role, ...role.accept]);
    if (language === 'vi') continue;
    judgeRole(score['roles vi'], entity?.role?.['vi'], item, (role) => role.vi ?? []);
  }
}

function judgeRole(
  tally: Tally,
  role: string | undefined,
  item: PersonItem,
  formsOf: (role: NonNullable<PersonItem['roles']>[number]) => readonly string[],
): void {
  const forms = (item.roles ?? []).flatMap(formsOf).map(comparable);
  if (role === undefined) {
    if (item.weight === 'core' && forms.length > 0) {
      tally.missed += 1;
      tally.notes.push(`missed: ${item.name}: ${forms[0]}`);
    }
    return;
  }
  if (forms.includes(comparable(role))) tally.right += 1;
  else {
    tally.wrong += 1;
    tally.notes.push(`wrong: ${item.name}: ${role}${forms.length > 0 ? ` (is: ${forms.join(' | ')})` : ''}`);
  }
}

const overlaps = (published: string, gold: string): boolean => {
  const [one, other] = [comparable(published), comparable(gold)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
};

const lineOf = (cite: string): number => Number(cite.slice(1));

function scoreTexts<Item extends { text: string; cites: string[] }>(
  tally: Tally,
  items: readonly Item[],
  gold: readonly TextItem[],
  matches: (item: Item, gold: TextItem) => boolean,
): void {
  const found = new Set<TextItem>();
  for (const item of items) {
    const own = gold.filter(
      (other) => item.cites.some((cite) => lineOf(cite) === other.line) && matches(item, other),
    );
    for (const match of own) found.add(match);
    if (own.some(({ weight }) => weight === 'core')) tally.right += 1;
    else if (own.length > 0) tally.trivial += 1;
    else {
      tally.wrong += 1;
      tally.notes.push(`wrong: ${item.text} [${item.cites.join(' ')}]`);
    }
  }
  // What one item says of several lines need be found once.
  const said = new Set([...found].map(({ text }) => comparable(text)));
  const values = new Set([...found].flatMap(({ value }) => (value === undefined ? [] : [value])));
  for (const item of gold) {
    const known =
      found.has(item) ||
      said.has(comparable(item.text)) ||
      (item.value !== undefined && values.has(item.value));
    if (item.weight !== 'core' || known) continue;
    tally.missed += 1;
    tally.notes.push(`missed: ${item.text} [${item.line}]`);
  }
}

/** Fewer quoted words than this are no speech for the lists, so that nothing is known of their speaker. */
const FEWEST_WORDS = 3;

function scoreQuotes(score: Score, summary: Summary, gold: Annotation, language: string): void {
  const lines = summary.sentences.map(({ targets }) => comparable(targets[language]?.text ?? ''));
  const found = new Set<QuoteItem>();
  for (const quote of summary.quotes) {
    if (quote.kind === 'phrase' && quote.speaker === null) continue;
    const text = comparable(quote.text[language] ?? '');
    const runs = gold.quotes.filter((own) => isPartOf(text, quote.cites.map(lineOf), own, lines));
    // Runs of two speakers may follow closely: the one that begins so, else the last that has begun.
    const item = runs.find((own) => text.startsWith(comparable(own.starts))) ?? runs.at(-1);
    if (item === undefined && text.split(' ').length < FEWEST_WORDS) {
      score.quotations.trivial += 1;
      continue;
    }
    if (item === undefined) {
      score.quotations.wrong += 1;
      score.quotations.notes.push(`wrong: ${quote.text[language]?.slice(0, 60)} [${quote.cites.join(' ')}]`);
    } else if (item.weight === 'core' && !found.has(item)) score.quotations.right += 1;
    else score.quotations.trivial += 1;
    if (item !== undefined) found.add(item);
    // Of words that the lists do not have nothing is known of the speaker; they are wrong as quotations.
    if (item !== undefined) judgeSpeaker(score.speakers, quote.speaker?.[language] ?? null, item, gold);
  }
  for (const item of gold.quotes) {
    if (item.weight !== 'core' || found.has(item)) continue;
    score.quotations.missed += 1;
    score.quotations.notes.push(`missed: ${item.starts} [${item.line}]`);
  }
}

/** The lists count a run that "he said" interrupts once; each part of it that is published belongs to it. */
function isPartOf(
  text: string,
  cited: readonly number[],
  item: QuoteItem,
  lines: readonly string[],
): boolean {
  const LINES_OF_A_RUN = 8;
  const run = lines.slice(item.line, item.line + LINES_OF_A_RUN).join(' ');
  const from = run.indexOf(comparable(item.starts));
  if (from < 0 || !cited.some((line) => line >= item.line && line < item.line + LINES_OF_A_RUN)) return false;
  // Half as many words again, and twelve, hold the interruptions.
  const span = run
    .slice(from)
    .split(' ')
    .slice(0, item.words * 1.5 + 12)
    .join(' ');
  return span.startsWith(text) || span.includes(text) || text.startsWith(comparable(item.starts));
}

/** A named speaker is right only when the text gives just these words to just this one. */
function judgeSpeaker(
  tally: Tally,
  speaker: string | null,
  item: QuoteItem | undefined,
  gold: Annotation,
): void {
  const named = item?.speaker ?? null;
  if (speaker === null) {
    if (named === null || item?.weight !== 'core') return;
    tally.missed += 1;
    tally.notes.push(`missed: ${named} [${item.line}]`);
    return;
  }
  const known = [...gold.people, ...gold.organisations].find((own) => named !== null && same(named, own));
  const forms = [named, item?.described, known?.name, ...(known?.also ?? [])].filter(
    (form) => typeof form === 'string',
  );
  if (forms.some((form) => comparable(form) === comparable(speaker))) tally.right += 1;
  else {
    tally.wrong += 1;
    tally.notes.push(`false: ${speaker} (is: ${forms[0] ?? 'nobody'}) [${item?.line ?? '?'}]`);
  }
}
