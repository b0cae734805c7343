import process from 'node:process';
import { workerData } from 'node:worker_threads';
import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';

/**
 * The pipeline's side of a translation, in a thread of its own as the functions have processes of their own:
 * the real client sends an article in requests, four at a time, into each language in turn.
 */
export interface ClientData {
  readonly url: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly texts: readonly string[];
  readonly targets: readonly string[];
}

// More than one, so that requests wait for one another as in a pipeline with several articles.
const AT_ONCE = 4;

const { url, credentials, texts, targets } = workerData as ClientData;
const client = new TranslateClient({ endpoint: url, region: 'eu-west-1', credentials });
for (const target of targets) {
  const open = [...texts];
  const work = async (): Promise<void> => {
    for (let text = open.shift(); text !== undefined; text = open.shift()) {
      const request = { Text: text, SourceLanguageCode: 'de', TargetLanguageCode: target };
      await client.send(new TranslateTextCommand(request));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
process.exit();
