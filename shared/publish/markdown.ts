import type { DateMention, Entity, Figure, PublishedSentence, Quote, Summary } from '../documents/summary.ts';
import { scoreTranslation } from '../translate/score.ts';
import { idRanges, numberOf, passagesOf, quoted, textIn, toldIn } from './accessors.ts';
import { dateText, instantText, languageName, moneyText, numberText } from './formats.ts';
import { printable, webAddress } from './html.ts';
import { engineText, type Labels, labelLanguage, labelsFor, originLabel, timeLabel } from './labels.ts';
import { waitingText } from './waiting.ts';

/**
 * The article in one language as Markdown (CommonMark): front matter, the cited summary, the full text, and
 * where it comes from. Every sentence stands behind an empty anchor that carries its id, so citations are
 * links, and `/<a id="(s\d+)"><\/a>/` finds the sentences again.
 *
 * @param target a language in which the summary has text
 */
export function renderMarkdown(summary: Summary, target: string): string {
  const labels = labelsFor(target);
  const parts = [
    frontMatter(summary, target),
    ...headOf(summary, target, labels),
    ...summaryOf(summary, target, labels),
    `## ${labels.article}`,
    ...articleOf(summary, target),
    ...qualityOf(summary, target, labels),
    ...provenanceOf(summary, target, labels),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The file of a target that waits: what is missing and what to do, in its language, and the original. */
export function renderWaitingMarkdown(summary: Summary, target: string): string {
  const labels = labelsFor(target);
  const language = labelLanguage(target);
  const own = summary.unavailable.filter((one) => one.target === target);
  const { code } = summary.language;
  const notices = own.map((one) => {
    const { text, command } = waitingText(one, target);
    const typed = command === null ? '' : `\n\n    ${printable(command)}`;
    return `> **${labels.waiting}**: ${languageName(target, language)}. ${escapeMarkdown(text)}${typed}`;
  });
  const title =
    summary.sentences.find(({ kind }) => kind === 'title')?.source ?? textIn(summary.headline.text, code);
  const facts = [
    summary.publisher,
    summary.byline,
    summary.publishedAt && dateText(summary.publishedAt, language),
  ]
    .filter((fact) => fact !== null)
    .map(escapeMarkdown);
  const head = [`# ${escapeMarkdown(title)}`, facts.join(' · '), ...notices];
  const original = `## ${labels.original} (${languageName(code, language)})`;
  const parts = [...head, original, ...articleOf(summary, code)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function frontMatter(summary: Summary, target: string): string {
  const fields: [string, string | number | boolean | null][] = [
    ['title', textIn(summary.headline.text, target)],
    ['language', target],
    ['sourceLanguage', summary.language.code],
    ['publisher', summary.publisher],
    ['byline', summary.byline],
    ['publishedAt', summary.publishedAt],
    ['sourceUrl', summary.sourceUrl],
    ['object', summary.provenance.source.key],
    ['articleId', summary.articleId],
    ['revision', summary.revision],
    ['quality', summary.quality.score],
    ['needsReview', asksForReview(summary, target)],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${yaml(value)}`);
  return `---\n${lines.join('\n')}\n---`;
}

/** What was found in another language's translation is no reason to doubt this one. */
function asksForReview({ quality, sentences }: Summary, target: string): boolean {
  const own = quality.findings.filter((finding) => finding.target === target);
  return scoreTranslation(sentences.length, own).needsReview;
}

/** JSON is YAML, save for characters that YAML calls non-printable or a line break. */
function yaml(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.toWellFormed()).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function headOf(summary: Summary, target: string, labels: Labels): string[] {
  const { publisher, byline, publishedAt, language } = summary;
  const origin =
    language.code === target ? null : `${labels.translatedFrom}: ${languageName(language.code, target)}`;
  const facts = [publisher, byline, publishedAt && dateText(publishedAt, target), origin]
    .filter((fact) => fact !== null)
    .map(escapeMarkdown);
  const address = webAddress(summary.sourceUrl);
  if (address !== null) facts.push(`<${address.replaceAll('>', '%3E')}>`);
  return [
    `# ${escapeMarkdown(textIn(summary.headline.text, target))}`,
    facts.join(' · '),
    asksForReview(summary, target) ? `> **${labels.needsReview}**` : '',
  ];
}

function summaryOf(whole: Summary, target: string, labels: Labels): string[] {
  const summary = toldIn(whole, target);
  const cited = ({ cites }: { cites: readonly string[] }): string =>
    cites.map((id) => `[[${escapeMarkdown(numberOf(id))}]](#${anchorOf(id)})`).join('');
  const text = (item: { text: Summary['headline']['text'] }): string =>
    escapeMarkdown(textIn(item.text, target));
  const list = <Item extends { cites: readonly string[] }>(
    label: string,
    items: readonly Item[],
    line: (item: Item) => string,
  ): string[] =>
    items.length === 0
      ? []
      : [`## ${label}`, items.map((item) => `- ${line(item)} ${cited(item)}`).join('\n')];
  const entity = ({ name, role }: Entity): string =>
    role === null
      ? escapeMarkdown(textIn(name, target))
      : `**${escapeMarkdown(textIn(name, target))}**, ${escapeMarkdown(textIn(role, target))}`;
  return [
    `${text(summary.abstract)} ${cited(summary.abstract)}`,
    ...list(labels.keyPoints, summary.keyPoints, text),
    ...list(labels.people, summary.people, entity),
    ...list(labels.organisations, summary.organisations, entity),
    ...list(labels.places, summary.places, entity),
    ...list(labels.dates, summary.dates, (date: DateMention) =>
      // A year, or a day without one, says no more than the text.
      date.iso === null || !/^\d{4}-/.test(date.iso)
        ? text(date)
        : `${text(date)} (${escapeMarkdown(date.iso)})`,
    ),
    ...list(labels.figures, summary.figures, (figure: Figure) => text(figure)),
    ...list(labels.quotes, summary.quotes, (quote: Quote) => {
      const words = escapeMarkdown(quoted(textIn(quote.text, target)));
      return quote.speaker === null ? words : `${words} — ${escapeMarkdown(textIn(quote.speaker, target))}`;
    }),
    ...list(labels.topics, summary.topics, text),
  ];
}

function articleOf(summary: Summary, target: string): string[] {
  return passagesOf(summary).map(({ kind, blocks }) => {
    const texts = blocks.map((block) => block.map((sentence) => anchored(sentence, target)).join(' '));
    if (kind === 'list') return texts.map((text) => `- ${text}`).join('\n');
    const text = texts.join(' ');
    if (kind === 'title' || kind === 'heading') return `### ${text}`;
    if (kind === 'quote') return `> ${text}`;
    if (kind === 'caption') return `*${text}*`;
    return text;
  });
}

function anchored({ id, targets, source }: PublishedSentence, target: string): string {
  return `<a id="${anchorOf(id)}"></a>${escapeMarkdown(targets[target]?.text ?? source)}`;
}

function qualityOf(summary: Summary, target: string, labels: Labels): string[] {
  const { score, findings, dropped, warnings } = summary.quality;
  const lines = [
    `- ${labels.score}: ${numberText(score, target)}`,
    ...findings
      .filter((finding) => finding.target === target)
      .map(
        ({ sentenceId, severity, message, messages }) =>
          `- [[${escapeMarkdown(numberOf(sentenceId))}]](#${anchorOf(sentenceId)}) ${labels[severity]}: ${escapeMarkdown(messages?.[target] ?? message)}`,
      ),
    ...warnings.map((warning) => `- ${escapeMarkdown(warning)}`),
    ...dropped.map(
      ({ item, reason }) => `- ${labels.dropped}: ${escapeMarkdown(item)} (${escapeMarkdown(reason)})`,
    ),
  ];
  return [`## ${labels.quality}`, lines.join('\n')];
}

function provenanceOf(summary: Summary, target: string, labels: Labels): string[] {
  const { source, engines, terminologyVersions, summarizer, timings } = summary.provenance;
  const { billedCharacters, amount, currency } = summary.cost;
  const engine = engines[target];
  const terminology = terminologyVersions[target] ?? null;
  const terms = new Set(
    summary.provenance.appliedTerms?.[target]?.map(({ source, target }) =>
      escapeMarkdown(`${source} → ${target}`),
    ),
  );
  const origins = new Map<string, Set<string>>();
  for (const { id, targets } of summary.sentences) {
    const origin = targets[target]?.origin;
    if (origin !== undefined) origins.set(origin, (origins.get(origin) ?? new Set()).add(id));
  }
  const nameOf = (origin: string): string => {
    const name = originLabel(origin);
    return name === undefined ? origin : labels[name];
  };
  const nameOfTime = (name: string): string => {
    const label = timeLabel(name);
    return label === undefined ? escapeMarkdown(name) : labels[label];
  };
  const lines = [
    ...[...origins].map(
      ([origin, ids]) =>
        `- ${labels.sentences}: ${escapeMarkdown(nameOf(origin))}: ${idRanges(summary, ids)}`,
    ),
    `- ${labels.engine}: ${escapeMarkdown(engineText(engine ?? 'none', labels))}`,
    terminology === null ? '' : `- ${labels.terminology}: ${escapeMarkdown(terminology)}`,
    terms.size === 0 ? '' : `- ${labels.terms}: ${[...terms].join(', ')}`,
    summarizer === 'none' ? '' : `- ${labels.summarizer}: ${escapeMarkdown(summarizer)}`,
    `- ${labels.key}: ${escapeMarkdown(source.key)} (${numberText(source.bytes, target)} bytes, ${escapeMarkdown(source.charset)}, SHA-256 ${escapeMarkdown(source.sha256)})`,
    `- ${labels.removed}: ${summary.removed.length}`,
    `- ${labels.cost}: ${escapeMarkdown(moneyText(amount, currency, target))}`,
    `- ${labels.charactersSent}: ${numberText(billedCharacters, target)}`,
    ...Object.entries(timings).map(
      ([name, at]) => `- ${nameOfTime(name)}: ${escapeMarkdown(instantText(at))}`,
    ),
  ];
  return [`## ${labels.provenance}`, lines.filter((line) => line !== '').join('\n')];
}

/** Fragment of a sentence's address: only what needs no encoding. */
export function anchorOf(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '_');
}

/** Text on one line that no Markdown reader takes for markup. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~#]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
