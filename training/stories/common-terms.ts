import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { countTerms } from '../../shared/publish/stories/terms.ts';
import { readDevSet } from '../ranker/dev-set.ts';

/**
 * Counts what `shared/publish/stories/common-terms.json` holds: the share of news articles in which a word stands, in
 * thousandths to two figures, for all that stand in at least a fiftieth, and the words of each share. Read from the
 * articles with an even number of `dev-sets/summarize`; the others are what stories are measured on. The same set gives
 * the same bytes.
 *
 *   TIDINGS_CORPORA=FOLDER node training/stories/common-terms.ts
 */
const LEAST_SHARE = 0.02;
const FILE = path.join(import.meta.dirname, '../../shared/publish/stories/common-terms.json');

function commonTerms(language: string): Record<string, string> {
  const articles = readDevSet(language).filter((_, index) => index % 2 === 0);
  const having = new Map<string, number>();
  for (const { title, sentences } of articles) {
    for (const term of countTerms(title, sentences).keys()) having.set(term, (having.get(term) ?? 0) + 1);
  }
  const words = new Map<number, string[]>();
  for (const [term, count] of having) {
    if (term.includes(' ') || count < LEAST_SHARE * articles.length) continue;
    const share = Number(((1000 * count) / articles.length).toPrecision(2));
    words.set(share, [...(words.get(share) ?? []), term]);
  }
  return Object.fromEntries([...words].map(([share, terms]) => [share, terms.sort().join(' ')]));
}

const terms = { en: commonTerms('en'), vi: commonTerms('vi') };
writeFileSync(FILE, `${JSON.stringify(terms, null, 2)}\n`);
