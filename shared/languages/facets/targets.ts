/** Languages that articles are published in with everything that the product has; a summary in others has less. */
export const TARGET_LANGUAGES = ['en', 'vi'] as const;
export type TargetLanguage = (typeof TARGET_LANGUAGES)[number];

/** A facet by language: there for every target. */
export type OfTargets<Facet> = Readonly<Record<TargetLanguage, Facet>>;
