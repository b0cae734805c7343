import iconv from 'iconv-lite';
import type { Kind, Random } from '../kind.ts';
import { itemOf, paragraphs } from './items.ts';

const CHARSETS: Record<string, readonly string[]> = {
  de: ['windows-1252', 'iso-8859-15'],
  fr: ['windows-1252'],
  es: ['windows-1252'],
  pt: ['windows-1252'],
  it: ['windows-1252'],
  sv: ['windows-1252'],
  pl: ['iso-8859-2', 'windows-1250'],
  cs: ['iso-8859-2', 'windows-1250'],
  hu: ['iso-8859-2'],
  ru: ['koi8-r', 'windows-1251'],
  uk: ['koi8-u', 'windows-1251'],
  vi: ['utf-8'],
  tr: ['windows-1254'],
};

function transfer(bytes: Uint8Array, random: Random): { encoding: string; body: Buffer } {
  const encoding = random.pick(['8bit', 'base64', 'quoted-printable']);
  if (encoding === '8bit') return { encoding, body: Buffer.from(bytes) };
  if (encoding === 'base64')
    return { encoding, body: Buffer.from(Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')) };
  const quoted = [...bytes]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 10 && byte !== 13)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  return {
    encoding,
    body: Buffer.from(
      quoted
        .split('\n')
        .map((line) => line.replace(/(?:=[\dA-F]{2}|[^=]){60}(?=.)/g, '$&=\r\n'))
        .join('\n'),
    ),
  };
}

export const mailCharsets: Kind = {
  name: 'mail charsets',
  vary(random) {
    const item = itemOf(random);
    const charset = random.pick([...CHARSETS[item.language]!, 'utf-8']);
    // What the part says, and what its markup says.
    const label = random.pick([charset, null, 'us-ascii', 'iso-8859-1', 'utf-8', 'unknown-8bit']);
    const isHtml = random.number() < 0.6;
    const meta = isHtml && (random.number() < 0.7 || label === null) ? `<meta charset="${charset}">` : '';
    const text = isHtml
      ? `<html><head>${meta}</head><body>${paragraphs(item)
          .map((line) => `<p>${line}</p>`)
          .join('')}</body></html>`
      : paragraphs(item).join('\r\n\r\n');
    const { encoding, body } = transfer(iconv.encode(text, charset), random);
    const word = (name: string): string =>
      `=?${name}?B?${Buffer.from(iconv.encode(item.title, charset)).toString('base64')}?=`;
    const subject = random.pick([
      Buffer.from(word(charset)),
      Buffer.from(word(label ?? charset)),
      Buffer.from(iconv.encode(item.title, charset)),
    ]);
    const lines = [
      Buffer.from('From: Bo Lind <bo@paper.example>\r\nTo: a@b.example\r\nSubject: '),
      subject,
      Buffer.from(
        `\r\nDate: Thu, 06 Mar 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/${isHtml ? 'html' : 'plain'}${label === null ? '' : `; charset=${label}`}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
      ),
      body,
    ];
    return {
      bytes: Buffer.concat(lines),
      upload: { key: 'a.eml' },
      expected: { title: item.title, sentences: item.sentences },
    };
  },
};

const HIDINGS: readonly string[] = [
  'display:none',
  'display:none !important;mso-hide:all',
  'visibility:hidden',
  'mso-hide:all;font-size:1px',
  'max-height:0;overflow:hidden',
  'max-height:0px;max-width:0px;opacity:0',
  'opacity: 0',
  'font-size:0',
  'font-size:1px;line-height:1px;color:#ffffff',
  'height:0;overflow:hidden',
  'width:1px;height:1px;overflow:hidden;position:absolute',
  'position:absolute;left:-9999px',
  'text-indent:-9999px',
  'color:transparent',
  'color:#fff;background-color:#ffffff',
  'color:rgba(0,0,0,0)',
  'DISPLAY:NONE;',
  'clip:rect(0 0 0 0);position:absolute',
];

export const mailPreview: Kind = {
  name: 'mail preview and foot',
  vary(random) {
    const item = itemOf(random);
    const preview = random.pick([
      'Plus: why the ferry is late again, and a recipe for spring.',
      'Das und mehr in Ihrer Ausgabe vom Montag',
      'Your weekly digest is here',
    ]);
    const tag = random.pick(['div', 'span', 'p', 'td']);
    const how = random.integer(0, 2);
    const attribute =
      how === 0
        ? `style="${random.pick(HIDINGS)}"`
        : how === 1
          ? `class="${random.pick(['preheader', 'preview-text', 'mcnPreviewText', 'email-preheader hide'])}"`
          : 'class="zz9"';
    const sheet =
      how === 2
        ? `<style type="text/css">@media (max-width:600px){.x{display:block}} .y{color:red} .zz9{${random.pick(['display:none!important', 'max-height:0;overflow:hidden', 'opacity:0'])}}</style>`
        : '';
    const hidden =
      tag === 'td'
        ? `<table><tr><td ${attribute}>${preview}</td></tr></table>`
        : `<${tag} ${attribute}>${preview}</${tag}>`;
    const fill =
      random.number() < 0.5 ? `<div style="display:none">${'&#847;&zwnj;&nbsp;'.repeat(30)}</div>` : '';
    const foot = random.pick([
      'The Harbour Letter, 4 Quay Street, Port Alder<br><a href="#">Unsubscribe</a>',
      'Musterverlag GmbH, Lange Straße 12, 10115 Berlin<br>Newsletter abbestellen',
      'The Daily, 200 Main St, Suite 5, Springfield, IL 62701<br>Update your preferences or unsubscribe',
      'Bạn có thể hủy đăng ký bất cứ lúc nào.',
      'Vous pouvez vous désabonner ici.',
    ]);
    const html = `<!doctype html><html><head><meta charset="utf-8">${sheet}</head><body>${hidden}${fill}<table role="presentation"><tr><td>${paragraphs(
      item,
    )
      .map((line) => `<p>${line}</p>`)
      .join('')}</td></tr><tr><td style="font-size:11px">${foot}</td></tr></table></body></html>`;
    const bytes = Buffer.from(
      `From: The Harbour Letter <hi@tide.example>\r\nTo: a@b.example\r\nSubject: Edition 12\r\nDate: Tue, 04 Mar 2025 06:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
    );
    return { bytes, upload: { key: 'a.eml' }, expected: { title: 'Edition 12', sentences: item.sentences } };
  },
};
