import { findingTexts as en } from './en/finding-texts.ts';
import type { FindingTexts } from './facets/finding-texts.ts';
import type { OfTargets } from './facets/targets.ts';
import { findingTexts as vi } from './vi/finding-texts.ts';

/** What the checks say, by the reader's language. */
export const FINDING_TEXTS_BY_LANGUAGE: OfTargets<FindingTexts> = { en, vi };
