import { FRONT_PAGE } from './addresses.ts';
import { FRONT_PAGE_SOURCES } from './front/script.ts';

/**
 * What whoever serves the outbox says along with every file: the reader on one machine and CloudFront alike. Articles come from
 * strangers: whatever slipped into a page may neither run nor load anything. A page narrows it further: the policy that it brings
 * along allows no picture, but for the one that the setting `pictures` lets it show.
 */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'none'; form-action 'none'";

/** For a site whose pages may show their source's picture: each page's own policy then names the one place that it may come from. */
export function withPictures(policy: string): string {
  return policy.replace('img-src data:', 'img-src data: https:');
}

export const SECURITY_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Policies of files that may do more than others, by their key in the outbox: the front page alone has a script. */
export const POLICY_BY_KEY: Readonly<Record<string, string>> = {
  [FRONT_PAGE]: `${PAGE_POLICY}; ${FRONT_PAGE_SOURCES}`,
};
