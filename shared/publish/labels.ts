const ENGLISH = {
  abstract: 'In brief',
  keyPoints: 'Key points',
  glance: 'At a glance',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  dates: 'Dates',
  figures: 'Figures',
  quotes: 'Quotations',
  more: 'More quotations and phrases',
  topics: 'Topics',
  article: 'The full article',
  origins: 'Where each sentence comes from',
  quality: 'Quality',
  removed: 'Lines taken out',
  provenance: 'Provenance and cost',
  language: 'Language',
  all: 'All',
  original: 'Original',
  translatedFrom: 'Translated from',
  needsReview: 'A person should read this translation before it is used.',
  noFindings: 'The checks found nothing to report.',
  score: 'Score',
  findings: 'Findings',
  dropped: 'Left out of the summary because it could not be verified',
  warnings: 'Warnings',
  unavailable: 'Not available',
  key: 'Object',
  version: 'Version',
  revision: 'Revision',
  checksum: 'SHA-256',
  size: 'Size',
  engine: 'Translated by',
  noEngine: 'no engine needed',
  terminology: 'Terminology',
  summarizer: 'Summary by',
  cost: 'Cost',
  charactersSent: 'Characters sent to the engine',
  requests: 'Requests to the engine',
  memoryHits: 'Sentences from the memory',
  receivedAt: 'Received',
  normalizedAt: 'Normalized',
  translatedAt: 'Translated',
  summarizedAt: 'Summarized',
  files: 'Files',
  sentence: 'Sentence',
  sentences: 'Sentences',
  articles: 'Articles',
  failed: 'Could not be published',
  noArticles: 'Nothing has been published yet.',
  error: 'error',
  warning: 'warning',
  info: 'note',
  memory: 'translation memory',
  human: 'written or approved by a person',
  engineOrigin: 'translation engine',
  identity: 'original, not translated',
};

export type Labels = Readonly<Record<keyof typeof ENGLISH, string>>;

const VIETNAMESE: Labels = {
  abstract: 'Tóm tắt',
  keyPoints: 'Những điểm chính',
  glance: 'Tổng quan',
  people: 'Nhân vật',
  organisations: 'Tổ chức',
  places: 'Địa điểm',
  dates: 'Ngày tháng',
  figures: 'Số liệu',
  quotes: 'Trích dẫn',
  more: 'Các trích dẫn và cụm từ khác',
  topics: 'Chủ đề',
  article: 'Toàn văn',
  origins: 'Nguồn gốc từng câu',
  quality: 'Chất lượng',
  removed: 'Những dòng đã lược bỏ',
  provenance: 'Xuất xứ và chi phí',
  language: 'Ngôn ngữ',
  all: 'Tất cả',
  original: 'Bản gốc',
  translatedFrom: 'Dịch từ',
  needsReview: 'Cần có người đọc lại bản dịch này trước khi sử dụng.',
  noFindings: 'Các phép kiểm tra không phát hiện vấn đề nào.',
  score: 'Điểm',
  findings: 'Phát hiện',
  dropped: 'Không đưa vào bản tóm tắt vì không kiểm chứng được',
  warnings: 'Cảnh báo',
  unavailable: 'Không có',
  key: 'Đối tượng',
  version: 'Phiên bản',
  revision: 'Lần sửa đổi',
  checksum: 'SHA-256',
  size: 'Dung lượng',
  engine: 'Dịch bởi',
  noEngine: 'không cần máy dịch',
  terminology: 'Thuật ngữ',
  summarizer: 'Tóm tắt bởi',
  cost: 'Chi phí',
  charactersSent: 'Ký tự gửi đến máy dịch',
  requests: 'Yêu cầu gửi đến máy dịch',
  memoryHits: 'Câu lấy từ bộ nhớ dịch',
  receivedAt: 'Nhận lúc',
  normalizedAt: 'Chuẩn hóa lúc',
  translatedAt: 'Dịch lúc',
  summarizedAt: 'Tóm tắt lúc',
  files: 'Tệp',
  sentence: 'Câu',
  sentences: 'Câu',
  articles: 'Bài viết',
  failed: 'Không xuất bản được',
  noArticles: 'Chưa có bài nào được xuất bản.',
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'lưu ý',
  memory: 'bộ nhớ dịch',
  human: 'do người viết hoặc duyệt',
  engineOrigin: 'máy dịch',
  identity: 'nguyên văn, không dịch',
};

const BY_LANGUAGE: ReadonlyMap<string, Labels> = new Map([
  ['en', ENGLISH],
  ['vi', VIETNAMESE],
]);

/** The labels of the pages, in English where a language has none of its own. */
export function labelsFor(language: string): Labels {
  return BY_LANGUAGE.get(language) ?? ENGLISH;
}

/** Language whose labels `labelsFor` gives. */
export function labelLanguage(language: string): string {
  return BY_LANGUAGE.has(language) ? language : 'en';
}

const ORIGINS: ReadonlyMap<string, keyof Labels> = new Map([
  ['memory', 'memory'],
  ['human', 'human'],
  ['engine', 'engineOrigin'],
  ['identity', 'identity'],
]);

/** Label of an origin of sentences; undefined for one that this version does not know. */
export function originLabel(origin: string): keyof Labels | undefined {
  return ORIGINS.get(origin);
}

/** Engines of a translation as words: `none` and `tmx` (an imported memory) are no names of engines. */
export function engineText(engines: string, labels: Labels): string {
  if (engines === 'none') return labels.noEngine;
  return engines
    .split(', ')
    .map((engine) => (engine === 'tmx' ? labels.memory : engine))
    .join(', ');
}

const TIMES: ReadonlySet<string> = new Set(['receivedAt', 'normalizedAt', 'translatedAt', 'summarizedAt']);

/** Label of a time that a stage notes; undefined for one that this version does not know. */
export function timeLabel(name: string): keyof Labels | undefined {
  return TIMES.has(name) ? (name as keyof Labels) : undefined;
}

/** Reasons that need more than their code's own words. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['page-furniture', 'buttons, counters and the like'],
  ['image-placeholder', 'place of an image'],
  ['photo-credit', 'credit of a picture'],
  ['source-line', 'source line, kept as the address of the article'],
  ['byline', 'byline, kept as a field'],
  ['date-line', 'date line, kept as a field'],
  ['front-matter', 'head of the file, kept as fields'],
  ['outside-article', 'outside the article'],
]);

/** A reason code as words. */
export function reasonText(reason: string): string {
  return REASONS.get(reason) ?? reason.replaceAll('-', ' ');
}
