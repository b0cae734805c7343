/** Where sources keep what stands in for a picture: a sign of their own. */
const SIGN = /logo|placeholder|favicon|default[-_.]|no[-_]?image/i;

/**
 * The first address that can be the picture of an article: https, or it would not be shown beside a page that is.
 *
 * @param candidates addresses as a source gives them, the best one first
 */
export function pictureAt(...candidates: (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const url = URL.parse(candidate?.trim() ?? '');
    if (url?.protocol === 'https:' && url.username === '' && !SIGN.test(url.pathname)) return url.href;
  }
  return null;
}
