import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathOfKey } from '../local/client.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { standingSummary } from '../shared/aws/published.ts';
import { EXPORT_FORMATS, type ExportFormat, exportArticle } from '../shared/publish/export.ts';
import { type Command, UsageError } from './command.ts';

export const exportCommand: Command = {
  usage: 'export --format docx|epub|md|html|json [--language LANGUAGE] [--output FILE] KEY',
  summary:
    'write a published article as one file to send around: in Word, source and translations side by side',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, language: { type: 'string' }, output: { type: 'string' } },
    });
    const [key] = positionals;
    if (key === undefined || positionals.length > 1)
      throw new UsageError('Name one article by its inbox key.');
    const format = formatOf(values.format);
    const { s3, outboxBucket } = await deployment();
    const place = { store: createObjectStore(s3), bucket: outboxBucket, key };
    const summary = await standingSummary(place);
    if (summary === null) {
      print(`${key}: nothing is published (see: npx tidings status ${key})`);
      return 1;
    }
    const bytes = await exportArticle(summary, format, values.language ?? null);
    const file = values.output ?? `${pathOfKey(key).at(-1)}.${format}`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    print(file);
    return 0;
  },
};

function formatOf(named: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === named);
  if (format !== undefined) return format;
  throw new UsageError(`--format takes one of ${EXPORT_FORMATS.join(', ')}.`);
}
