import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathOfKey } from '../local/client.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { standingSummary } from '../shared/aws/published.ts';
import { shellWords } from '../shared/calls.ts';
import { EXPORT_FORMATS, type ExportFormat, exportArticle } from '../shared/publish/export.ts';
import { catalogOf, didYouMeanKey } from './articles.ts';
import { command, UsageError } from './command.ts';
import { EXPORT } from './specs/articles.ts';

export const exportCommand = command(EXPORT, async ({ values, positionals }, context) => {
  const format = formatOf(values.format);
  const key = positionals[0]!;
  const deployment = await context.deployment();
  const place = { store: createObjectStore(deployment.s3), bucket: deployment.outboxBucket, key };
  const summary = await standingSummary(place);
  if (summary === null) {
    const meant = await didYouMeanKey(key, catalogOf(deployment));
    const message = `nothing is published (see: ./tidings status ${shellWords([key])})${meant}`;
    context.print(`${key}: ${message}`);
    context.result({ key, message });
    return 1;
  }
  const bytes = await exportArticle(summary, format, values.language ?? null);
  const file = values.output ?? `${pathOfKey(key).at(-1)}.${format}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  context.print(file);
  context.result({ key, file });
  return 0;
});

/** Which formats there are is said by the call's words: the code that writes them is loaded only here. */
function formatOf(named: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === named);
  if (format === undefined) throw new UsageError(`--format takes one of ${EXPORT_FORMATS.join(', ')}.`);
  return format;
}
