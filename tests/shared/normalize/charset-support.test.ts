import iconv from 'iconv-lite';
import { afterEach, describe, expect, it, vi } from 'vitest';

const ROMANIAN =
  'Președintele a declarat că țara își va respecta angajamentele. Întâlnirea de miercuri s-a încheiat fără o hotărâre.';

const NodeDecoder = TextDecoder;

/** This Node, without some of its decoders: what an earlier patch version, or a build with less ICU, is. */
async function decodeTextWithout(...refused: string[]) {
  vi.stubGlobal(
    'TextDecoder',
    class extends NodeDecoder {
      constructor(label = 'utf-8', options?: ConstructorParameters<typeof TextDecoder>[1]) {
        if (refused.includes(label)) throw new RangeError(`The "${label}" encoding is not supported`);
        super(label, options);
      }
    },
  );
  vi.resetModules();
  return (await import('../../../shared/normalize/decode.ts')).decodeText;
}

afterEach(() => vi.unstubAllGlobals());

describe('a decoder that this Node lacks', () => {
  it('is no candidate: text that is no UTF-8 is read all the same', async () => {
    const decodeText = await decodeTextWithout('iso-8859-16');
    const french =
      'La préfète a confirmé l’arrivée des élèves ; le café, fermé à cause de la grève, rouvrira.';
    expect(decodeText(iconv.encode(french, 'windows-1252'))).toMatchObject({ text: french, warnings: [] });
  });

  it.each([
    'utf-16be',
    'iso-2022-jp',
    'windows-874',
    'windows-1253',
    'windows-1255',
    'iso-8859-15',
    'koi8-u',
    'gb18030',
    'euc-jp',
    'shift_jis',
    'big5',
    'euc-kr',
  ])('such as %s stops no file, declared or not', async (charset) => {
    const decodeText = await decodeTextWithout(charset);
    for (const bytes of [
      iconv.encode(ROMANIAN, 'iso-8859-16'),
      iconv.encode('国際会議は月曜日にウィーンで開かれ、条約の草案が示された。', 'shift_jis'),
      iconv.encode('第一轮谈判于周一在维也纳举行，双方同意六月再次会面。', 'gbk'),
      iconv.encode('συνομιλίες για τη συνθήκη άρχισαν τη Δευτέρα στη Βιέννη', 'windows-1253'),
      Buffer.from('\u001b$B7nMKF|\u001b(B'),
      Buffer.from([0xfe, 0xff, 0x00, 0x41]),
    ]) {
      expect(() => decodeText(bytes)).not.toThrow();
      expect(() => decodeText(bytes, { contentType: `text/plain; charset=${charset}` })).not.toThrow();
    }
  });
});
