import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encodingMatrix } from '../../../bench/normalize/encoding-matrix.ts';
import { decodeText } from '../../../shared/normalize/decode.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('decodeText', () => {
  it('reads 98 % of the encoding matrix in every way, and all texts that are declared', () => {
    const cells = encodingMatrix();
    const wrong = (way: RegExp): number => cells.filter((cell) => way.test(cell.way) && !cell.right).length;

    expect(cells.length).toBeGreaterThan(1000);
    expect(wrong(/^declared/)).toBe(0);
    expect(wrong(/undeclared/)).toBeLessThanOrEqual(4);
    expect(wrong(/wrongly/)).toBeLessThanOrEqual(11);
  });

  it.each([
    [
      'French',
      'windows-1252',
      'La préfète a confirmé l’arrivée des élèves à l’été : le café, fermé à cause de la grève, rouvrira. Après le succès de la première journée, la société espère être prête.',
    ],
    [
      'Swedish',
      'iso-8859-1',
      'Kommunen säger att vägen är stängd på måndag. Många åker därför tåg, och det är fullt på både för- och eftermiddagen. På fredag öppnas bron på nytt.',
    ],
    [
      'Turkish',
      'windows-1254',
      'Öğrenciler sınav sonuçlarını öğrenmek için okula geldi. Müdür, başarılı öğrencilere ödül verileceğini söyledi. Çocuklar çok sevindi.',
    ],
  ])('takes no %s text for Hebrew or Greek, whose letters stand together', (_, charset, text) => {
    const bytes = iconv.encode(text, charset === 'iso-8859-1' ? 'windows-1252' : charset);

    expect(decodeText(bytes, { contentType: `text/plain; charset=${charset}` })).toMatchObject({
      text,
      warnings: [],
    });
    expect(decodeText(bytes).text).toBe(text);
  });

  it.each([
    ['a byte order mark before everything', '\xef\xbb\xbfHäuser', 'text/plain; charset=utf-16', 'utf-8'],
    ['valid UTF-8 before a wrong header', 'H\xc3\xa4user', 'text/plain; charset=windows-1251', 'utf-8'],
    [
      'the header before the document',
      '<meta charset="koi8-r">caf\xe9',
      'text/html; charset=windows-1250',
      'windows-1250',
    ],
    ['the document before statistics', '<meta charset="windows-1254">\xfeu', undefined, 'windows-1254'],
    [
      'a declaration outside of comments and scripts',
      '<!-- <meta charset=koi8-r> --><script>"<meta charset=koi8-r>"</script><meta charset=windows-1250>caf\xe9',
      undefined,
      'windows-1250',
    ],
    ['windows-1252 for iso-8859-1', 'It\x92s caf\xe9', 'text/plain; charset=iso-8859-1', 'windows-1252'],
    ['GB18030 for gb2312', '\xc4\xe3\xba\xc3', 'text/plain; charset=gb2312', 'gb18030'],
    ['UTF-8 for a document that says utf-16 in ASCII', '<meta charset="utf-16">plain', undefined, 'utf-8'],
    ['ISO-2022-JP by its escapes', '\x1b$B$3$s\x1b(B', undefined, 'iso-2022-jp'],
  ])('chooses %s', (_, bytes, contentType, charset) => {
    expect(decodeText(latin1(bytes), contentType === undefined ? {} : { contentType }).charset).toBe(charset);
  });

  it('gives NFC, without a byte order mark', () => {
    const decomposed = 'Vie\u0323\u0302t Nam';
    expect(decodeText(Buffer.from(`\ufeff${decomposed}`)).text).toBe('Việt Nam');
  });

  it('reads the euro sign and quotes of windows-1252', () => {
    expect(
      decodeText(latin1('\x805 \x93caf\xe9\x94'), { contentType: 'text/plain; charset=windows-1252' }).text,
    ).toBe('€5 “café”');
  });

  it('undoes a double encoding and says so', () => {
    const twice = Buffer.from(Buffer.from('Die Brücke ist schön.', 'utf8').toString('latin1'), 'utf8');

    expect(decodeText(twice)).toMatchObject({
      text: 'Die Brücke ist schön.',
      warnings: [expect.stringContaining('twice')],
    });
  });

  it('leaves a text alone that only quotes such signs', () => {
    const text = 'Der Brief enthielt „Ã¤“ statt ä.';
    expect(decodeText(Buffer.from(text)).text).toBe(text);
  });
});
