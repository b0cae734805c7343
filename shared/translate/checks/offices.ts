import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

/**
 * A ministry or body of the translation that the source does not name, where the source names one that the translation
 * lacks: the minister of health is not that of education.
 */
export function checkOffices(source: Reading, target: Reading): CheckFinding[] {
  const [from, to] = [officesIn(source), officesIn(target)];
  const lost = from.find((office) => !to.includes(office));
  const added = to.find((office) => !from.includes(office));
  return lost === undefined || added === undefined ? [] : [finding('office-replaced', lost, added)];
}

/** What tags of ministries and bodies begin with. */
export const OFFICE = 'office ';

function officesIn({ byTag }: Reading): string[] {
  const offices: string[] = [];
  for (const tag of byTag.keys()) if (tag.startsWith(OFFICE)) offices.push(tag.slice(OFFICE.length));
  return offices;
}
