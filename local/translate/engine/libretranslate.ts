import * as z from 'zod';
import {
  connectionTrouble,
  ModelServerError,
  statusTrouble,
  withoutSlash,
} from '../../model-server/errors.ts';
import { modelCodes } from '../languages.ts';
import type { LocalEngine, SentenceRequest } from '../ports.ts';
import { oneLine, withSpans } from './dialogue.ts';

export interface LibreTranslateServer {
  /** `http://127.0.0.1:5000`. */
  readonly url: string;
  readonly key?: string | undefined;
}

export interface LibreTranslate extends LocalEngine {
  /** Whether the server has the pair. @throws ModelServerError */
  serves(source: string, target: string): Promise<boolean>;
}

const Languages = z.array(z.looseObject({ code: z.string(), targets: z.array(z.string()) }));
const Answer = z.looseObject({ translatedText: z.array(z.string()) });

/** Sentences in one request: the server works them off one by one. */
const BATCH = 20;
/** A batch on a slow machine; what functions wait for is 60 s. */
const REQUEST_MS = 50_000;

/** A LibreTranslate server that the user has. It takes no terms: none is reported as applied. */
export function createLibreTranslate({ url, key }: LibreTranslateServer): LibreTranslate {
  const name = `The LibreTranslate server at ${url}`;
  const base = withoutSlash(url);
  let languages: Promise<z.infer<typeof Languages>> | undefined;

  async function call(path: string, body: object | undefined): Promise<unknown> {
    try {
      const response = await fetch(`${base}${path}`, {
        ...(body === undefined
          ? {}
          : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(REQUEST_MS),
      });
      if (response.ok) return await response.json();
      throw (
        statusTrouble(response.status, name, '--libretranslate-key or TIDINGS_LIBRETRANSLATE_KEY') ??
        new ModelServerError(
          'refused',
          `${name} refuses the request (HTTP ${response.status}).`,
          'Look at its log.',
        )
      );
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw connectionTrouble(error, name);
      throw new ModelServerError('away', `${name} answers in another form.`, 'Look at its address.', error);
    }
  }

  /** The server's own codes of a pair; null where it has none. */
  async function codesOf(source: string, target: string): Promise<{ source: string; target: string } | null> {
    languages ??= call('/languages', undefined).then((json) => Languages.parse(json));
    // Asked for again when it could not be had.
    languages.catch(() => {
      languages = undefined;
    });
    const list = await languages;
    for (const from of namesOf(source, 'source')) {
      const found = list.find(({ code }) => code === from);
      const to = namesOf(target, 'target').find((code) => found?.targets.includes(code));
      if (to !== undefined) return { source: from, target: to };
    }
    return null;
  }

  return {
    serves: async (source, target) => (await codesOf(source, target)) !== null,
    async translate({ sentences, source, target }) {
      const codes = await codesOf(source, target);
      if (codes === null) throw new Error(`LibreTranslate was asked for ${source} to ${target}`);
      const texts: string[] = [];
      for (let at = 0; at < sentences.length; at += BATCH) {
        const batch = sentences.slice(at, at + BATCH).map(({ text }: SentenceRequest) => text);
        const auth = key === undefined ? {} : { api_key: key };
        const json = await call('/translate', { q: batch, ...codes, format: 'text', ...auth });
        const answer = Answer.safeParse(json);
        if (answer.data?.translatedText.length !== batch.length)
          throw new ModelServerError(
            'away',
            `${name} answered other sentences than it was asked for.`,
            'Look at its log.',
          );
        texts.push(...answer.data.translatedText.map(oneLine));
      }
      return {
        sentences: sentences.map((sentence, i) => withSpans(sentence, texts[i] ?? '')),
        engine: 'libretranslate',
      };
    },
    close: async () => undefined,
  };
}

// Its older versions write Chinese in these.
const OLDER_NAMES: Readonly<Record<string, readonly string[]>> = { zh: ['zh'], 'zh-TW': ['zt'] };

const namesOf = (code: string, side: 'source' | 'target'): readonly string[] => [
  ...modelCodes(code, side),
  ...(OLDER_NAMES[code] ?? []),
];
