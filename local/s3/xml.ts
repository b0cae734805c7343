import { SaxesParser } from 'saxes';
import { ServiceError } from '../service-error.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export type XmlValue =
  | string
  | number
  | boolean
  | XmlValue[]
  | { readonly [name: string]: XmlValue | undefined };

/** Characters that XML 1.0 cannot hold as they are are written as references, as S3 does. */
function escapeXml(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold any character
    /[&<>"\u0000-\u001f\ufffe\uffff]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ??
      `&#x${character.charCodeAt(0).toString(16)};`,
  );
}

function element(name: string, value: XmlValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
  const content =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([child, inner]) => element(child, inner))
          .join('')
      : escapeXml(String(value));
  return `<${name}>${content}</${name}>`;
}

/** A document of S3: objects become elements, arrays become repeated elements. */
export function xmlDocument(
  root: string,
  value: { readonly [name: string]: XmlValue | undefined },
  namespace = NAMESPACE,
): string {
  const inner = element(root, value).slice(root.length + 2);
  const attribute = namespace === '' ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${inner}`;
}

/**
 * The texts of the leaf elements of every `<item>` of a request, e.g. of every `<Object>` of a Delete.
 * Leaves outside of items stand under `null`.
 * @throws ServiceError 400 `MalformedXML`
 */
export function readItems(
  body: string,
  root: string,
  item: string,
): { items: Record<string, string>[]; rest: Record<string, string> } {
  const items: Record<string, string>[] = [];
  const rest: Record<string, string> = {};
  const open: string[] = [];
  let text = '';
  const malformed = (): ServiceError =>
    new ServiceError(400, 'MalformedXML', 'The XML you provided was not well-formed.');
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw malformed();
  });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    text = '';
    if (open.length === 1 && tag.name !== root) throw malformed();
    if (open.length === 2 && tag.name === item) items.push({});
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', (tag) => {
    open.pop();
    if (open.length === 2 && open[1] === item) items.at(-1)![tag.name] = text;
    else if (open.length === 1 && tag.name !== item) rest[tag.name] = text;
    text = '';
  });
  parser.write(body).close();
  return { items, rest };
}
