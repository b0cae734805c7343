import type { AlignedSentence, Bitext } from '../../shared/summarize/bitext.ts';
import { readingOf } from '../../shared/summarize/draft.ts';
import { selectSentences } from '../../shared/summarize/extract.ts';
import { BUDGETS, type DevArticle, readDevSet, withoutTitle } from '../../training/ranker/dev-set.ts';
import { bootstrap, type Gain } from './evaluate.ts';
import { meanRouge, rougeWords } from './rouge.ts';

/** Words within which the first whole sentences are taken: as many as an abstract may have. */
const MOST_WORDS = 70;

/**
 * What the published abstract, of whole sentences that can stand alone, with the sentence that serves as headline, gains over as many whole first sentences as
 * fit the same space. The weights have seen these articles.
 */
export function abstractGains(): Gain[] {
  return Object.keys(BUDGETS).flatMap((language) =>
    [true, false].map((titled) => {
      const differences = readDevSet(language)
        .map((article) => (titled ? article : withoutTitle(article)))
        .map(
          (article) => scoreOf(article, abstractOf(article, language)) - scoreOf(article, leadOf(article)),
        );
      return bootstrap(`${language}, ${titled ? 'with' : 'without'} headline`, differences);
    }),
  );
}

const scoreOf = (article: DevArticle, indices: readonly number[]): number =>
  meanRouge(
    indices.map((index) => rougeWords(article.sentences[index]!)),
    article.reference,
  );

function abstractOf(article: DevArticle, language: string): number[] {
  const lines = bitextOf(article, language);
  const { headline, abstract } = selectSentences(lines, readingOf(lines));
  // Without a title a short sentence is the headline, and not said again below it.
  const above =
    lines.title === null && headline !== null && headline.kept === undefined ? headline.cites : [];
  return [...above, ...abstract.cites].map((id) => Number(id.slice(1)) - 1);
}

function leadOf(article: DevArticle): number[] {
  let words = 0;
  const lead: number[] = [];
  for (const [index, sentence] of article.sentences.entries()) {
    words += rougeWords(sentence).length;
    if (index > 0 && words > MOST_WORDS) break;
    lead.push(index);
  }
  return lead;
}

/** The article as the composer reads it: one block, in one language. */
export function bitextOf(article: DevArticle, language: string): Bitext {
  const line = (id: string, kind: AlignedSentence['kind'], text: string): AlignedSentence => ({
    id,
    block: 'b1',
    kind,
    row: false,
    source: text,
    texts: { [language]: text },
    origins: { [language]: 'identity' },
  });
  return {
    title: article.title === null ? null : line('s0', 'title', article.title),
    body: article.sentences.map((text, index) => line(`s${index + 1}`, 'paragraph', text)),
    byId: new Map(),
    targets: [language],
    language,
  };
}
