import { translateCode } from '../../languages/codes.ts';
import type { MemoryEntry } from '../ports.ts';

/**
 * Whether a translation takes the place of another one of the same sentence: the one changed last does. What has no
 * date was changed, at the latest, when its file was saved, and beside dated ones of its own file before them.
 * What stands for itself comes before a sentence out of a paragraph. Where dates do not decide: what was preferred before, then the region that the language's code means, then the
 * later one of a file.
 */
export function supersedes(incoming: MemoryEntry, current: MemoryEntry): boolean {
  const sameFile = incoming.imported !== undefined && incoming.imported === current.imported;
  const bothDated = incoming.changed !== undefined && current.changed !== undefined;
  const order = [
    Number(current.derived ?? false) - Number(incoming.derived ?? false),
    bothDated ? compare(incoming.changed, current.changed) : 0,
    Number(current.alternative ?? false) - Number(incoming.alternative ?? false),
    sameFile
      ? compare(incoming.changed, current.changed)
      : compare(incoming.changed ?? incoming.imported, current.changed ?? current.imported),
    nearness(incoming) - nearness(current),
  ];
  return (order.find((difference) => difference !== 0) ?? 1) > 0;
}

/** Dates of one form; none is before all. */
function compare(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** How exactly source and target are the languages that the memory keeps them under. */
function nearness({ source = '', target = '', sourceTag = source, targetTag = target }: MemoryEntry): number {
  return 3 * nearnessOf(targetTag) + nearnessOf(sourceTag);
}

/** 2 for a code itself, 1 for its main region (`en-US`), 0 for another one (`en-GB`). */
function nearnessOf(tag: string): number {
  const code = translateCode(tag);
  if (tag.toLowerCase() === code.toLowerCase()) return 2;
  try {
    const { region } = new Intl.Locale(code).maximize();
    return new Intl.Locale(tag).region === region ? 1 : 0;
  } catch {
    return 0;
  }
}

/** A moment in the form that TMX gives dates: `YYYYMMDDThhmmssZ`. */
export function tmxDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}
