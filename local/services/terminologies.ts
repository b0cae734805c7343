import { ImportTerminologyCommand, TranslateClient } from '@aws-sdk/client-translate';
import * as z from 'zod';
import type { Credentials } from '../signature.ts';
import { REGION } from '../template/resolve.ts';

/** What a template's terminology holds, as CloudFormation hands it to Amazon Translate. */
const Data = z.strictObject({
  File: z.base64(),
  Format: z.enum(['CSV', 'TSV', 'TMX']),
  Directionality: z.enum(['UNI', 'MULTI']).optional(),
});

/** Gives Translate the template's terminologies, which it forgets when it stops. @throws when it refuses one */
export async function importTerminologies(
  terminologies: readonly { Name: string; Description?: string | undefined; TerminologyData?: unknown }[],
  endpoint: string,
  credentials: Credentials,
): Promise<void> {
  if (terminologies.length === 0) return;
  const client = new TranslateClient({ region: REGION, endpoint, credentials });
  for (const { Name, Description, TerminologyData } of terminologies) {
    const data = Data.parse(TerminologyData);
    await client.send(
      new ImportTerminologyCommand({
        Name,
        Description,
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { ...data, File: Buffer.from(data.File, 'base64') },
      }),
    );
  }
  client.destroy();
}
