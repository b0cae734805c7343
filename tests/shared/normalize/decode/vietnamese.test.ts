import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { modernVietnamese } from '../../../../shared/normalize/decode/vietnamese.ts';
import { decodeText } from '../../../../shared/normalize/decode.ts';

const TEXT = 'Từ ngày 1 tháng 6, thành phố sẽ mở thêm hai tuyến phà nối bến cũ với cảng mới.';
const TCVN3 = 'Tõ ngµy 1 th¸ng 6, thµnh phè sÏ më thªm hai tuyÕn phµ nèi bÕn cò víi c¶ng míi.';
const VNI = 'Töø ngaøy 1 thaùng 6, thaønh phoá seõ môû theâm hai tuyeán phaø noái beán cuõ vôùi caûng môùi.';

describe('Vietnamese from before Unicode', () => {
  it.each([
    ['tcvn', 'tcvn3'],
    ['viscii', 'viscii'],
  ])('%s is decoded as another converter does it', (name, charset) => {
    const { text, charset: got, warnings } = decodeText(iconv.encode(TEXT, name));

    expect([text, got]).toEqual([TEXT, charset]);
    expect(warnings[0]).toContain('converted');
  });

  it('every letter of the tables is that of another converter', () => {
    const letters = [...'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ'];
    for (const name of ['tcvn', 'viscii']) {
      const words = letters
        .map((letter) => (/[ăâêôơư]/.test(letter.normalize('NFC')) ? `t${letter}n` : `t${letter}`))
        .join(' ');
      expect(decodeText(iconv.encode(`${TEXT} ${words}`, name)).text).toBe(`${TEXT} ${words}`);
    }
  });

  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
    ['TCVN3 in a page with entities', TCVN3.replaceAll('µ', '&micro;')],
  ])('%s pasted into Unicode is converted', (_, pasted) => {
    expect(modernVietnamese(`<p>${pasted}</p>`)?.text).toBe(`<p>${TEXT}</p>`);
  });

  it('a pasted paragraph among modern ones is converted alone', () => {
    expect(modernVietnamese(`${TEXT}\n${TCVN3}`)?.text).toBe(`${TEXT}\n${TEXT}`);
  });

  it('words in a font of capitals are capitals', () => {
    expect(modernVietnamese(`<font face=".VnTimeH">thµnh phè</font><p>${TCVN3}</p>`)?.text).toContain(
      '>THÀNH PHỐ<',
    );
  });

  it.each([
    ['Vietnamese', TEXT],
    ['French', 'L’été où la mère a été élue, le café était à côté de la forêt.'],
    ['German', 'Die Größe der Brücke über den Fluss überraschte die Behörde.'],
    ['Portuguese', 'A câmara já não é o que era: há eleições e não há razão.'],
  ])('%s as it should be is left alone', (_, text) => {
    expect(modernVietnamese(text)).toBeNull();
  });
});
