// Kinds of pages and texts, judged: node bench/normalize/kinds/main.ts [tuned|kept] [COUNT] [NAME]
import { KINDS } from './index.ts';
import { score } from './run.ts';

const [half = 'kept', count = '100', name = ''] = process.argv.slice(2);
if (half !== 'tuned' && half !== 'kept') throw new Error('Usage: node main.ts tuned|kept [COUNT] [NAME]');

for (const kind of KINDS.filter((candidate) => candidate.name.includes(name))) {
  const { right, refused, wrong } = await score(kind, half, Number(count));
  process.stdout.write(`${kind.name}: ${right} right, ${wrong} wrong, ${refused} refused\n`);
}
