import { SaxesParser } from 'saxes';
import { PermanentError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

/** Names that WordprocessingML goes by: the transitional one of Word, and the strict one of the standard. */
const NAMES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const MAIN = new RegExp(`xmlns(?::([\\w.-]+))?\\s*=\\s*["'](?:${NAMES.map(RegExp.escape).join('|')})["']`);

/** Characters within which the root element declares its names. */
const ROOT = 20_000;

/**
 * Runs handlers over the elements of an XML part. Names of WordprocessingML begin with `w:`, whatever prefix the
 * writing program chose.
 *
 * @param broken makes the failure of a part that is no XML
 * @throws PermanentError of `broken`, `too-complex` (nesting)
 */
export function walk(
  text: string,
  broken: (why: string, cause?: unknown) => PermanentError,
  open: (name: string, attributes: Record<string, string>) => void,
  close: (name: string, text: string) => void = () => {},
): void {
  const prefix = MAIN.exec(text.slice(0, ROOT));
  const isUsual = prefix === null || prefix[1] === 'w';
  const own = prefix?.[1] === undefined ? '' : `${prefix[1]}:`;
  const usual = (name: string): string =>
    isUsual
      ? name
      : own === ''
        ? name.includes(':')
          ? name
          : `w:${name}`
        : name.startsWith(own)
          ? `w:${name.slice(own.length)}`
          : name;
  const parser = new SaxesParser();
  let inner = '';
  let depth = 0;
  let failure: Error | undefined;
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.nesting) throw tooDeep();
    inner = '';
    const attributes = tag.attributes as Record<string, string>;
    open(
      usual(tag.name),
      isUsual
        ? attributes
        : Object.fromEntries(Object.entries(attributes).map(([name, value]) => [usual(name), value])),
    );
  });
  parser.on('text', (piece) => {
    inner += piece;
  });
  parser.on('closetag', (tag) => {
    close(usual(tag.name), inner);
    depth--;
    inner = '';
  });
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.write(text).close();
  if (failure !== undefined) throw broken('its XML is not well formed', failure);
}

function tooDeep(): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: `The Word document nests elements deeper than ${LIMITS.nesting} levels.`,
    advice: 'Save the article as plain text and upload that.',
  });
}
