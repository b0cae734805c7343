import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../shared/normalize/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('UTF-8 with faults', () => {
  it.each([
    [
      'a sign of windows-1252',
      bytes('Über die Brücke: 3 ', [0x80], ' pro Auto.'),
      'Über die Brücke: 3 € pro Auto.',
    ],
    ['a quotation mark of it', bytes('Größe ', [0x93], 'neu', [0x94], ' hieß es.'), 'Größe “neu” hieß es.'],
    [
      'a byte overwritten',
      bytes('Grün, schön, gro', [0xc3, 0x3f], 'e Höhe.'),
      'Grün, schön, gro\ufffd?e Höhe.',
    ],
    ['a byte lost', bytes('Grün, schön, M', [0xbc], 'nchen.'), 'Grün, schön, M\ufffdnchen.'],
    [
      'a cut end',
      bytes('Thành phố mở tuyến xe buýt đi', [0xe1, 0xbb]),
      'Thành phố mở tuyến xe buýt đi\ufffd',
    ],
  ])('%s stays UTF-8 and is reported', (_, input, expected) => {
    const { text, charset, warnings } = decodeText(input);

    expect([text, charset]).toEqual([expected, 'utf-8']);
    expect(warnings.join(' ')).toContain('not');
  });

  it('reads a pasted paragraph in its own encoding', () => {
    const piece = Buffer.from('Größere Lastwagen müssen über die nördliche Straße fahren.', 'latin1');
    const { text } = decodeText(
      Buffer.concat([Buffer.from('Die Brücke wird am Montag für Züge gesperrt, heißt es.\n'), piece]),
    );

    expect(text.split('\n')[1]).toBe('Größere Lastwagen müssen über die nördliche Straße fahren.');
  });

  it('undoes double encoding of a part', () => {
    expect(decodeText(Buffer.from('Die Straße â€“ gesperrt. Grüße aus MÃ¼nchen.')).text).toBe(
      'Die Straße – gesperrt. Grüße aus München.',
    );
  });
});

describe('UTF-16 without a mark', () => {
  it.each([
    ['Russian', 'Правительство утвердило новый план развития железных дорог.'],
    ['Hindi', 'सरकार ने रेलवे की नई योजना को मंजूरी दे दी है।'],
    ['Arabic', 'وافقت الحكومة على خطة جديدة لتطوير السكك الحديدية.'],
    ['Thai', 'รัฐบาลอนุมัติแผนใหม่เพื่อพัฒนาระบบรถไฟ ช่วงปลายปีนี้'],
    ['Georgian', 'მთავრობამ რკინიგზის ახალი გეგმა დაამტკიცა.'],
    ['Chinese', '政府批准了新的铁路发展计划。部长表示，第一批列车将于今年秋天运行。'],
  ])('is read in %s, in both orders, whole and with half a character at its end', (_, text) => {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();

    expect([decodeText(little).text, decodeText(big).text]).toEqual([text, text]);
    expect(decodeText(little.subarray(0, -1)).text).toBe(text.slice(0, -1));
    expect(decodeText(big.subarray(0, -1)).warnings).not.toEqual([]);
  });
});
