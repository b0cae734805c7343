import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const TEXT = 'Künftig dürfen Gemeinden über die Öffnungszeiten der Bäder entscheiden.';

const mail = async (head: string, body: string | Uint8Array, key = 'a.eml') => {
  const lines = `From: Bo Lind <bo@paper.example>\r\nTo: a@b.example\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n`;
  const article = await normalize(Buffer.concat([Buffer.from(lines, 'latin1'), Buffer.from(body)]), { key });
  const sentences = article.blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text));
  return { ...article, title: article.title?.text, sentences };
};

describe('the encoding of a mail’s parts', () => {
  it.each([
    ['silence', 'text/plain', iconv.encode(TEXT, 'windows-1252')],
    ['ASCII', 'text/plain; charset=us-ascii', iconv.encode(TEXT, 'windows-1252')],
    ['Latin-1', 'text/plain; charset=iso-8859-1', Buffer.from(TEXT)],
    ['UTF-8', 'text/plain; charset=utf-8', iconv.encode(TEXT, 'windows-1252')],
  ])('is found in the bytes where the head says %s', async (_, type, body) => {
    const { sentences } = await mail(
      `Subject: Neue Regeln\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit`,
      body,
    );

    expect(sentences).toEqual([TEXT]);
  });

  it('is that of the markup where the head is silent', async () => {
    const page = `<html><head><meta charset="iso-8859-2"></head><body><p>Źródła energii będą wkrótce tańsze, powiedział minister.</p></body></html>`;

    expect(
      (await mail('Subject: Energia\r\nContent-Type: text/html', iconv.encode(page, 'iso-8859-2')))
        .sentences[0],
    ).toContain('Źródła energii będą');
  });

  it('goes for a subject whose label is a default, or that has none', async () => {
    const body = iconv.encode('Новая железная дорога пойдёт осенью, сообщил министр транспорта.', 'koi8-r');
    const subject = iconv.encode('Новая дорога', 'koi8-r');
    const type = 'Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit';

    expect(
      (await mail(`Subject: =?iso-8859-1?B?${subject.toString('base64')}?=\r\n${type}`, body)).title,
    ).toBe('Новая дорога');
    expect((await mail(`Subject: ${subject.toString('latin1')}\r\n${type}`, body)).title).toBe(
      'Новая дорога',
    );
  });
});

describe('what readers of a newsletter do not see', () => {
  const preview = 'Plus: why the ferry is late again.';
  const letter = async (hidden: string, foot = '') => {
    const html = `<html><head><style>.zz{max-height:0;overflow:hidden} @media print{.seen{display:none}}</style></head><body>${hidden}<table><tr><td style="font-size:0"><p style="font-size:16px" class="seen">The council voted for a bridge across the harbour last night.</p><p>Work begins next spring, and the ferry stays until then.</p>${foot}</td></tr></table></body></html>`;
    const article = await mail('Subject: Edition 12\r\nContent-Type: text/html; charset=utf-8', html);
    return article.sentences;
  };
  const text = [
    'The council voted for a bridge across the harbour last night.',
    'Work begins next spring, and the ferry stays until then.',
  ];

  it.each([
    ['style="display:none"'],
    ['style="font-size:1px;line-height:1px;color:#ffffff"'],
    ['style="max-height:0px;overflow:hidden"'],
    ['style="mso-hide:all"'],
    ['style="opacity:0"'],
    ['style="position:absolute;left:-9999px"'],
    ['style="color:#fff;background:#ffffff"'],
    ['class="preheader"'],
    ['class="zz"'],
  ])('is no text: %s', async (attribute) => {
    expect(await letter(`<div ${attribute}>${preview}</div>`)).toEqual(text);
  });

  it.each([
    ['The Harbour Letter, 4 Quay Street, Port Alder'],
    ['Musterverlag GmbH, Lange Straße 12, 10115 Berlin'],
    ['You can unsubscribe at any time.'],
    ['Bạn có thể hủy đăng ký bất cứ lúc nào.'],
  ])('the foot of the list is no text: %s', async (foot) => {
    expect(await letter('', `<p>${foot}</p>`)).toEqual(text);
  });

  it('a last paragraph with a number stays', async () => {
    expect(await letter('', '<p>It will cost 96 million pounds, said Ada Berg.</p>')).toHaveLength(3);
  });
});

describe('a page saved as one file (MHTML)', () => {
  it('is its main frame, with its own title and address', async () => {
    const frame = (url: string, html: string): string =>
      `--b\r\nContent-Type: text/html\r\nContent-Location: ${url}\r\n\r\n${html}\r\n`;
    const page =
      '<html><head><meta property="og:title" content="Free meals"></head><body><article><h1>Free meals</h1><p>All pupils of the county will get a free lunch from September, the council decided on Wednesday.</p></article></body></html>';
    const body = `${frame('https://ads.example/', '<p>Buy garden chairs at half price today, delivered to your door!</p>')}${frame('https://p.example/meals', page)}--b--`;
    const article = await normalize(
      Buffer.from(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://p.example/meals\r\nSubject: Free meals - The Paper\r\nDate: Sat, 1 Mar 2025 15:20:11 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${body}`,
      ),
      { key: 'a.mhtml' },
    );

    expect(article).toMatchObject({
      title: { text: 'Free meals' },
      sourceUrl: 'https://p.example/meals',
      publishedAt: null,
    });
    expect(JSON.stringify(article.blocks)).not.toContain('garden chairs');
  });
});
