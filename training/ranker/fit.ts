/** Least squares and logistic regression, small and deterministic: the same numbers from the same input. */

/** Ridge regression by the normal equations. */
export function ridge(rows: readonly Float64Array[], values: readonly number[], penalty: number): number[] {
  const size = rows[0]!.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  rows.forEach((row, index) => {
    for (let i = 0; i < size; i += 1) {
      const value = row[i]!;
      if (value === 0) continue;
      right[i]! += value * values[index]!;
      for (let j = 0; j <= i; j += 1) matrix[i]![j]! += value * row[j]!;
    }
  });
  return [...solveSymmetric(matrix, right, penalty)];
}

/** Logistic regression on rows of active indices, by Newton's method. */
export function logistic(
  rows: readonly Int32Array[],
  labels: Uint8Array,
  size: number,
  penalty: number,
): number[] {
  const NEWTON_STEPS = 6;
  const weights = new Float64Array(size);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const matrix = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    rows.forEach((row, index) => {
      let sum = 0;
      for (const i of row) sum += weights[i]!;
      const chance = 1 / (1 + Math.exp(-sum));
      const error = labels[index]! - chance;
      const slope = chance * (1 - chance);
      // Indices rise within a row, so the lower triangle fills in order.
      for (let at = 0; at < row.length; at += 1) {
        gradient[row[at]!]! += error;
        const line = matrix[row[at]!]!;
        for (let other = 0; other <= at; other += 1) line[row[other]!]! += slope;
      }
    });
    for (let i = 0; i < size; i += 1) gradient[i]! -= penalty * weights[i]!;
    const change = solveSymmetric(matrix, gradient, penalty);
    for (let i = 0; i < size; i += 1) weights[i]! += change[i]!;
  }
  return [...weights];
}

/** Solves (A + penalty·I) x = b by Cholesky; only the lower triangle of A is read. */
function solveSymmetric(matrix: Float64Array[], right: Float64Array, penalty: number): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    const row = matrix[i]!;
    row[i]! += penalty;
    for (let j = 0; j <= i; j += 1) {
      const other = matrix[j]!;
      let sum = row[j]!;
      for (let k = 0; k < j; k += 1) sum -= row[k]! * other[k]!;
      row[j] = i === j ? Math.sqrt(sum) : sum / other[j]!;
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) solution[i]! -= matrix[i]![k]! * solution[k]!;
    solution[i]! /= matrix[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) solution[i]! -= matrix[k]![i]! * solution[k]!;
    solution[i]! /= matrix[i]![i]!;
  }
  return solution;
}
