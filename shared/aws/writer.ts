import type { PipelineSettings } from '../settings.ts';
import type { SummaryWriter } from '../summarize/writer.ts';

/** The writer that the settings name; null where summaries are extracted. Bedrock's adapter loads only where it is chosen. */
export async function createWriter({
  summarizer,
  bedrockModelId,
}: Pick<PipelineSettings, 'summarizer' | 'bedrockModelId'>): Promise<SummaryWriter | null> {
  if (summarizer !== 'bedrock' || bedrockModelId === undefined) return null;
  const { createBedrockSummarizer } = await import('./bedrock-summarizer.ts');
  return createBedrockSummarizer({ modelId: bedrockModelId });
}
