import type { ParsedText } from '../../languages/en/model/index.ts';
import type { AlignedSentence } from '../bitext.ts';
import type { Ranking } from '../rank.ts';

/** Sentences that may be chosen, by index. A passage is a run of them that can be read on its own. */
export interface Pool {
  readonly lines: readonly AlignedSentence[];
  readonly texts: readonly string[];
  readonly parses: readonly (ParsedText | null)[];
  readonly language: string;
  /** Of the title; null without title or grammar. */
  readonly title: ParsedText | null;
  /** Passages, best first. */
  readonly passages: readonly number[][];
  /** The sentence that ranks first, and the last one of those that open the article. */
  readonly first: number;
  readonly opening: number;
  /** The passage that opens the article; null when the opening cannot stand alone. */
  readonly lead: number[] | null;
  readonly choose: Ranking['choose'];
}
