import type { Bitext } from '../../shared/summarize/bitext.ts';
import { readingOf } from '../../shared/summarize/draft.ts';
import { selectSentences } from '../../shared/summarize/extract.ts';

/** Share of the sentences that lose a word, or get another. */
const TOUCHED = 0.05;

export interface Stability {
  /** Share of the chosen sentences of abstract and of key points that are chosen again. */
  readonly abstract: number;
  readonly keyPoints: number;
  /** Share of the articles whose choice is the same altogether. */
  readonly same: number;
}

/** What is chosen of articles before and after a word of one sentence in twenty has gone or is another. */
export function stabilityOf(articles: readonly Bitext[]): Stability {
  let state = 12_345;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const sums = { abstract: 0, keyPoints: 0, same: 0 };
  for (const article of articles) {
    const [before, after] = [article, touched(article, random)].map(chosenOf);
    const [abstract, keyPoints] = [
      kept(before!.abstract, after!.abstract),
      kept(before!.keyPoints, after!.keyPoints),
    ];
    sums.abstract += abstract;
    sums.keyPoints += keyPoints;
    sums.same += abstract === 1 && keyPoints === 1 ? 1 : 0;
  }
  const mean = (sum: number): number => sum / articles.length;
  return { abstract: mean(sums.abstract), keyPoints: mean(sums.keyPoints), same: mean(sums.same) };
}

function chosenOf(lines: Bitext): { abstract: string[]; keyPoints: string[] } {
  const { abstract, keyPoints } = selectSentences(lines, readingOf(lines));
  return { abstract: [...abstract.cites], keyPoints: keyPoints.flatMap(({ cites }) => cites) };
}

/** Sentences in both as a share of those in either. */
function kept(before: readonly string[], after: readonly string[]): number {
  const either = new Set([...before, ...after]);
  return either.size === 0 ? 1 : before.filter((id) => after.includes(id)).length / either.size;
}

/** The article with a word of its own dropped from, or put twice into, the sentences that chance picks; one at least. */
function touched(article: Bitext, random: () => number): Bitext {
  const certain = Math.floor(random() * article.body.length);
  const body = article.body.map((line, index) => {
    if (index !== certain && random() >= TOUCHED) return line;
    const texts = Object.entries(line.texts).map(([language, text]) => {
      const words = text.split(' ');
      const at = Math.floor(random() * words.length);
      const other = words[Math.floor(random() * words.length)]!;
      return [language, words.toSpliced(at, 1, ...(random() < 0.5 ? [] : [other])).join(' ')];
    });
    return { ...line, texts: Object.fromEntries(texts) as Record<string, string> };
  });
  return { ...article, body };
}
