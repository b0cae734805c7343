import { readerLanguage } from '../local/terminal.ts';
import { textIn } from '../shared/publish/accessors.ts';
import { type CommandContext, command } from './command.ts';
import { type PublishedArticle, publishedArticles } from './published.ts';
import { folded, searchArticles } from './search.ts';
import { timeOf } from './since.ts';
import { LIST, SEARCH } from './specs/articles.ts';
import { wrapped } from './wrap.ts';

export const list = command(LIST, async ({ values }, context) => {
  const isMeant = meantBy(values);
  const articles = await read(context);
  const wanted = articles.filter(
    (article) =>
      isMeant(article) &&
      (!values['needs-review'] || article.needsReview) &&
      (!values.waiting || article.waiting.length > 0),
  );
  tell(wanted, values.in, context);
  if (articles.length === 0) context.print('Nothing is published yet.');
  else if (wanted.length === 0)
    context.print(`None of ${articles.length} articles.${ofTopics(values.topic, articles)}`);
  return 0;
});

interface Which {
  readonly language: string | undefined;
  readonly topic: string | undefined;
  readonly since: string | undefined;
}

/** Published articles of a language, on a topic, since a time: all that are asked for. @throws UsageError */
export async function publishedOn(which: Which, context: CommandContext): Promise<PublishedArticle[]> {
  const isMeant = meantBy(which);
  return (await read(context)).filter(isMeant);
}

function meantBy({ language, topic, since }: Which): (article: PublishedArticle) => boolean {
  const from = since === undefined ? '' : timeOf(since, '--since').toISOString();
  const name = topic === undefined ? null : folded(topic);
  return (article) =>
    (language === undefined || article.language === language) &&
    (name === null ||
      article.topics.some((each) => Object.values(each).some((text) => folded(text) === name))) &&
    article.publishedHere >= from;
}

export const search = command(SEARCH, async ({ values, positionals }, context) => {
  const articles = await read(context);
  const found = searchArticles(articles, positionals);
  tell(found, values.in, context);
  if (found.length === 0) context.print(`None of ${articles.length} articles holds all of these words.`);
  return found.length === 0 ? 1 : 0;
});

async function read(context: CommandContext): Promise<PublishedArticle[]> {
  const articles = await publishedArticles(await context.deployment(), (read, all) =>
    context.progress(`Reading summaries: ${read} of ${all} …`),
  );
  context.progress('');
  return articles;
}

/** Which topics there are, where one was asked for and found nothing. */
function ofTopics(topic: string | undefined, articles: readonly PublishedArticle[]): string {
  if (topic === undefined) return '';
  const names = new Set(articles.flatMap(({ topics }) => topics.map((each) => textIn(each, 'en'))));
  return names.size === 0 ? '' : ` Their topics: ${[...names].sort().join(', ')}.`;
}

function tell(
  articles: readonly PublishedArticle[],
  language: string | undefined,
  { print, result, width }: CommandContext,
): void {
  const reader = language ?? readerLanguage();
  for (const article of articles) {
    const { abstract: _, ...record } = article;
    result(record);
    const { headline, key, publishedHere, dated, publisher, needsReview, waiting } = article;
    const title = textIn(headline, Object.hasOwn(headline, reader) ? reader : 'en');
    for (const line of wrapped(title === '' ? key : title, width)) print({ text: line, style: 'bold' });
    const facts = [dated?.slice(0, 10) ?? publishedHere.slice(0, 10), article.language, publisher, key];
    const [facts0 = '', ...more] = wrapped(facts.filter((fact) => fact !== null).join(' · '), width, '    ');
    print({ text: facts0, style: 'dim' });
    for (const line of more) print({ text: line, style: 'dim' });
    const states = [
      ...(needsReview ? ['needs review'] : []),
      ...(waiting.length > 0 ? [`waits for ${waiting.join(', ')}`] : []),
    ];
    if (states.length > 0) print('    ', { text: states.join('; '), style: 'yellow' });
  }
}
