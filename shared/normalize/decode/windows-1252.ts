/** windows-1252's bytes 0x80 to 0x9F, which some Node releases decode as control characters. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const BYTES = new Map([...HIGH].map((character, index) => [character, 0x80 + index]));

/** Bytes as windows-1252; every byte gives one character, the five unused ones a control. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80]!);
}

/** The byte that windows-1252 has for a character; null when it has none. */
export function windows1252Byte(character: string): number | null {
  const code = character.charCodeAt(0);
  return BYTES.get(character) ?? (code <= 0xff ? code : null);
}
