import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { countTerms } from '../../shared/publish/stories/terms.ts';
import { readDevSet } from '../ranker/dev-set.ts';

/**
 * Counts what `shared/publish/stories/common-terms.json` holds: the share of news articles, in thousandths, in which a
 * word or a pair of words stands, for all that stand in at least a fiftieth. Read from the articles with an even number
 * of `dev-sets/summarize`; the others are what stories are measured on. The same set gives the same bytes.
 *
 *   TIDINGS_CORPORA=FOLDER node training/stories/common-terms.ts
 */
const LEAST_SHARE = 0.02;
const FILE = path.join(import.meta.dirname, '../../shared/publish/stories/common-terms.json');

function commonTerms(language: string): Record<string, number> {
  const articles = readDevSet(language).filter((_, index) => index % 2 === 0);
  const having = new Map<string, number>();
  for (const { title, sentences } of articles) {
    for (const term of countTerms(title, sentences).keys()) having.set(term, (having.get(term) ?? 0) + 1);
  }
  const common = [...having].filter(([, count]) => count >= LEAST_SHARE * articles.length);
  const rows = common.map(([term, count]): [string, number] => [
    term,
    Math.round((1000 * count) / articles.length),
  ]);
  return Object.fromEntries(rows.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

writeFileSync(FILE, `${JSON.stringify({ en: commonTerms('en'), vi: commonTerms('vi') })}\n`);
