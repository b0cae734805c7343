import path from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** End when everything that was uploaded has ended, instead of watching and serving. */
  readonly once: boolean;
  /** Articles to upload instead of the samples. */
  readonly files: readonly string[];
  /** TMX files to import besides the samples' own. */
  readonly memories: readonly string[];
  /** Folder of the state (`.tidings/`), `inbox/` and `outbox/`. */
  readonly folder: string;
  /** Port of the reader; another free one when it is taken. */
  readonly port: number;
  readonly help: boolean;
}

export const USAGE = `npm start -- [--once] [--memory FILE.tmx]… [--data FOLDER] [--port N] [FILE…]

Runs the whole pipeline on this machine: uploads the samples, or the files (and folders) you name, and shows
where each one is. Without --once it goes on: whatever you put into ./inbox/ is uploaded, ./outbox/ holds what
was published, and the reader stays open until Ctrl-C.

  --once           end when all are done; the exit code is 0 unless something failed unexpectedly
  --memory FILE    import translations (TMX, XLIFF 2, CSV) first; may be given several times
  --data FOLDER    keep .tidings/, inbox/ and outbox/ in this folder instead of the project's
  --port N         port of the reader on 127.0.0.1 (default 8600)
`;

const DEFAULT_PORT = 8600;

/** @throws TypeError for an option that does not exist */
export function readArguments(args: readonly string[], projectRoot: string): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      once: { type: 'boolean', default: false },
      memory: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError('--port takes a number up to 65535.');
  return {
    once: values.once,
    files: positionals,
    memories: values.memory,
    folder: path.resolve(values.data ?? projectRoot),
    port,
    help: values.help,
  };
}
