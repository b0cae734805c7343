import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';

/** What has been written of hostile texts, read back by other parsers than those that wrote it. */

/** What runs, loads or leads the browser elsewhere; data for programs does not run. */
const ACTIVE =
  'script:not([type="application/ld+json"]), img, iframe, object, embed, form, base, svg, meta[http-equiv=refresh]';
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'srcset', 'xlink:href'];

/** @returns what in a page could run, or leads to what is no address of a page */
export function dangersOf(page: string): string[] {
  const { document } = parseHTML(page);
  const active = [...document.querySelectorAll(ACTIVE)].map(({ localName }) => localName);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({ name: name.toLowerCase(), value })),
  );
  const runs = attributes.filter(({ name }) => name.startsWith('on') || name === 'srcdoc');
  const leads = attributes.filter(
    ({ name, value }) => ADDRESSES.includes(name) && !/^(?:https?:|[#./\w%-]*$|[^:]*[#/?])/.test(value),
  );
  return [...active, ...[...runs, ...leads].map(({ name, value }) => `${name}=${value}`)];
}

/** @returns what is wrong with a document as XML; declared entities are wrong, too */
export function xmlErrors(name: string, text: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => errors.push(`${name}: ${message}`));
  parser.on('doctype', (type) => {
    if (type.includes('ENTITY')) errors.push(`${name} declares an entity`);
  });
  parser.write(text).close();
  return errors;
}

/** Control characters but tab and line breaks, halves of pairs, and what is no character. */
export const isClean = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.test(text);
