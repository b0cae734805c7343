import { type ChatOptions, createChat, type ModelServer } from '../../model-server/chat.ts';
import { type LocalEngine, NoModelError } from '../ports.ts';
import { createLanguageModel, type LanguageModelOptions } from './language-model.ts';
import { createLibreTranslate, type LibreTranslateServer } from './libretranslate.ts';

/** Servers of the user's that translate what no installed model does. */
export interface TranslationServers {
  readonly libreTranslate?: LibreTranslateServer | undefined;
  readonly llm?: ModelServer | undefined;
  /** For tests, which do not wait for minutes. */
  readonly chat?: ChatOptions & LanguageModelOptions;
}

/**
 * The installed models first: they were made for their pairs, and cost nothing. Then LibreTranslate, where it has the
 * pair. A language model takes whatever is left, so it comes last.
 */
export function withServers(models: LocalEngine, servers: TranslationServers): LocalEngine {
  const { libreTranslate, llm, chat } = servers;
  const libre = libreTranslate === undefined ? undefined : createLibreTranslate(libreTranslate);
  const model = llm === undefined ? undefined : createLanguageModel(createChat(llm, chat), chat);
  return {
    async translate(request) {
      try {
        return await models.translate(request);
      } catch (error) {
        if (!(error instanceof NoModelError)) throw error;
        if (await libre?.serves(request.source, request.target)) return libre!.translate(request);
        if (model !== undefined) return model.translate(request);
        throw error;
      }
    },
    async close() {
      await Promise.all([models.close(), libre?.close(), model?.close()]);
    },
  };
}
