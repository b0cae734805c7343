/** An article as stories compare it. */
export interface StoryArticle {
  readonly id: string;
  /** Code of the language that title and sentences are in. */
  readonly language: string;
  /** ISO date or time, as far as it is known. */
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly sentences: readonly string[];
}
