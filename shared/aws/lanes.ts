import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Lane } from '../documents/keys.ts';
import type { PipelineSettings } from '../settings.ts';
import type { SpendGuard, TranslationEngine } from '../translate/ports.ts';
import { createSpendTable } from './spend-table.ts';
import { createEngine } from './translation-engine.ts';

export interface LanePorts {
  readonly engine: TranslationEngine;
  readonly spend: SpendGuard;
}

/** Pace and budget of each lane, so that neither waits for the other. */
export async function createLanes(
  settings: PipelineSettings,
  table: { readonly dynamo: DynamoDBDocumentClient; readonly memoryTable: string },
  terminologyName: string | undefined,
): Promise<(lane: Lane | undefined) => LanePorts> {
  type Pace = Pick<PipelineSettings, 'requestsPerSecond' | 'dailyCharacterBudget'>;
  const portsOf = async (pace: Pace, lane?: Lane): Promise<LanePorts> => ({
    engine: await createEngine(
      { ...settings, ...pace },
      terminologyName,
      table.dynamo,
      table.memoryTable,
      lane,
    ),
    spend: createSpendTable(table.dynamo, table.memoryTable, {
      dailyCharacterBudget: pace.dailyCharacterBudget,
      lane,
    }),
  });
  const fresh = await portsOf(settings);
  // What is still on its way when the slow lane is taken out of the stack goes on like fresh articles.
  const slow = settings.backfill === null ? fresh : await portsOf(settings.backfill, 'backfill');
  return (lane) => (lane === undefined ? fresh : slow);
}
