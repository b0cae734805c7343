import type { Summary } from '../../documents/summary.ts';
import { idRanges, numberOf } from '../accessors.ts';
import { instantText, languageName, moneyText, numberText } from '../formats.ts';
import { html, type Markup, type Piece } from '../html.ts';
import { engineText, type Labels, labelsFor, originLabel, reasonText, timeLabel } from '../labels.ts';
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
    return html`<li><a href="#${anchorIn(sentenceId, languages, index)}">${numberOf(sentenceId)}</a> ${languageName(target, target)}, ${localLabels(languages, severity)}: ${localTexts(languages, (code) => messages?.[code] ?? message)}</li>`;
  };
  const nothing = findings.length + dropped.length + warnings.length === 0;
  return html`<section class="plain"><h2>${localLabels(languages, 'quality')}</h2>
<p>${localLabels(languages, 'score')}: <strong>${numberText(Math.round(score * 100), languages[0]!)}</strong> / 100</p>
${nothing ? html`<p>${localLabels(languages, 'noFindings')}</p>` : null}
${findings.length === 0 ? null : html`<ul>${findings.map(finding)}</ul>`}
${warnings.length === 0 ? null : html`<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}
${
  dropped.length === 0
    ? null
    : html`<p>${localLabels(languages, 'dropped')}:</p><ul>${dropped.map(({ item, reason }) => html`<li>${item} (${reason})</li>`)}</ul>`
}</section>`;
}

export function removedSection(summary: Summary, languages: readonly string[]): Piece {
  if (summary.removed.length === 0) return null;
  return html`<section><details><summary>${localLabels(languages, 'removed')} (${summary.removed.length})</summary>
<table>${summary.removed.map(
    ({ text, reason }) =>
      html`<tr><th scope="row">${reasonText(reason)}</th><td dir="auto">${text}</td></tr>`,
  )}</table></details></section>`;
}

export function unavailableNotice(summary: Summary, languages: readonly string[]): Piece {
  if (summary.unavailable.length === 0) return null;
  return html`<div class="notice" role="note">${summary.unavailable.map(
    ({ target, message, advice }) =>
      html`<p>${localLabels(languages, 'unavailable')}: <strong>${languageName(target, target)}</strong>. ${message} ${advice}</p>`,
  )}</div>`;
}

/** Where every sentence, the summary and the bill come from. */
export function provenanceSection(summary: Summary, languages: readonly string[]): Markup {
  const { source, engines, terminologyVersions, summarizer, timings } = summary.provenance;
  const { billedCharacters, requests, memoryHits, amount, currency } = summary.cost;
  const first = languages[0]!;
  const labels = labelsFor(first);
  const line = (name: keyof Labels | Markup, value: Piece): Markup =>
    html`<tr><th scope="row">${typeof name === 'string' ? localLabels(languages, name) : name}</th><td>${value}</td></tr>`;
  return html`<section class="plain"><h2>${localLabels(languages, 'origins')}</h2>
<table>${languages.flatMap((code) => originLines(summary, code, languages))}</table></section>
<section class="plain"><h2>${localLabels(languages, 'provenance')}</h2>
<table>
${line('key', source.key)}
${source.versionId === undefined ? null : line('version', source.versionId)}
${line('size', `${numberText(source.bytes, first)} bytes, ${source.charset}`)}
${line('checksum', source.sha256)}
${line('revision', summary.revision)}
${Object.entries(engines).map(([code, engine]) => line(html`${localLabels(languages, 'engine')} (${code})`, engineText(engine, labels)))}
${Object.entries(terminologyVersions).map(([code, version]) => (version === null ? null : line(html`${localLabels(languages, 'terminology')} (${code})`, version)))}
${line('summarizer', summarizer)}
${Object.entries(timings).map(([name, at]) => line(timeLabel(name) ?? html`${name}`, instantText(at)))}
${line('cost', moneyText(amount, currency, first))}
${line('charactersSent', numberText(billedCharacters, first))}
${line('requests', numberText(requests, first))}
${line('memoryHits', numberText(memoryHits, first))}
</table></section>
<footer><span>${localLabels(languages, 'files')}</span>: <a href="summary.json">summary.json</a>${languages.map((code) => html`, <a href="article.${code}.md">article.${code}.md</a>`)}</footer>`;
}

function originLines(summary: Summary, code: string, languages: readonly string[]): Markup[] {
  const ids = new Map<string, Set<string>>();
  for (const { id, targets } of summary.sentences) {
    const origin = targets[code]?.origin;
    if (origin !== undefined) ids.set(origin, (ids.get(origin) ?? new Set()).add(id));
  }
  return [...ids].map(([origin, members]) => {
    const name = originLabel(origin);
    return html`<tr><th scope="row">${languageName(code, code)}</th><td><span class="no ${origin}" aria-hidden="true"></span> <span>${name === undefined ? origin : localLabels(languages, name)}</span>: ${members.size} (${idRanges(summary, members)})</td></tr>`;
  });
}
