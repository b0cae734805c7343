import { strToU8, zipSync } from 'fflate';
import type { Kind } from '../kind.ts';
import { itemOf, paragraphs } from './items.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const docx: Kind = {
  name: 'DOCX',
  vary(random) {
    const item = itemOf(random);
    const prefix = random.pick(['w', 'w', 'ns0', 'x']);
    const name = random.pick(['word/document.xml', 'word/document2.xml', 'word/document3.xml']);
    const run = (text: string, properties = ''): string =>
      `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const words = (text: string): string => {
      // Word parts runs wherever it likes: at a spelling check, at a change.
      const at = random.integer(1, text.length - 1);
      return (
        run(text.slice(0, at)) +
        random.pick([
          '',
          '<w:proofErr w:type="spellStart"/>',
          '<w:bookmarkStart w:id="0" w:name="a"/>',
          '<w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        ]) +
        run(text.slice(at))
      );
    };
    const [first, second] = paragraphs(item);
    const feature = random.integer(0, 5);
    const note = 'Siehe die Seite 12 des Berichts.';
    let body = `<w:p>${words(first!)}</w:p><w:p>${words(second!)}</w:p>`;
    if (feature === 0) body = `<w:p>${words(first!)}<w:r><w:br/><w:br/></w:r>${words(second!)}</w:p>`;
    if (feature === 1) {
      const at = random.integer(2, first!.length - 2);
      body = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>${run(first!.slice(0, at))}</w:p><w:p>${run(first!.slice(at))}</w:p><w:p>${words(second!)}</w:p>`;
    }
    if (feature === 2)
      body = `<w:p>${words(first!)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p><w:p>${words(second!)}</w:p>`;
    if (feature === 3)
      body = `<w:p>${words(first!)}${run('1', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')}</w:p><w:p>${words(second!)}</w:p>`;
    if (feature === 4)
      body = `<w:tbl><w:tr><w:tc><w:p>${words(first!)}</w:p></w:tc><w:tc><w:p>${words(second!)}</w:p></w:tc></w:tr></w:tbl>`;
    const xml = (inner: string, root: string): Uint8Array =>
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?>${`<w:${root} xmlns:w="${W}">${inner}</w:${root}>`.replace(/(<\/?|\s)w:(?=[a-zA-Z]+[\s>/=])/g, `$1${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`)}`,
      );
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${random.pick(['', '/'])}${name}"/></Relationships>`,
      ),
      [name]: xml(
        `<w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(item.title)}</w:p>${body}</w:body>`,
        'document',
      ),
      ...(feature === 2
        ? {
            'word/footnotes.xml': xml(
              `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(note)}</w:p></w:footnote>`,
              'footnotes',
            ),
          }
        : {}),
    });
    return {
      bytes,
      upload: { key: 'a.docx' },
      expected: { title: item.title, sentences: feature === 2 ? [...item.sentences, note] : item.sentences },
    };
  },
};
