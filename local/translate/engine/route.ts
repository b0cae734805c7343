import type { StoredModel } from '../../models/store.ts';
import { modelCodes } from '../languages.ts';
import { NoModelError } from '../ports.ts';

// Every published model has English on one side.
const PIVOT = 'en';

/**
 * The installed models that lead from one language to the other: one, or two through English.
 * @param source, target Amazon Translate's codes
 * @throws NoModelError naming the models that would complete the shortest way
 */
export function findRoute(
  installed: ReadonlyMap<string, StoredModel>,
  source: string,
  target: string,
): readonly StoredModel[] {
  const direct = findLeg(installed, source, target);
  if (direct !== undefined) return [direct];
  if (source === PIVOT || target === PIVOT) throw new NoModelError(source, target, [legName(source, target)]);
  const first = findLeg(installed, source, PIVOT);
  const second = findLeg(installed, PIVOT, target);
  if (first !== undefined && second !== undefined) return [first, second];
  const missing = [
    ...(first === undefined ? [legName(source, PIVOT)] : []),
    ...(second === undefined ? [legName(PIVOT, target)] : []),
  ];
  throw new NoModelError(source, target, missing);
}

function findLeg(
  installed: ReadonlyMap<string, StoredModel>,
  source: string,
  target: string,
): StoredModel | undefined {
  for (const from of modelCodes(source, 'source')) {
    for (const to of modelCodes(target, 'target')) {
      const model = installed.get(`${from}-${to}`);
      if (model !== undefined) return model;
    }
  }
  return undefined;
}

function legName(source: string, target: string): string {
  return `${modelCodes(source, 'source')[0]}-${modelCodes(target, 'target')[0]}`;
}

/** `firefox-translations/de-en@3.0+en-vi@3.0`. */
export function engineName(route: readonly StoredModel[]): string {
  return `firefox-translations/${route.map(({ pair, manifest }) => `${pair}@${manifest.version}`).join('+')}`;
}
