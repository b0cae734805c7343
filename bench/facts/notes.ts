// What is wrong and missed in the development half: `node bench/facts/notes.ts people` (or any other kind).

import { documents, scoreArticles, scoreEnglish } from './index.ts';
import { KINDS } from './score.ts';

const { aligned, english, vietnamese } = documents();
if (aligned === null || english === null || vietnamese === null)
  throw new Error('Set TIDINGS_CORPORA to the folder that holds dev-sets/.');
const wanted = process.argv.slice(2);
for (const [title, halves] of [
  ['English', await scoreEnglish(aligned)],
  ['English alone', await scoreArticles(english, 'en')],
  ['Vietnamese', await scoreArticles(vietnamese, 'vi')],
] as const) {
  for (const kind of KINDS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    for (const note of halves.development[kind].notes) process.stdout.write(`${title} ${kind}: ${note}\n`);
  }
}
