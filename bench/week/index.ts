import type { NormalizedArticle } from '../../shared/documents/index.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { translateArticle } from '../../shared/translate/index.ts';
import { sentencesOf } from '../../shared/translate/sentences.ts';
import { costOfCharacters, costOfTokens, PRICES_AS_OF } from '../../shared/translate/spend/cost.ts';
import { countCharacters, memoryText, requestLine } from '../../shared/translate/text.ts';
import { memoryInRam } from '../../tests/shared/translate/stand-ins.ts';
import type { BenchReport } from '../report.ts';
import { type Kind, type Upload, week } from './generator.ts';

const TARGETS = ['en', 'vi'];
const ENGINE = 'amazon-translate';
/** Any number will do; the week was not chosen by it. */
const SEED = 2026;
/** A language model reads and writes about a token for so many characters of German, English or Vietnamese: an assumption. */
const CHARACTERS_PER_TOKEN = 3.5;
/** Instructions that go along with every article. */
const PROMPT_TOKENS = 300;
const MODELS = ['amazon.nova-lite', 'anthropic.claude-haiku-4-5'];

export async function run(): Promise<BenchReport[]> {
  const uploads = week(SEED);
  const articles: NormalizedArticle[] = [];
  for (const { key, body } of uploads) articles.push(await normalize(Buffer.from(body), { key }));
  return [await spendReport(uploads, articles), leverReport(articles)];
}

async function spendReport(
  uploads: readonly Upload[],
  articles: readonly NormalizedArticle[],
): Promise<BenchReport> {
  const memory = memoryInRam();
  const billed: Record<Kind, number> = { wire: 0, copy: 0, own: 0, correction: 0, 're-upload': 0 };
  for (const [index, article] of articles.entries())
    billed[uploads[index]!.kind] += await charactersSent(article, memory);
  let again = 0;
  for (const article of articles) again += await charactersSent(article, memory);
  const total = Object.values(billed).reduce((sum, characters) => sum + characters, 0);
  const raw = uploads.reduce((sum, { body }) => sum + countCharacters(body), 0) * TARGETS.length;
  const text = articles.reduce((sum, article) => sum + charactersOf(article), 0) * TARGETS.length;
  const perThousand = (dollars: number): string => `${((1000 * dollars) / uploads.length).toFixed(2)} USD`;
  const models = MODELS.map((model) => {
    const output = text / CHARACTERS_PER_TOKEN;
    const dollars = costOfTokens(
      { input: output + uploads.length * PROMPT_TOKENS * TARGETS.length, output },
      model,
    );
    return {
      name: `${model}, article by article`,
      value: perThousand(dollars!),
      note: 'per 1,000 articles, all text to both targets',
    };
  });
  const share = (of: number): string => `${((100 * total) / of).toFixed(1)} %`;
  return {
    title: `A week of news: ${uploads.length} uploads of six desks, to ${TARGETS.join(' and ')} (prices of ${PRICES_AS_OF})`,
    rows: [
      {
        name: 'naive: every file whole',
        value: perThousand(costOfCharacters(raw, ENGINE)),
        note: `${raw} characters`,
      },
      {
        name: "naive: every article's own text",
        value: perThousand(costOfCharacters(text, ENGINE)),
        note: `${text} characters`,
      },
      {
        name: 'Tidings',
        value: perThousand(costOfCharacters(total, ENGINE)),
        note: `${total} characters: ${share(raw)} of whole files, ${share(text)} of the articles' own text`,
      },
      ...Object.entries(billed).map(([kind, characters]) => ({
        name: `  of it ${kind}`,
        value: `${((100 * characters) / total).toFixed(1)} %`,
        note: `${uploads.filter((upload) => upload.kind === kind).length} uploads`,
      })),
      { name: 'the whole week once more', value: `${again} characters` },
      ...models,
    ],
  };
}

/** Characters that the product sends for both targets. The checks cost nothing at the engine and are left out. */
async function charactersSent(
  article: NormalizedArticle,
  memory: ReturnType<typeof memoryInRam>,
): Promise<number> {
  const { translations } = await translateArticle(
    article,
    {
      engine: {
        name: ENGINE,
        maxRequestBytes: 10_000,
        terminologyVersion: null,
        translate: async ({ text }) => ({ text, engine: ENGINE, appliedTerms: [] }),
      },
      memory,
      spend: { reserve: async () => {} },
      remainingMs: () => Number.POSITIVE_INFINITY,
      check: async () => [],
    },
    { targets: TARGETS },
  );
  return Object.values(translations).reduce((sum, { usage }) => sum + usage.billedCharacters, 0);
}

const charactersOf = (article: NormalizedArticle): number =>
  sentencesOf(article).reduce((sum, { text }) => sum + countCharacters(text) + 1, 0);

/** What stands before the text of a first sentence: a place, perhaps an agency or a date, and a dash or full stop. */
const DATELINE =
  /^\p{Lu}[\p{L}-]{1,30}(?:, \d{1,2}\. \p{L}{3,10})?(?: \([\p{L} /]{1,20}\))?(?:\.| [–—-]) (?=\p{Lu})/u;

/** Ways to tell that two sentences are one, the strictest first: each pays once for what it takes for the same. */
const LEVERS: readonly { name: string; key: (text: string) => string; risk: string }[] = [
  { name: 'the sentence as it is sent', key: requestLine, risk: 'none' },
  { name: 'and marks of one shape: the product', key: memoryText, risk: 'none: the translation is the same' },
  {
    name: 'and without its dateline',
    key: (text) => memoryText(text).replace(DATELINE, ''),
    risk: 'the stored translation has the dateline of the other desk',
  },
  {
    name: 'and letters of one case, no final stop',
    key: (text) =>
      memoryText(text)
        .replace(DATELINE, '')
        .toLowerCase()
        .replace(/[.!?]$/, ''),
    risk: 'US and us, März and märz are one',
  },
  {
    name: 'and numbers of one value',
    key: (text) => memoryText(text).replace(DATELINE, '').toLowerCase().replace(/\d+/g, '0'),
    risk: 'a wrong number is published: never',
  },
];

/** Characters of the sentences that differ under each key, of one target: what would be paid without a limit of requests. */
function leverReport(articles: readonly NormalizedArticle[]): BenchReport {
  const sentences = articles.flatMap((article) => sentencesOf(article).map(({ text }) => text));
  const all = sentences.reduce((sum, text) => sum + countCharacters(text), 0);
  const rows = LEVERS.map(({ name, key, risk }) => {
    const distinct = new Map(sentences.map((text) => [key(text), text]));
    const paid = [...distinct.values()].reduce((sum, text) => sum + countCharacters(text), 0);
    return { name, value: `${((100 * paid) / all).toFixed(1)} %`, note: `risk: ${risk}` };
  });
  return {
    title: "A week of news: share of the articles' text that is paid, by what counts as the same sentence",
    rows,
  };
}
