import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';

const TEXT = 'The ferry runs again from Monday, the harbour master said.';
const PAGE = Buffer.from(`<html><body><p>${TEXT}</p></body></html>`);

const read = async (bytes: Uint8Array, contentEncoding?: string, key = 'ferry.html') => {
  const article = await normalize(bytes, {
    key,
    contentType: 'text/html',
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
  });
  return article.blocks.flatMap((block) => block.sentences.map(({ text }) => text));
};

describe('the Content-Encoding of an object', () => {
  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['identity', PAGE],
  ])('%s is undone', async (encoding, bytes) => {
    expect(await read(bytes, encoding)).toEqual([TEXT]);
  });

  it('counts for nothing where the bytes are plain', async () => {
    expect(await read(PAGE, 'gzip')).toEqual([TEXT]);
  });

  it('may be left out of an upload whose name says what it is', async () => {
    expect(await read(gzipSync(PAGE))).toEqual([TEXT]);
  });

  it.each([
    ['of no coding that is known', PAGE, 'snappy', 'unsupported-format'],
    ['whose bytes are damaged', gzipSync(PAGE).subarray(0, 40), 'gzip', 'unreadable'],
    ['that unpacks to more than an article', gzipSync(Buffer.alloc(25 * 1024 * 1024)), 'gzip', 'too-large'],
  ])('is refused for an object %s', async (_, bytes, encoding, kind) => {
    await expect(read(bytes, encoding)).rejects.toMatchObject({ kind });
  });
});

describe('metadata of the object', () => {
  it('names the address of every format, also as an encoded word', async () => {
    const upload = (url: string) =>
      normalize(Buffer.from(`Ferry\n\n${TEXT}`), { key: 'a.txt', metadata: { url } });

    expect((await upload('https://paper.example/ferry')).sourceUrl).toBe('https://paper.example/ferry');
    expect((await upload('=?UTF-8?Q?https://paper.example/f=C3=A4hre?=')).sourceUrl).toBe(
      'https://paper.example/fähre',
    );
  });
});
