import { outboxKeys } from '../../documents/keys.ts';
import type { Summary } from '../../documents/summary.ts';
import { targetsOf } from '../accessors.ts';
import { absolute, relative } from '../addresses.ts';

/** What a stack says of its pages. */
export interface PageSettings {
  /** Address of the outbox, with its final slash; without it, addresses that must be absolute are left out. */
  readonly siteUrl?: string | null;
  /** Shows the picture of the source: the reader's browser fetches it from there. */
  readonly pictures?: boolean;
  /** The page goes on its own way, without the files beside it: it links to none of them. */
  readonly alone?: boolean;
}

/** Languages that an article has a page of its own in: also those that wait, whose page says so. */
export function pageLanguages(summary: Summary): string[] {
  return [...new Set([...targetsOf(summary), ...summary.unavailable.map(({ target }) => target)])];
}

/** Name of the page in one language; of the page with all of them without one. */
export function pageName(language: string | null): string {
  return language === null ? 'index.html' : `index.${language}.html`;
}

/** Names of the article's pages by language; null's is the page with all of them. */
export function pagesOf(summary: Summary): ReadonlyMap<string | null, string> {
  return new Map([null, ...pageLanguages(summary)].map((code) => [code, pageName(code)]));
}

/** Absolute address of a file of the article; null where the stack has no address of its own. */
export function addressOf(summary: Summary, name: string, siteUrl: string | null | undefined): string | null {
  if (siteUrl === null || siteUrl === undefined) return null;
  return absolute(siteUrl, `${folderOf(summary)}${name}`);
}

/** From a page of the article to another page of the outbox. */
export function linkTo(key: string, summary: Summary): string {
  return relative(folderOf(summary), key);
}

const folderOf = ({ provenance }: Summary): string => outboxKeys(provenance.source.key).folder.toWellFormed();
