import { readerLanguage } from '../local/terminal.ts';
import type { Localized, Summary } from '../shared/documents/summary.ts';
import { PermanentError } from '../shared/errors.ts';
import { numberOf, quoted, targetsOf, textIn, toldIn } from '../shared/publish/accessors.ts';
import { dateText, languageName } from '../shared/publish/formats.ts';
import { type Labels, labelsFor } from '../shared/publish/labels.ts';
import { waitingText } from '../shared/publish/waiting.ts';
import { catalogOf, refuseUnpublished } from './articles.ts';
import { command } from './command.ts';
import type { Output, Piece } from './output.ts';
import { readSummary } from './published.ts';
import { SHOW } from './specs/articles.ts';
import { columnsOf, padded, wrapped } from './wrap.ts';

export const show = command(SHOW, async ({ values, positionals }, context) => {
  const key = positionals[0]!;
  const deployment = await context.deployment();
  const summary = await readSummary(key, deployment);
  if (summary === null) return refuseUnpublished(key, catalogOf(deployment));
  const has = targetsOf(summary);
  if (values.language !== undefined && !has.includes(values.language)) {
    throw new PermanentError({
      kind: 'object-gone',
      key,
      message: `${key} has no summary in ${values.language}.`,
      advice: has.length === 0 ? 'It waits for its translations.' : `It has one in ${has.join(', ')}.`,
    });
  }
  context.result(summary);
  const reader = [values.language ?? readerLanguage(), 'en', ...has].find((code) => has.includes(code));
  for (const line of summaryLines(summary, reader ?? 'en', values.sentences, context.width))
    context.print(...line);
  return 0;
});

type Line = readonly Piece[];

/** The summary for a terminal of this width, in the language's own words. */
export function summaryLines(
  summary: Summary,
  language: string,
  withSentences: boolean,
  width: Output['width'],
): Line[] {
  const labels = labelsFor(language);
  return [
    ...headLines(summary, language, labels, width),
    ...itemLines(summary, language, labels, width),
    ...waitingLines(summary, language, labels, width),
    ...(withSentences ? sentenceLines(summary, language, labels, width) : []),
  ];
}

function headLines(summary: Summary, language: string, labels: Labels, width: number): Line[] {
  const { publisher, byline, publishedAt, provenance, quality } = summary;
  const code = summary.language.code;
  // While it waits for every target, what is shown is the original.
  const from = targetsOf(summary).length === 0 ? labels.original : labels.translatedFrom;
  const origin = code === language ? null : `${from}: ${languageName(code, language)}`;
  const facts = [
    publisher,
    byline,
    publishedAt && dateText(publishedAt, language),
    origin,
    provenance.source.key,
  ];
  const head = styled(wrapped(textIn(summary.headline.text, language), width), 'bold');
  const below = styled(wrapped(facts.filter(Boolean).join(' · '), width), 'dim');
  const abstract = textIn(summary.abstract.text, language);
  return [
    ...head,
    ...below,
    ...(quality.needsReview ? [[{ text: labels.needsReview, style: 'yellow' } as const]] : []),
    ...(abstract === '' ? [] : [[], ...cited(abstract, summary.abstract.cites, width, '')]),
  ];
}

function itemLines(whole: Summary, language: string, labels: Labels, width: number): Line[] {
  const summary = toldIn(whole, language);
  const text = (item: Localized): string => textIn(item, language);
  const section = <Item extends { readonly cites: readonly string[] }>(
    label: string,
    items: readonly Item[],
    say: (item: Item) => string,
  ): Line[] =>
    items.length === 0
      ? []
      : [
          [],
          [{ text: label, style: 'bold' }],
          ...items.flatMap((item) => cited(say(item), item.cites, width, '    ', '  • ')),
        ];
  return [
    ...section(labels.keyPoints, summary.keyPoints, (point) => text(point.text)),
    ...section(labels.people, summary.people, ({ name, role }) =>
      role === null ? text(name) : `${text(name)}, ${text(role)}`,
    ),
    ...section(labels.figures, summary.figures, (figure) => text(figure.text)),
    ...section(labels.quotes, summary.quotes, (quote) => {
      const words = quoted(text(quote.text));
      return quote.speaker === null ? words : `${words} — ${text(quote.speaker)}`;
    }),
  ];
}

function waitingLines({ unavailable }: Summary, language: string, labels: Labels, width: number): Line[] {
  return unavailable.flatMap((one) => {
    const { name, text, command } = waitingText(one, language);
    return [
      [],
      ...styled(wrapped(`${labels.waiting}: ${name}. ${text}`, width), 'yellow'),
      ...(command === null ? [] : [[`    ${command}`]]),
    ];
  });
}

function sentenceLines({ sentences }: Summary, language: string, labels: Labels, width: number): Line[] {
  const numbers = sentences.map(({ id }) => `[${numberOf(id)}]`);
  const margin = Math.max(0, ...numbers.map(columnsOf)) + 1;
  return [
    [],
    [{ text: labels.article, style: 'bold' }],
    ...sentences.flatMap(({ targets, source }, index) =>
      wrapped(
        targets[language]?.text ?? source,
        width,
        ' '.repeat(margin),
        padded(numbers[index]!, margin),
      ).map((line): Line => [line]),
    ),
  ];
}

/** At most so many numbers behind a statement. */
const MAX_CITES = 6;

/** A statement with the numbers of its sentences, which stay on its last line where they fit. */
function cited(
  text: string,
  cites: readonly string[],
  width: number,
  indent: string,
  first = indent,
): Line[] {
  const numbers = cites.slice(0, MAX_CITES).map(numberOf).join(', ');
  const mark = `[${numbers}${cites.length > MAX_CITES ? ', …' : ''}]`;
  // Kept together by spaces that are no place to break a line.
  const lines = wrapped(`${text} ${mark.replaceAll(' ', '\u00a0')}`, width, indent, first);
  const last = lines.pop()!.replaceAll('\u00a0', ' ');
  if (!last.endsWith(mark)) return [...lines, last].map((line) => [line]);
  return [...lines.map((line) => [line]), [last.slice(0, -mark.length), { text: mark, style: 'cyan' }]];
}

function styled(lines: readonly string[], style: 'bold' | 'dim' | 'yellow'): Line[] {
  return lines.map((text) => [{ text, style }]);
}
