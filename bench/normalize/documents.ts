import { strToU8, zipSync } from 'fflate';

/** Makes small documents of the binary formats, for tests, the fuzzer and the bench. */

export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF of text lines in Helvetica, page by page; 595 by 842 points. Latin-1 text only. */
export function makePdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    const content = lines
      .map(
        ({ text, x, y, size = 10 }) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A DOCX of paragraphs, each with the name of its style. */
export function makeDocx(paragraphs: readonly { text: string; style?: string }[]): Uint8Array {
  const styles = ['Title', 'heading 1', 'Quote', 'caption', 'List Paragraph'];
  const idOf = (style: string): string => style.replace(/\W/g, '');
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = paragraphs
    .map(({ text, style }) => {
      const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${idOf(style)}"/></w:pPr>`;
      return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
    })
    .join('');
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const definitions = styles
    .map((style) => `<w:style w:styleId="${idOf(style)}"><w:name w:val="${style}"/></w:style>`)
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(`<?xml version="1.0"?><w:styles ${namespace}>${definitions}</w:styles>`),
  });
}

/** A mail with a text and an HTML part. */
export function makeMail(subject: string, text: string, html: string): Uint8Array {
  const lines = [
    'From: The Quiet Letter <letter@quiet.example>',
    'To: reader@quiet.example',
    `Subject: ${subject}`,
    'Date: Tue, 03 Mar 2026 08:00:00 +0100',
    'Message-ID: <1@quiet.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--part',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--part--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}
