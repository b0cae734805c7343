import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { FILES_BESIDE } from '../../infra/function.ts';

const MODEL = 'shared/normalize/language-model.ts';

it.each(['normalize', 'translate', 'summarize'])(
  'the %s function has the language weights beside its code when it can detect languages',
  async (name) => {
    const { metafile } = await build({
      entryPoints: [`lambdas/${name}/handler.ts`],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      external: ['unpdf', '@aws-sdk/*'],
      logLevel: 'error',
    });
    const detects = Object.keys(metafile.inputs).includes(MODEL);

    expect(FILES_BESIDE[name] ?? []).toEqual(detects ? ['shared/normalize/language.weights.bin'] : []);
  },
);
