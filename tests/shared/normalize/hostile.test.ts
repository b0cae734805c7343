import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toNfc } from '../../../shared/normalize/characters.ts';
import { normalize } from '../../../shared/normalize/index.ts';
import { withoutProlog } from '../../../shared/normalize/prolog.ts';

describe('what stands before the root element', () => {
  it('is left out: declaration, document type and remarks, however many', () => {
    const prolog = `<?xml version="1.0"?>\n<!DOCTYPE tmx>${'<!-- a --> <!---->'.repeat(500)}\n`;
    expect(withoutProlog(`${prolog}<tmx>`, { doctype: true })).toBe('<tmx>');
  });

  it('keeps a document type that tells what the page is', () => {
    expect(withoutProlog('<!-- a --><!DOCTYPE html><p>', { doctype: false })).toBe('<!DOCTYPE html><p>');
  });

  it('ends where a remark does not', () => {
    expect(withoutProlog(' <!-- a <p>', { doctype: true })).toBe('<!-- a <p>');
  });
});

describe('a text without an end', () => {
  const words = 'der Hafen und die Mauer und das Wasser '.repeat(400).trim();

  it('becomes sentences of at most 2,000 characters that cover it, cut between words', async () => {
    const { blocks } = await normalize(Buffer.from(words), { key: 'a.txt', metadata: { language: 'de' } });
    const sentences = blocks.flatMap((block) => block.sentences);

    expect(sentences.length).toBeGreaterThan(7);
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
    expect(sentences.map(({ text }) => text).join(' ')).toBe(words);
    for (const { text, start } of sentences) expect(words.slice(start, start + text.length)).toBe(text);
  });
});

describe('marks on one letter', () => {
  it('are composed with it', () => {
    expect(toNfc('e\u0301')).toBe('é');
  });

  it('are kept up to thirty, as Unicode has it', () => {
    expect(toNfc(`x${'\u0323'.repeat(100)} y`)).toBe(`x${'\u0323'.repeat(30)} y`);
  });
});

describe('files that grow when they are opened', () => {
  it.each([
    ['a DOCX of nested paragraphs', 'a.docx', zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(600)) })],
    [
      'a mail of many parts',
      'a.eml',
      Buffer.from(
        `From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="c d"\r\n\r\n${'--c d\r\n\r\n'.repeat(1100)}--c d--`,
      ),
    ],
  ])('are refused by a limit: %s', async (_, key, bytes) => {
    await expect(normalize(bytes, { key })).rejects.toMatchObject({ kind: 'too-complex' });
  });

  it('reads a mail of a hundred parts', async () => {
    const part = '--c\r\nContent-Type: text/plain\r\n\r\nThe harbour was closed on Monday.\r\n';
    const head =
      'From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n';
    const { blocks } = await normalize(Buffer.from(`${head}${part.repeat(100)}--c--`), { key: 'a.eml' });
    expect(blocks.length).toBeGreaterThan(0);
  });
});
