import { TidingsError } from '../errors.ts';
import type { SummaryWriter, WriterAnswer, WriterRequest } from './writer.ts';

/** What a model answered, or why it did not. */
export type Written = WriterAnswer | { readonly problem: string };

/** The model's answer; its failures are a reason to publish without it. */
export async function askWriter(writer: SummaryWriter, request: WriterRequest): Promise<Written> {
  try {
    return await writer.write(request);
  } catch (error) {
    if (!(error instanceof TidingsError)) throw error;
    return { problem: error.message };
  }
}
