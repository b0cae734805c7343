import { describe, expect, it } from 'vitest';
import { hasAlphas } from '../../../../local/translate/engine/bergamot.ts';
import { toyFiles } from '../../../fixtures/toy-model.ts';

describe('hasAlphas', () => {
  const [model] = toyFiles('de-en');

  it('sees by the tensors, not by the name of the file, whether a model has scales for its activations', () => {
    const without = Buffer.from(model!.data).toString('latin1').replaceAll('_QuantMultA', '_QuantMultX');

    expect(hasAlphas(model!.data)).toBe(true);
    expect(hasAlphas(Buffer.from(without, 'latin1'))).toBe(false);
  });

  it('does not look beyond a small model, or before one that lies within a larger buffer', () => {
    const around = Buffer.from('_QuantMultA\0 small _QuantMultA\0');

    expect(hasAlphas(around.subarray(13, 18))).toBe(false);
  });
});
