import type { Publication, PublishedSentence, Summary } from '../documents/summary.ts';

/** Earlier publications that are kept: the first one, and the last nine. */
const KEPT = 10;

/**
 * A summary that knows what was published of its article before: when, and which sentences are new or translated otherwise
 * since the last time. Sentences are compared by their source, because ids move when a sentence is put in before them.
 *
 * @param standing the summary in place; null when there is none
 */
export function withPublications(summary: Summary, standing: Summary | null): Summary {
  if (standing === null || standing.articleId !== summary.articleId) return summary;
  const { publications = [], changed } = standing.provenance;
  // Another form of this very revision: languages that waited have come.
  if (standing.revision >= summary.revision) {
    const known = changed === undefined ? { publications } : { publications, changed };
    return publications.length === 0 ? summary : withProvenance(summary, known);
  }
  const last: Publication = {
    revision: standing.revision,
    at: standing.provenance.timings['summarizedAt'] ?? null,
  };
  const all = [...publications, last];
  const kept = all.length <= KEPT ? all : [all[0]!, ...all.slice(1 - KEPT)];
  const before = new Map(standing.sentences.map((sentence) => [sentence.source, sentence]));
  return withProvenance(summary, {
    publications: kept,
    changed: summary.sentences.filter((one) => isChanged(one, before.get(one.source))).map(({ id }) => id),
  });
}

/** A language that was not there before is no change of what was. */
function isChanged(sentence: PublishedSentence, before: PublishedSentence | undefined): boolean {
  if (before === undefined) return true;
  return Object.entries(sentence.targets).some(([target, { text }]) => {
    const earlier = before.targets[target]?.text;
    return earlier !== undefined && earlier !== text;
  });
}

function withProvenance(
  summary: Summary,
  more: Pick<Summary['provenance'], 'publications' | 'changed'>,
): Summary {
  return { ...summary, provenance: { ...summary.provenance, ...more } };
}
