import { modelsOf } from '../model-server/chat.ts';
import { ModelServerError } from '../model-server/errors.ts';
import type { TranslationServers } from '../translate/engine/servers.ts';
import type { StartOptions } from './arguments.ts';

/**
 * The user's servers as the options name them, and which model of the language model's server. One that does not
 * answer yet may come up later: it is told, and asked when an article needs it.
 *
 * @throws Error when it has to be said which model, or the server refuses the key
 */
export async function readServers(
  { llm, libreTranslate }: StartOptions['servers'],
  say: (text: string) => void,
): Promise<TranslationServers> {
  const known = llm === undefined ? null : await namesOf(llm, say);
  const model = llm === undefined ? undefined : modelOf(llm, known);
  if (llm !== undefined) say(`Languages without an installed model: translated by ${model} at ${llm.url}.`);
  if (libreTranslate !== undefined)
    say(`Before that, where it has the languages: LibreTranslate at ${libreTranslate.url}.`);
  return {
    ...(llm !== undefined && model !== undefined && { llm: { ...llm, model } }),
    ...(libreTranslate !== undefined && { libreTranslate }),
  };
}

/** Null where the server does not say. */
async function namesOf(
  llm: NonNullable<StartOptions['servers']['llm']>,
  say: (text: string) => void,
): Promise<string[] | null> {
  try {
    return await modelsOf(llm);
  } catch (error) {
    if (!(error instanceof ModelServerError)) throw error;
    if (error.trouble === 'refused') throw new Error(`${error.message} ${error.advice}`, { cause: error });
    say(`${error.message} ${error.advice}`);
    return null;
  }
}

function modelOf(
  { url, model }: NonNullable<StartOptions['servers']['llm']>,
  known: string[] | null,
): string {
  if (model !== undefined) return model;
  const [only, ...others] = known ?? [];
  if (only !== undefined && others.length === 0) return only;
  const list = known === null ? '' : ` It has: ${known.join(', ') || 'none'}.`;
  throw new Error(`Say which model of ${url}: --llm-model NAME.${list}`);
}
