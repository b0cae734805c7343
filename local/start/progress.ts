import { Listr, type ListrTaskWrapper } from 'listr2';
import { printable, say } from '../terminal.ts';
import { hasEnded, isWaiting, type Standing } from './follow.ts';

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

/** @param keys of the uploads to come */
export function createProgress(keys: readonly string[], output: NodeJS.WriteStream): Progress {
  // More lines than the terminal has cannot be redrawn in place.
  const fits = keys.length < output.rows - SPARE_ROWS;
  return output.isTTY && fits ? terminalProgress(keys) : plainProgress(output);
}

/** One line for every change: for logs and pipes. */
export function plainProgress(output: NodeJS.WritableStream): Progress {
  return {
    update({ upload, status, message }) {
      const time = new Date().toISOString().slice(11, 19);
      say(
        `${time}  ${status.padEnd(10)}  ${printable(`${upload.key}${message ? `: ${message}` : ''}`)}`,
        output,
      );
    },
    finish: () => Promise.resolve(),
  };
}

type Wrapper = ListrTaskWrapper<unknown, never, never>;

/** One line for every article, with its stages. */
function terminalProgress(keys: readonly string[]): Progress {
  const lines = new Map<string, { title: (text: string) => void; end: (error?: Error) => void }>();
  const width = Math.min(48, Math.max(...keys.map((key) => printable(key).length)));
  const titleOf = (key: string, status: Standing['status']): string =>
    `${printable(key).padEnd(width)}  ${stagesText(status)}`;
  const tasks = keys.map((key) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const line = {
      title: (_: string): void => undefined,
      end: (error?: Error) => (error === undefined ? resolve() : reject(error)),
    };
    lines.set(key, line);
    return {
      title: titleOf(key, 'uploaded'),
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
    const line = lines.get(standing.upload.key)!;
    line.title(titleOf(standing.upload.key, standing.status));
    if (standing.status === 'failed') line.end(new Error(printable(standing.message ?? 'failed')));
    else if (hasEnded(standing) || isWaiting(standing)) line.end();
  }
  return {
    update: show,
    async finish(standings) {
      for (const { upload, message, status } of standings)
        if (!hasEnded({ status }) && !isWaiting({ status }))
          lines.get(upload.key)!.end(new Error(printable(message ?? status)));
      // Those that were never sent; the others have ended.
      for (const line of lines.values()) line.end(new Error('not uploaded'));
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
