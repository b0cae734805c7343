/** Long enough for every XML declaration, and for the statistics that tell code pages apart. */
const HEAD_BYTES = 65_536;

/**
 * The text of an XML stream: in the encoding of its byte order mark, of its declaration, or, where it has neither
 * and is no UTF-8, of the code page that its letters suggest. Bytes that are wrong in it become U+FFFD.
 *
 * @throws RangeError for a declared encoding that nobody knows
 */
export async function* decodedXml(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of stream) {
    if (typeof chunk === 'string') {
      yield chunk;
    } else if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true });
    } else {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD_BYTES) continue;
      decoder = new TextDecoder(await encodingOf(head));
      yield decoder.decode(head, { stream: true });
    }
  }
  if (decoder !== null) yield decoder.decode();
  else if (head.length > 0) yield new TextDecoder(await encodingOf(head)).decode(head);
}

async function encodingOf(head: Uint8Array): Promise<string> {
  const [first = 0, second = 0] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // "<" in two bytes: UTF-16 without its mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declaration = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    declaration,
  )?.[1];
  // What says UTF-16 and has one byte for a letter was saved anew by somebody who left the first line alone.
  if (declared !== undefined && !/^(?:utf-?16|ucs-?2|unicode$)/i.test(declared)) return declared;
  if (isUtf8(head)) return 'utf-8';
  const { decodeText } = await import('../../normalize/decode.ts');
  return decodeText(head).charset;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // As a stream, because the head's end may cut a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
