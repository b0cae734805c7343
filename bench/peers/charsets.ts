import iconv from 'iconv-lite';
import { decodeText } from '../../shared/normalize/decode.ts';
import { undeclaredTexts } from '../normalize/encoding-matrix.ts';
import type { BenchReport } from '../report.ts';
import { cpu, peer, percent, timedOver } from './peer.ts';

/** Texts in bytes that nobody declares. Right is what comes out letter for letter. */
export async function charsets(): Promise<BenchReport> {
  const texts = undeclaredTexts();
  const rows = [];
  for (const [name, decode] of Object.entries(await decoders())) {
    const { results, cpuMs } = await timedOver(texts, ({ bytes }) => decode(bytes));
    const right = texts.filter(({ text }, index) => results[index]?.normalize('NFC') === text).length;
    rows.push({ name, value: percent(right / texts.length), note: cpu(cpuMs, 'a text') });
  }
  const count = new Set(texts.map(({ charset }) => charset)).size;
  return { title: `${texts.length} texts in ${count} encodings, undeclared`, rows };
}

async function decoders(): Promise<Record<string, (bytes: Uint8Array) => string>> {
  const { default: chardet } = await peer<{ default: { detect(bytes: Uint8Array): string | null } }>(
    'chardet',
  );
  const { default: jschardet } = await peer<{
    default: { detect(bytes: Buffer): { encoding: string | null } };
  }>('jschardet');
  const decodeAs = (bytes: Uint8Array, charset: string | null): string =>
    iconv.decode(Buffer.from(bytes), charset ?? 'utf-8');
  return {
    Tidings: (bytes) => decodeText(bytes).text,
    'chardet, then iconv-lite': (bytes) => decodeAs(bytes, chardet.detect(bytes)),
    'jschardet, then iconv-lite': (bytes) => decodeAs(bytes, jschardet.detect(Buffer.from(bytes)).encoding),
  };
}
