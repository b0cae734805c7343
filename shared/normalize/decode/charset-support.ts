/**
 * Node's decoders come with its patch version: `iso-8859-16` throws before 24.14, and which patch runs in Lambda is
 * AWS's choice. TextDecoder throws RangeError for what it does not have; there is no other way to ask.
 */
export function isSupported(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}
