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
  /** Servers of the user's that translate, and write, what nothing installed here does. */
  readonly servers: {
    readonly llm?: {
      readonly url: string;
      readonly model?: string | undefined;
      readonly key?: string | undefined;
    };
    readonly libreTranslate?: { readonly url: string; readonly key?: string | undefined };
  };
}

export const USAGE = `npm start -- [--once] [--memory FILE.tmx]… [--data FOLDER] [--port N]
             [--llm URL [--llm-model NAME] [--llm-key KEY]] [--libretranslate URL [--libretranslate-key KEY]] [FILE…]

Runs the whole pipeline on this machine: uploads the samples, or the files (and folders) you name, and shows
where each one is. Without --once it goes on: whatever you put into ./inbox/ is uploaded, ./outbox/ holds what
was published, and the reader stays open until Ctrl-C.

  --once           end when all are done; the exit code is 0 unless something failed unexpectedly
  --memory FILE    import translations (TMX, XLIFF 2, CSV) first; may be given several times
  --data FOLDER    keep .tidings/, inbox/ and outbox/ in this folder instead of the project's
  --port N         port of the reader on 127.0.0.1 (default 8600)

A model server of your own, for languages without an installed model, and for Bedrock where the settings name it:
  --llm URL              OpenAI-compatible (Ollama, llama.cpp, LM Studio, vLLM), e.g. http://127.0.0.1:11434/v1
  --llm-model NAME       its model; not needed where it has but one
  --llm-key KEY          its key, where it asks for one
  --libretranslate URL   a LibreTranslate server, e.g. http://127.0.0.1:5000; comes before the language model
The environment says the same: TIDINGS_LLM, TIDINGS_LLM_MODEL, TIDINGS_LLM_KEY, TIDINGS_LIBRETRANSLATE,
TIDINGS_LIBRETRANSLATE_KEY. Keys are better given there: options can be read in the list of processes.
`;

const DEFAULT_PORT = 8600;

/** @throws TypeError for an option that does not exist, or a value that cannot be meant */
export function readArguments(
  args: readonly string[],
  projectRoot: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      once: { type: 'boolean', default: false },
      memory: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      port: { type: 'string' },
      llm: { type: 'string' },
      'llm-model': { type: 'string' },
      'llm-key': { type: 'string' },
      libretranslate: { type: 'string' },
      'libretranslate-key': { type: 'string' },
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
    servers: serversOf(values, environment),
  };
}

type ServerOption = 'llm' | 'llm-model' | 'llm-key' | 'libretranslate' | 'libretranslate-key';

/** Options come before the environment: `--llm-key` before TIDINGS_LLM_KEY. */
function serversOf(
  values: Readonly<Partial<Record<ServerOption, string>>>,
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions['servers'] {
  const told = (name: ServerOption): string | undefined =>
    (values[name] ?? environment[`TIDINGS_${name.toUpperCase().replace('-', '_')}`]) || undefined;
  const [llm, libreTranslate] = [told('llm'), told('libretranslate')];
  if (llm === undefined && values['llm-model'] !== undefined)
    throw new TypeError('--llm-model needs the address of its server: --llm http://127.0.0.1:11434/v1');
  return {
    ...(llm !== undefined && {
      llm: { url: addressOf(llm, '--llm'), model: told('llm-model'), key: told('llm-key') },
    }),
    ...(libreTranslate !== undefined && {
      libreTranslate: { url: addressOf(libreTranslate, '--libretranslate'), key: told('libretranslate-key') },
    }),
  };
}

function addressOf(text: string, option: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new TypeError(
      `${option} takes an address such as http://127.0.0.1:11434/v1, without a name or password.`,
    );
  return text;
}
