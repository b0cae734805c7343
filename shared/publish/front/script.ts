import { readBeside } from '../../languages/data-file.ts';
import { sourceHash } from '../page/layout.ts';

/** The only script of all pages: the search of the front page. It is a file of its own, so that it is linted as what it is. */
export const SEARCH_SCRIPT: string = readBeside(import.meta.url, 'search.js').toString();

/**
 * What the front page may do, for servers that set a policy of their own: run this script, and load data from where it
 * comes from. The page says the same of itself; every other page allows no script at all.
 */
export const FRONT_PAGE_SOURCES = `script-src ${sourceHash(SEARCH_SCRIPT)}; connect-src 'self'`;
