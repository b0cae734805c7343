import { createWriteStream } from 'node:fs';

/** A log of this run alone: an earlier one is overwritten. */
export function openLog(
  file: string,
  owner: AsyncDisposableStack,
  onFault: (error: unknown) => void,
): (text: string) => void {
  // A full disk ends the log, not the work.
  const stream = createWriteStream(file).on('error', onFault);
  owner.defer(() => new Promise<void>((resolve) => stream.end(resolve)));
  return (text) => void stream.write(text);
}
