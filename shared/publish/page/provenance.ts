import type { Summary } from '../../documents/summary.ts';
import { idRanges, numberOf } from '../accessors.ts';
import { instantText, languageAttributes, languageName, moneyText, numberText } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import {
  engineText,
  type Labels,
  labelLanguage,
  labelsFor,
  originLabel,
  reasonText,
  STAGES_LANGUAGE,
  timeLabel,
} from '../labels.ts';
import { noticeLanguages, waitingText } from '../waiting.ts';
import { pageLanguages, pagesOf } from './addresses.ts';
import { anchorIn } from './anchors.ts';
import { localLabels, localTexts } from './layout.ts';

/** What the checks found, what was left out, and how good the result is taken to be. */
export function qualitySection(summary: Summary, languages: readonly string[]): Markup {
  const { score, findings, dropped, warnings } = summary.quality;
  const finding = ({
    sentenceId,
    target,
    severity,
    message,
    messages,
  }: (typeof findings)[number]): Markup => {
    const index = Math.max(0, languages.indexOf(target));
    const number = numberOf(sentenceId);
    const label = `${labelsFor(languages[index]!).sentence} ${number}`;
    const link = html`<a href="#${anchorIn(sentenceId, languages, index)}" aria-label="${label}">${number}</a>`;
    const said = localTexts(languages, (code) => messages?.[code] ?? message);
    const where = html`${languageName(target, target)}, ${localLabels(languages, severity)}`;
    return html`<li><span class="cites">${link}</span> ${where}: ${said}</li>`;
  };
  const english = languageAttributes(STAGES_LANGUAGE);
  const nothing = findings.length + dropped.length + warnings.length === 0;
  return html`<section class="plain" id="quality"><h2>${localLabels(languages, 'quality')}</h2>
<p>${localLabels(languages, 'score')}: <strong>${numberText(Math.round(score * 100), languages[0]!)}</strong> / 100</p>
${nothing ? html`<p>${localLabels(languages, 'noFindings')}</p>` : null}
${findings.length === 0 ? null : html`<ul>${findings.map(finding)}</ul>`}
${warnings.length === 0 ? null : html`<ul ${english}>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}
${
  dropped.length === 0
    ? null
    : html`<p>${localLabels(languages, 'dropped')}:</p><ul ${english}>${dropped.map(({ item, reason }) => html`<li>${item} (${reason})</li>`)}</ul>`
}</section>`;
}

export function removedSection(summary: Summary, languages: readonly string[]): Piece {
  if (summary.removed.length === 0) return null;
  return html`<section id="removed"><details><summary>${localLabels(languages, 'removed')} (${summary.removed.length})</summary>
<table>${summary.removed.map(
    ({ text, reason }) =>
      html`<tr><th scope="row">${localTexts(
        languages,
        (code) => reasonText(reason, code).text,
        (code) => reasonText(reason, code).language,
      )}</th><td dir="auto">${text}</td></tr>`,
  )}</table></details></section>`;
}

/** Which targets wait for their translation, why, and what to do, to readers of each of them. */
export function waitingNotice(summary: Summary, languages: readonly string[]): Piece {
  const { unavailable } = summary;
  if (unavailable.length === 0) return null;
  const line = (one: (typeof unavailable)[number], reader: string): Markup => {
    const { name, text, command } = waitingText(one, reader);
    return html`<li><strong>${name}</strong>: ${text}${command === null ? null : html` <code>${command}</code>`}</li>`;
  };
  return noticeLanguages(languages, unavailable).map((reader) => {
    const index = languages.indexOf(reader);
    const column = index < 0 ? '' : ` t t${index}`;
    const lines = html`<p>${labelsFor(reader).waiting}</p><ul>${unavailable.map((one) => line(one, reader))}</ul>`;
    return html`<div class="notice${column}" role="note" ${languageAttributes(labelLanguage(reader))}>${lines}</div>`;
  });
}

/** Where every sentence, the summary and the bill come from. */
export function provenanceSection(summary: Summary, languages: readonly string[]): Markup {
  const { source, engines, terminologyVersions, summarizer, timings } = summary.provenance;
  const { billedCharacters, requests, memoryHits, amount, currency } = summary.cost;
  const first = languages[0]!;
  const labels = labelsFor(first);
  const line = (name: keyof Labels | Markup, value: Piece): Markup =>
    html`<tr><th scope="row">${typeof name === 'string' ? localLabels(languages, name) : name}</th><td>${value}</td></tr>`;
  const origins = languages.flatMap((code) => originLines(summary, code, languages));
  return html`${
    origins.length === 0
      ? null
      : html`<section class="plain"><h2>${localLabels(languages, 'origins')}</h2>
<table>${origins}</table></section>`
  }
<section class="plain" id="provenance"><h2>${localLabels(languages, 'provenance')}</h2>
<table>
${line('key', source.key)}
${source.versionId === undefined ? null : line('version', source.versionId)}
${line('size', `${numberText(source.bytes, first)} bytes, ${source.charset}`)}
${line('checksum', source.sha256)}
${line('revision', summary.revision)}
${Object.entries(engines).map(([code, engine]) => line(html`${localLabels(languages, 'engine')} (${code})`, engineText(engine, labels)))}
${Object.entries(terminologyVersions).map(([code, version]) => (version === null ? null : line(html`${localLabels(languages, 'terminology')} (${code})`, version)))}
${languages.map((code) => termsLine(code, summary, languages))}
${summarizer === 'none' ? null : line('summarizer', summarizer)}
${Object.entries(timings).map(([name, at]) => line(timeLabel(name) ?? html`${name}`, instantText(at)))}
${line('cost', moneyText(amount, currency, first))}
${line('charactersSent', numberText(billedCharacters, first))}
${line('requests', numberText(requests, first))}
${line('memoryHits', numberText(memoryHits, first))}
</table></section>`;
}

/** The files beside the page. */
export function filesSection(summary: Summary, languages: readonly string[]): Markup {
  return html`<footer><span>${localLabels(languages, 'files')}</span>: ${filesOf(summary).map((name, index) => [index === 0 ? null : ', ', html`<a href="${name}">${name}</a>`])}</footer>`;
}

/** Names of the files that every article has. */
function filesOf(summary: Summary): string[] {
  const markdown = pageLanguages(summary).map((code) => `article.${code}.md`);
  return ['summary.json', ...markdown, ...pagesOf(summary).values()];
}

/** Terms of the glossary that the engine applied, once each. */
function termsLine(code: string, { provenance, language }: Summary, languages: readonly string[]): Piece {
  const terms = new Map(provenance.appliedTerms?.[code]?.map(({ source, target }) => [source, target]));
  if (terms.size === 0) return null;
  const pairs = [...terms].map(
    ([source, target], index) =>
      html`${index === 0 ? null : ', '}<span ${languageAttributes(language.code)}>${source}</span> → <span ${languageAttributes(code)}>${target}</span>`,
  );
  return html`<tr><th scope="row">${localLabels(languages, 'terms')} (${code})</th><td>${pairs}</td></tr>`;
}

function originLines(summary: Summary, code: string, languages: readonly string[]): Markup[] {
  const ids = new Map<string, Set<string>>();
  for (const { id, targets } of summary.sentences) {
    const origin = targets[code]?.origin;
    if (origin !== undefined) ids.set(origin, (ids.get(origin) ?? new Set()).add(id));
  }
  return [...ids].map(([origin, members]) => {
    const name = originLabel(origin);
    const sign = html`<span class="no ${origin}" aria-hidden="true"></span>`;
    const from = html`<span>${name === undefined ? origin : localLabels(languages, name)}</span>`;
    const count = `${members.size} (${idRanges(summary, members)})`;
    return html`<tr><th scope="row">${languageName(code, code)}</th><td>${sign} ${from}: ${count}</td></tr>`;
  });
}
