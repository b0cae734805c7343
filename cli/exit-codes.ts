/** What the exit code of every command tells. docs/command-line.md holds this table. */
export const EXIT_CODES = {
  0: 'done; with --wait or --follow: every article is published',
  1: 'could not be done, or not all of it; with --wait or --follow: an article failed or was withdrawn',
  2: 'the call was off, there is no Tidings to talk to, or a defect of Tidings',
  3: 'with --wait or --follow: published in part, the rest waits for a translation; none failed',
  4: 'with --wait or --follow: not all have ended within --timeout',
  130: 'interrupted by Ctrl-C',
} as const;
