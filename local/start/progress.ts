import { Listr, type ListrTaskWrapper } from 'listr2';
import { hasEnded, type Standing } from './follow.ts';
import type { Uploaded } from './uploads.ts';

/** Shows where every upload is. */
export interface Progress {
  update(standing: Standing): void;
  /** Ends the display; what has not ended by now is shown as stopped. */
  finish(standings: readonly Standing[]): Promise<void>;
}

/** The way of an article, in the words of the catalog. */
const STAGES = ['received', 'normalized', 'translated', 'published'] as const;

/** For messages under the failures, and the prompt. */
const SPARE_ROWS = 6;

export function createProgress(uploads: readonly Uploaded[], output: NodeJS.WriteStream): Progress {
  // More lines than the terminal has cannot be redrawn in place.
  const fits = uploads.length < output.rows - SPARE_ROWS;
  return output.isTTY && fits ? terminalProgress(uploads) : plainProgress(output);
}

/** One line for every change: for logs and pipes. */
function plainProgress(output: NodeJS.WritableStream): Progress {
  return {
    update({ upload, status, message }) {
      const time = new Date().toISOString().slice(11, 19);
      output.write(
        `${time}  ${status.padEnd(10)}  ${printable(upload.key)}${message ? `: ${message}` : ''}\n`,
      );
    },
    finish: () => Promise.resolve(),
  };
}

type Wrapper = ListrTaskWrapper<unknown, never, never>;

/** One line for every article, with its stages. */
function terminalProgress(uploads: readonly Uploaded[]): Progress {
  const lines = new Map<Uploaded, { title: (text: string) => void; end: (error?: Error) => void }>();
  const width = Math.min(48, Math.max(...uploads.map(({ key }) => printable(key).length)));
  const titleOf = (standing: Standing): string =>
    `${printable(standing.upload.key).padEnd(width)}  ${stagesText(standing.status)}`;
  const tasks = uploads.map((upload) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const line = {
      title: (_: string): void => undefined,
      end: (error?: Error) => (error === undefined ? resolve() : reject(error)),
    };
    lines.set(upload, line);
    return {
      title: titleOf({ upload, status: 'uploaded' }),
      task: (_: unknown, wrapper: Wrapper) => {
        line.title = (text) => {
          wrapper.title = text;
        };
        return promise;
      },
    };
  });
  const listr = new Listr(tasks as never, {
    concurrent: true,
    exitOnError: false,
    rendererOptions: { collapseErrors: false, formatOutput: 'truncate' } as never,
  });
  const running = listr.run();
  function show(standing: Standing): void {
    const line = lines.get(standing.upload)!;
    line.title(titleOf(standing));
    if (standing.status === 'failed') line.end(new Error(standing.message ?? 'failed'));
    else if (hasEnded(standing)) line.end();
  }
  return {
    update: show,
    async finish(standings) {
      for (const standing of standings) {
        if (!hasEnded(standing))
          lines.get(standing.upload)!.end(new Error(standing.message ?? standing.status));
      }
      await running;
    },
  };
}

function stagesText(status: Standing['status']): string {
  const reached = (STAGES as readonly string[]).indexOf(status);
  if (status === 'uploaded') return '…';
  if (reached < 0) return status;
  return STAGES.slice(0, reached + 1).join(' › ') + (status === 'published' ? '' : ' › …');
}

/** Keys may hold control characters; a terminal must not act on them. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is replaced
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
