import { withoutProlog } from '../prolog.ts';

/** True for RSS, RSS 1.0 (RDF), Atom and what WordPress exports (WXR), by the root element. */
export function looksLikeFeed(head: string): boolean {
  const root = withoutProlog(head, { doctype: true });
  return /^<(?:rss[\s>]|rdf:RDF[\s>]|(?:atom:)?feed\s[^>]{0,2000}Atom|feed[\s>]|(?:atom:)?entry\s[^>]{0,2000}Atom)/i.test(
    root,
  );
}

/** True for an article in the journals' format (JATS, NLM). */
export function looksLikeJats(head: string): boolean {
  return (
    /<!DOCTYPE\s+article\s[^>]{0,300}(?:JATS|NLM)/i.test(head) ||
    /<article\s[^>]{0,600}(?:article-type|dtd-version)\s*=/i.test(head)
  );
}
