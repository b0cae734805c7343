import type { PipelineSettings } from '../settings.ts';
import type { TranslationEngine } from '../translate/ports.ts';
import { paceOf } from '../translate/spend/pace.ts';
import { createAmazonTranslate, createTranslateClient } from './translate-client.ts';

/** The engine that the settings name. Bedrock's client loads only where it is chosen. */
export async function createEngine(
  settings: Pick<PipelineSettings, 'engine' | 'requestsPerSecond' | 'bedrockModelId'>,
  terminologyName: string | undefined,
): Promise<TranslationEngine> {
  const requestsPerSecond = paceOf(settings.requestsPerSecond).requestsPerSecondPerFunction;
  if (settings.engine === 'bedrock') {
    const { createBedrockClient, createBedrockTranslate } = await import('./bedrock-translate.ts');
    const modelId = settings.bedrockModelId;
    if (modelId === undefined) throw new Error('The setting bedrockModelId is missing.');
    return createBedrockTranslate(await createBedrockClient(), { modelId, requestsPerSecond });
  }
  const terminology = terminologyName === undefined ? {} : { terminologyName };
  return createAmazonTranslate(createTranslateClient(), { requestsPerSecond, ...terminology });
}
