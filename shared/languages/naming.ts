import { baseOf } from './codes.ts';
import type { Naming } from './facets/naming.ts';
import { naming as vi } from './vi/naming.ts';

/** Languages whose names are read by the words around them. English has a model. */
const NAMING: Readonly<Record<string, () => Naming>> = { vi };

/** Undefined where names are not read. */
export const namingOf = (language: string): Naming | undefined => NAMING[baseOf(language)]?.();
