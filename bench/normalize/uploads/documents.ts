import { feeds, subtitles } from './documents/feeds.ts';
import { json } from './documents/json.ts';
import { mailCharsets, mailPreview } from './documents/mail.ts';
import { markdown } from './documents/markdown.ts';
import { pdf } from './documents/pdf.ts';
import { docx } from './documents/word.ts';
import type { Kind } from './kind.ts';

export const documentKinds: readonly Kind[] = [
  mailCharsets,
  mailPreview,
  docx,
  markdown,
  json,
  subtitles,
  feeds,
  pdf,
];
