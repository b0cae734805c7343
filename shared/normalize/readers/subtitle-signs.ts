/** When a cue is shown: from, to. */
export const CUE_TIMES =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,4})?)\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,4})?)(?:\s.*)?$/;

/** True for SubRip and WebVTT: a signature, or times of a cue among the first lines. */
export function looksLikeSubtitles(head: string): boolean {
  const lines = head.slice(0, 2000).split(/\r\n?|\n/);
  if (/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return true;
  const filled = lines.filter((line) => line.trim() !== '');
  return (
    CUE_TIMES.test(filled[0] ?? '') ||
    (/^\s*\d{1,6}\s*$/.test(filled[0] ?? '') && CUE_TIMES.test(filled[1] ?? ''))
  );
}
