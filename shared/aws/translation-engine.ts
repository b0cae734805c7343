import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Lane } from '../documents/keys.ts';
import type { PipelineSettings } from '../settings.ts';
import type { TranslationEngine } from '../translate/ports.ts';
import { createPace } from '../translate/spend/pace.ts';
import { createPaceTable } from './pace-table.ts';
import { createAmazonTranslate, createTranslateClient } from './translate-client.ts';

/**
 * A service that refuses has less to give than both lanes ask for. The slow one leaves it to fresh articles: a tenth of its
 * own rate shows often enough whether there is room again.
 */
const SLOW_PLACES_AFTER_REFUSAL = 10;

/**
 * The engine that the settings name, at their rate. Bedrock's client loads only where it is chosen.
 *
 * @param memoryTable holds the line of everybody who shares the rate
 */
export async function createEngine(
  settings: Pick<PipelineSettings, 'engine' | 'requestsPerSecond' | 'bedrockModelId'>,
  terminologyName: string | undefined,
  client: DynamoDBDocumentClient,
  memoryTable: string,
  lane?: Lane,
): Promise<TranslationEngine> {
  const pace = createPace(settings.requestsPerSecond, createPaceTable(client, memoryTable, { lane }));
  if (settings.engine === 'bedrock') {
    const { createBedrockClient, createBedrockTranslate } = await import('./bedrock-translate.ts');
    const modelId = settings.bedrockModelId;
    if (modelId === undefined) throw new Error('The setting bedrockModelId is missing.');
    return createBedrockTranslate(await createBedrockClient(), { modelId, pace });
  }
  const terminology = terminologyName === undefined ? {} : { terminologyName };
  const yielding = lane === undefined ? {} : { placesAfterRefusal: SLOW_PLACES_AFTER_REFUSAL };
  return createAmazonTranslate(createTranslateClient(), { pace, ...terminology, ...yielding });
}
