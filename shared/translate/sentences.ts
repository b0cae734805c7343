import type { NormalizedArticle } from '../documents/normalized-article.ts';
import type { TranslatedArticle } from '../documents/translated-article.ts';

export interface ArticleSentence {
  readonly id: string;
  readonly text: string;
  /** Its block's language where that differs from the article's. */
  readonly language: string;
  /** Sentences of one block have the same; left out: a paragraph of its own. */
  readonly paragraph?: string;
}

/** Title and body in reading order, each with the language it is written in. */
export function sentencesOf(article: NormalizedArticle | TranslatedArticle): ArticleSentence[] {
  const main = article.language.code;
  const title =
    article.title === null ? [] : [{ id: article.title.id, text: article.title.text, language: main }];
  const body = article.blocks.flatMap((block) =>
    block.sentences.map(({ id, text }) => ({
      id,
      text,
      language: block.language ?? main,
      paragraph: block.id,
    })),
  );
  return [...title, ...body];
}
