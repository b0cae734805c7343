import type { Summary } from '../../documents/summary.ts';
import { anchorOf } from '../markdown.ts';

/** Address of a sentence in the column of a language: `s3` in the first, `s3-vi` in another. */
export function anchorIn(id: string, languages: readonly string[], index: number): string {
  return index === 0 ? anchorOf(id) : `${anchorOf(id)}-${anchorOf(languages[index]!)}`;
}

/** Ids that some item of the summary cites. */
function citedIds(summary: Summary): Set<string> {
  const items = [
    summary.headline,
    summary.abstract,
    ...summary.keyPoints,
    ...summary.people,
    ...summary.organisations,
    ...summary.places,
    ...summary.dates,
    ...summary.figures,
    ...summary.quotes,
    ...summary.topics,
    ...summary.quality.findings.map(({ sentenceId }) => ({ cites: [sentenceId] })),
  ];
  return new Set(items.flatMap(({ cites }) => cites));
}

/** Marks a cited sentence in all columns when any of them is the target of a link. */
export function highlightRules(summary: Summary, languages: readonly string[]): string {
  const cited = citedIds(summary);
  return summary.sentences
    .map(({ id }, position) => ({ id, position }))
    .filter(({ id }) => cited.has(id))
    .map(({ id, position }) => {
      const anchors = languages.map((_, index) => `#${anchorIn(id, languages, index)}:target`);
      return `:root:has(${anchors.join(',')}) .n${position}{background:var(--mark);box-shadow:0 0 0 .2em var(--mark);color:var(--ink)}`;
    })
    .join('\n');
}
