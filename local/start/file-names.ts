import { createHash } from 'node:crypto';

/** File systems hold names of at most 255 bytes; some room is left for what programs add. */
const MAX_NAME_BYTES = 200;
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A relative path for an object's key that cannot leave its folder and that every file system takes. Ordinary
 * keys stay as they are; other keys stay apart from each other.
 * @returns parts of the path
 */
export function pathOfKey(key: string): string[] {
  return key.split('/').map(safeName);
}

function safeName(part: string): string {
  if (part === '') return '%';
  const escaped = part
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is replaced
    .replace(/[\u0000-\u001f\u007f%:*?"<>|\\]/g, percent)
    .replace(/^\.{1,2}$|[. ]$/, (end) => [...end].map(percent).join(''))
    .replace(RESERVED, (name) => percent(name[0]!) + name.slice(1));
  if (Buffer.byteLength(escaped) <= MAX_NAME_BYTES) return escaped;
  const hash = createHash('sha256').update(part).digest('hex').slice(0, 16);
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(escaped)?.[0] ?? '';
  const start = Buffer.from(escaped)
    .subarray(0, MAX_NAME_BYTES - 30)
    .toString('utf8')
    .replace(/(?<!\ufffd)\ufffd+$/, '');
  return `${start}%${hash}${extension}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
