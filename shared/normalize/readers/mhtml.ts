/** What the parser keeps of a part; it calls `collectNode` for each before it decodes the text of any. */
export interface MailPart {
  content: ArrayBuffer | null;
  contentType: { parsed: { value: string; params: Record<string, string> } };
  headers: readonly { key: string; value: string }[];
  childNodes: MailPart[];
}

/** A page that a browser or word processor saved as one file. */
export interface SavedPage {
  /** Where the page was found; null when it was written on the computer that saved it. */
  url: string | null;
}

/**
 * Leaves of a saved page (MHTML, RFC 2557) its main frame, so that advertisements in other frames are no text of it;
 * null for a mail. Main is what the root names, then what has the page's address, then the first.
 */
export function takeMainFrame(root: MailPart): SavedPage | null {
  const header = (part: MailPart, name: string): string | null =>
    part.headers.find(({ key }) => key === name)?.value.trim() ?? null;
  const pages = htmlParts(root);
  const saved =
    header(root, 'snapshot-content-location') !== null ||
    /saved by/i.test(header(root, 'from') ?? '') ||
    (header(root, 'to') === null && pages.some((page) => header(page, 'content-location') !== null));
  if (!saved || pages.length === 0) return null;
  const address = header(root, 'snapshot-content-location') ?? header(root, 'content-location');
  const start = root.contentType.parsed.params['start'];
  const main =
    pages.find((page) => start !== undefined && header(page, 'content-id') === start) ??
    pages.find((page) => address !== null && header(page, 'content-location') === address) ??
    pages[0]!;
  for (const page of pages) if (page !== main) page.contentType.parsed.value = 'application/x-frame';
  const url = [address, header(main, 'content-location')].find((place) => /^https?:\/\//i.test(place ?? ''));
  return { url: url ?? null };
}

function htmlParts(part: MailPart): MailPart[] {
  const isPage =
    part.content !== null && /^(?:text\/html|application\/xhtml\+xml)$/.test(part.contentType.parsed.value);
  return [...(isPage ? [part] : []), ...part.childNodes.flatMap(htmlParts)];
}
