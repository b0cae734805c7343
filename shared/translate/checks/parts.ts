import { countingOf } from '../../languages/counting.ts';
import { type CheckFinding, finding } from './finding.ts';
import { exact, sharesOf } from './reading/evidence.ts';
import type { MeasuredAmount, Part, Reading } from './reading/types.ts';

/** "Ein Drittel der Mitglieder" are not three members, and no quarter of them. */
export function checkFractions(source: Reading, target: Reading): CheckFinding[] {
  const from = source.parts;
  if (from.length === 0) return [];
  const isSaid = ({ count, whole }: Part, other: Reading): boolean => {
    const values = [count / whole, ...sharesOf(count, whole)].map(exact);
    const sure = other.parts.filter((part) => part.sure);
    // Where a text names its parts, its other numbers are none of them.
    return sure.length === 0
      ? values.some((value) => other.evidence.has(value))
      : sure.some((part) => exact(part.count / part.whole) === values[0]) ||
          other.amounts.some((amount) => amount.unit === 'percent' && values.includes(amount.values[0]!));
  };
  const to = target.parts;
  const [lost, added] = [
    from.filter((part) => part.sure && !isSaid(part, target)),
    to.filter((part) => part.sure && !isSaid(part, source)),
  ];
  if (lost.length > 0 && added.length > 0) return [finding('fraction-changed')];
  const counted = (whole: number, { amounts }: Reading): boolean =>
    amounts.some(({ kind, values }) => kind !== 'loose' && values[0] === whole);
  const changed = from.filter(
    ({ whole }) =>
      whole > 2 &&
      !to.some((part) => part.whole === whole) &&
      counted(whole, target) &&
      !target.evidence.has(Math.round(100 / whole)) &&
      !counted(whole, source),
  );
  return changed.length === 0 ? [] : [finding('fraction-changed')];
}

/** "The third" of a row is not the fourth. */
export function checkOrdinals(source: Reading, target: Reading): CheckFinding[] {
  const [lost, ...more] = ordinalsIn(source).filter(({ values: [value] }) => !target.evidence.has(value!));
  // Where the months and days of a language are counted, their words are places in a row as well.
  if (lost === undefined || more.length > 0) return [];
  if (source.days.weekdays.size > 0 || target.days.weekdays.size > 0) return [];
  const [added, ...others] = ordinalsIn(target).filter(({ values: [value] }) => !source.evidence.has(value!));
  return added === undefined || others.length > 0 ? [] : [finding('number-changed', lost.text, added.text)];
}

function ordinalsIn({ amounts, tokens, language }: Reading): MeasuredAmount[] {
  const { ordinals, ordinalLead } = countingOf(language);
  if (ordinals === undefined && ordinalLead === undefined) return [];
  return amounts.filter(({ kind, from, to, values: [value] }) => {
    if (to > from + 1 || value! < 2 || kind === 'digits') return false;
    return ordinals?.test(tokens[from]!.lower) ?? tokens[from - 1]?.lower === ordinalLead;
  });
}
