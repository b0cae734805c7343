import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const PROSE =
  'The ferry runs again from Monday. Nobody knows why; the captain does (he says).\n\nTickets cost the same.';

const read = (text: string, key: string) => normalize(Buffer.from(text), { key });

describe('texts that are no articles', () => {
  it('a translation memory goes where it belongs', async () => {
    const tmx =
      '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>The ferry.</seg></tuv></tu></body></tmx>';
    for (const key of ['memory.tmx', 'memory.txt']) {
      await expect(read(tmx, key)).rejects.toMatchObject({
        kind: 'unsupported-format',
        message: expect.stringContaining('TMX'),
        advice: expect.stringContaining('tidings memory import'),
      });
    }
  });

  it.each([
    ['run', '#!/bin/sh\n# The ferry runs again.\necho "The ferry runs again from Monday."\n'],
    [
      'a.py',
      'import sys\n\n\ndef run(name):\n    """Runs the ferry with that name."""\n    print("The ferry", name)\n    return 0\n\n\nrun(sys.argv[1])\n',
    ],
    [
      'a.ts',
      "import { a } from './a.ts';\n\n/** The ferry. */\nexport function ferry(): string {\n  const name = a();\n  return name;\n}\n",
    ],
    [
      'A.java',
      'package ferry;\n\npublic class A {\n  int people = 3;\n  void run() {\n    people++;\n  }\n}\n',
    ],
    ['a.c', '#include <stdio.h>\n\nint main(void) {\n  puts("The ferry runs.");\n  return 0;\n}\n'],
    ['a.php', '<?php\necho "The ferry runs.";\n'],
  ])('a program is refused: %s', async (key, text) => {
    await expect(read(text, key)).rejects.toMatchObject({ kind: 'unsupported-format', retryable: false });
  });

  it.each([
    ['ferry.py', PROSE],
    ['ferry.ts', PROSE],
    ['ferry.txt', `${PROSE}\n\nint main(void) {\n  return 0;\n}`],
    ['ferry.md', `# The tmx format\n\n${PROSE}\n\n\`\`\`\n<tmx version="1.4">\n\`\`\``],
    ['ferry.txt', `#1 on the list\n\n${PROSE}`],
  ])('an article is read, whatever its name: %s', async (key, text) => {
    expect((await read(text, key)).blocks.length).toBeGreaterThan(1);
  });
});
