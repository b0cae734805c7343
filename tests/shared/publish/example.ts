import fc from 'fast-check';
import type { PublishedSentence, Summary } from '../../../shared/documents/summary.ts';

/** A sentence whose words come from the memory, in English and Vietnamese. */
export function sentence(
  id: string,
  source: string,
  en: string,
  vi: string,
  more: Partial<PublishedSentence> = {},
): PublishedSentence {
  return {
    id,
    block: 'b1',
    kind: 'paragraph',
    source,
    targets: { en: { text: en, origin: 'memory' }, vi: { text: vi, origin: 'memory' } },
    ...more,
  };
}

/** A small German article with everything a summary may hold. */
export function exampleSummary(more: Partial<Summary> = {}): Summary {
  return {
    schema: 'tidings/summary/1',
    articleId: 'bruecke-0011223344556677',
    revision: '0055AED6DCD90281E500000000000000',
    language: { code: 'de', confidence: 1, decidedBy: 'detector' },
    byline: 'Mia Voss',
    publishedAt: '2026-03-12',
    publisher: 'Elbkurier',
    sourceUrl: 'https://elbkurier.example/bruecke',
    headline: { text: { en: 'Bridge opens', vi: 'Thông cầu' }, cites: ['s0'] },
    abstract: { text: { en: 'The bridge is open.', vi: 'Cây cầu đã thông xe.' }, cites: ['s1'] },
    keyPoints: [{ text: { en: 'It cost 5 million.', vi: 'Cầu có kinh phí 5 triệu.' }, cites: ['s2'] }],
    people: [
      {
        name: { en: 'Le An', vi: 'Lê An' },
        role: { en: 'mayor', vi: 'thị trưởng' },
        mentions: 1,
        cites: ['s1'],
      },
    ],
    organisations: [],
    places: [],
    dates: [{ iso: '2026-03-12', text: { en: '12 March', vi: 'ngày 12 tháng 3' }, cites: ['s1'] }],
    figures: [
      {
        value: 5_000_000,
        unit: null,
        qualifier: null,
        text: { en: '5 million', vi: '5 triệu' },
        cites: ['s2'],
      },
    ],
    quotes: [
      {
        speaker: { en: 'Le An', vi: 'Lê An' },
        text: { en: '“At last.”', vi: '“Cuối cùng cũng xong.”' },
        cites: ['s1', 's2'],
      },
    ],
    topics: [],
    quality: { score: 0.9, needsReview: false, findings: [], dropped: [], warnings: [] },
    sentences: [
      sentence('s0', 'Brücke eröffnet', 'Bridge opens', 'Thông cầu', { block: 'title', kind: 'title' }),
      sentence('s1', 'Die Brücke ist offen.', 'The bridge is open.', 'Cây cầu đã thông xe.'),
      sentence('s2', 'Sie kostete 5 Millionen.', 'It cost 5 million.', 'Cầu có kinh phí 5 triệu.', {
        targets: {
          en: { text: 'It cost 5 million.', origin: 'engine' },
          vi: { text: 'Cầu có kinh phí 5 triệu.', origin: 'memory' },
        },
      }),
      sentence('s3', 'Teilen', 'Cars', 'Ô tô', { block: 'b2', kind: 'listItem' }),
      sentence('s4', 'Räder', 'Bicycles', 'Xe đạp', { block: 'b3', kind: 'listItem' }),
    ],
    removed: [{ text: 'Teilen', reason: 'page-furniture' }],
    unavailable: [],
    provenance: {
      source: { key: 'bruecke.txt', charset: 'utf-8', bytes: 100, sha256: 'abc123' },
      engines: { en: 'amazon-translate', vi: 'none' },
      terminologyVersions: { en: null, vi: null },
      summarizer: 'extractive-1',
      timings: { summarizedAt: '2026-03-12T10:00:00.000Z' },
    },
    cost: { billedCharacters: 24, requests: 1, memoryHits: 9, amount: 0.00036, currency: 'USD' },
    ...more,
  };
}

/** The example with the same text in every place that comes from outside. */
export function summaryFullOf(text: string): Summary {
  const both = { en: text, vi: text };
  const item = { text: both, cites: ['s1'] };
  const entity = { name: both, role: both, mentions: 1, cites: ['s1'] };
  const example = exampleSummary();
  return {
    ...example,
    byline: text,
    publishedAt: text,
    publisher: text,
    sourceUrl: text,
    headline: item,
    abstract: item,
    keyPoints: [item],
    people: [entity],
    organisations: [entity],
    places: [entity],
    dates: [{ ...item, iso: text }],
    figures: [{ ...item, value: null, unit: text, qualifier: text }],
    quotes: [{ ...item, speaker: both }],
    topics: [item],
    quality: {
      ...example.quality,
      needsReview: true,
      findings: [{ sentenceId: 's1', target: 'vi', kind: text, severity: 'warning', message: text }],
      dropped: [{ item: text, reason: text }],
      warnings: [text],
    },
    sentences: [
      sentence('s0', text, text, text, { block: 'title', kind: 'title' }),
      sentence('s1', text, text, text),
      sentence('s2', text, text, text, { block: 'b2', kind: 'heading' }),
      sentence('s3', text, text, text, { block: 'b3', kind: 'quote' }),
      sentence('s4', text, text, text, { block: 'b4', kind: 'listItem' }),
      sentence('s5', text, text, text, { block: 'b5', kind: 'caption' }),
    ],
    removed: [{ text, reason: text }],
    unavailable: [{ target: 'fr', kind: text, message: text, advice: text }],
    provenance: {
      source: { key: text, charset: text, bytes: 1, sha256: text, versionId: text },
      engines: { en: text, vi: text },
      terminologyVersions: { en: text, vi: text },
      summarizer: text,
      timings: { [text]: text },
    },
    cost: { ...example.cost, currency: text },
  };
}

/** Texts that try to be more than text on a page. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</title><svg onload=alert(1)>',
    '<!-- -->',
    '&lt;b&gt;',
    '\u202Eevil\u0000',
    '\uD800',
  ),
);
