import type { CitedText, Summary, TranslatedArticle } from '../documents/index.ts';
import type { AlignedSentence, Bitext } from './bitext.ts';
import { carriedOver } from './carried.ts';
import { withIds } from './entity-ids.ts';
import { scoreTargets } from './quality.ts';
import { dateProblem, figureProblem, roleProblem, type Sources, speakerProblem } from './verify/items.ts';
import { type Claim, verifyClaim } from './verify.ts';
import { inWanted, wantedIn } from './wanted.ts';

/** The items of a summary before they are verified. */
export type Draft = Pick<
  Summary,
  | 'headline'
  | 'abstract'
  | 'keyPoints'
  | 'people'
  | 'organisations'
  | 'places'
  | 'dates'
  | 'figures'
  | 'quotes'
  | 'topics'
>;

/** The lines of an article and everything the rules say of them, before it is verified. */
export interface Prepared {
  readonly lines: Bitext;
  /** Title and body in order. */
  readonly all: readonly AlignedSentence[];
  readonly draft: Draft;
  /** What people must know of how it was made. */
  readonly warnings: readonly string[];
}

/** How the texts came about. */
export interface Authorship {
  readonly summarizer: string;
}

type Item = Pick<CitedText, 'text' | 'cites'>;
type Person = Summary['people'][number];

/** The published document: every item of the draft that verifies, with quality, provenance and cost. */
export function assemble(
  article: TranslatedArticle,
  { lines, all, draft, warnings }: Prepared,
  authorship: Authorship,
): Summary {
  const { dropped, keep, passes, withVerifiedRole, sourcesOf } = verification(lines, draft);
  // Headline and abstract cannot be missing: when one failed, the first sentence would stand in for it.
  const first = all[0]!;
  const fallback: Item = { text: { ...first.texts }, cites: [first.id] };
  const summary: Summary = {
    ...carriedOver(article, authorship.summarizer),
    headline: keep('headline', [draft.headline], chosen)[0] ?? fallback,
    abstract: keep('abstract', [draft.abstract], chosen)[0] ?? fallback,
    keyPoints: keep('keyPoints', draft.keyPoints, chosen),
    people: withIds('person', keep('people', draft.people.map(withVerifiedRole), named)),
    organisations: withIds('organisation', keep('organisations', draft.organisations, named)),
    places: withIds('place', keep('places', draft.places, named)),
    dates: passes('dates', keep('dates', draft.dates, claim('literal')), dateProblem),
    figures: passes('figures', keep('figures', draft.figures, claim('literal')), figureProblem),
    quotes: passes('quotes', keep('quotes', draft.quotes, said), (quote) =>
      speakerProblem(quote, sourcesOf(quote.cites)),
    ),
    topics: keep('topics', draft.topics, claim('label')),
    quality: {
      ...scoreTargets(article.findings, lines.targets, all.length),
      findings: article.findings,
      dropped,
      warnings: [...article.warnings, ...warnings],
    },
    sentences: all.map((line) => ({
      id: line.id,
      block: line.block,
      kind: line.kind,
      source: line.source,
      targets: Object.fromEntries(
        lines.targets.map((target) => [target, { text: line.texts[target]!, origin: line.origins[target]! }]),
      ),
    })),
  };
  return inWanted(summary, wantedIn(article));
}

const claim =
  (rule: Claim['rule']) =>
  (item: Item, label: string): Claim[] => [{ item: label, text: item.text, cites: item.cites, rule }];
const named = (item: Person, label: string): Claim[] => [
  { item: label, text: item.name, cites: item.cites, rule: 'literal' },
];
const said = (item: Summary['quotes'][number], label: string): Claim[] => [
  ...claim('literal')(item, label),
  ...(item.speaker === null
    ? []
    : [{ item: `${label}.speaker`, text: item.speaker, cites: item.cites, rule: 'literal' as const }]),
];
const chosen = (item: CitedText, label: string): Claim[] =>
  claim(item.kept === undefined ? 'extractive' : 'cut')(item, label);

/** Takes the items that hold, and notes in `dropped` why the others do not. */
function verification(lines: Bitext, draft: Draft) {
  const dropped: Summary['quality']['dropped'] = [];
  const names = draft.people.map(({ name }) => name);
  const sourcesOf =
    (cites: readonly string[]): Sources =>
    (language) =>
      cites.flatMap((id) => lines.byId.get(id)?.texts[language] ?? []);
  return {
    dropped,
    sourcesOf,
    keep: <T>(name: string, items: readonly T[], claimsOf: (item: T, label: string) => Claim[]): T[] =>
      items.filter((item, index) => {
        const problems = claimsOf(item, `${name}[${index}]`).flatMap(
          (claim) => verifyClaim(claim, lines) ?? [],
        );
        dropped.push(...problems);
        return problems.length === 0;
      }),
    passes: <T>(name: string, items: readonly T[], problemOf: (item: T) => string | null): T[] =>
      items.filter((item, index) => {
        const reason = problemOf(item);
        if (reason !== null) dropped.push({ item: `${name}[${index}]`, reason });
        return reason === null;
      }),
    /** A role that fails goes, its person stays. */
    withVerifiedRole(person: Person, index: number): Person {
      const sources = sourcesOf(person.cites);
      const kept = Object.entries(person.role ?? {}).filter(([language, role]) => {
        const item = `people[${index}].role.${language}`;
        const claimed = verifyClaim(
          { item, text: { [language]: role }, cites: person.cites, rule: 'literal' },
          lines,
        );
        const reason = claimed?.reason ?? roleProblem(person, language, names, sources);
        if (reason !== null) dropped.push({ item, reason });
        return reason === null;
      });
      return { ...person, role: kept.length === 0 ? null : Object.fromEntries(kept) };
    },
  };
}
