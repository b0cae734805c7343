import type { Pair } from './similarity.ts';

interface Cluster {
  readonly members: number[];
  /** Sums of the similarities between members, by the other cluster. */
  readonly sums: Map<number, number>;
  nearest: { cluster: number; similarity: number };
}

const NOTHING = { cluster: -1, similarity: 0 };

/**
 * Average linkage: the two clusters whose members are most alike on average are joined, until none are as alike as
 * `threshold`. One pair in common does not chain two stories together. Pairs that are missing count as 0.
 *
 * @returns places in the list, ascending within each cluster; clusters by their first place
 */
export function averageLinkage(count: number, pairs: readonly Pair[], threshold: number): number[][] {
  const clusters = new Map<number, Cluster>();
  for (let index = 0; index < count; index += 1) {
    clusters.set(index, { members: [index], sums: new Map(), nearest: NOTHING });
  }
  for (const { left, right, similarity } of pairs) {
    clusters.get(left)!.sums.set(right, similarity);
    clusters.get(right)!.sums.set(left, similarity);
  }
  for (const cluster of clusters.values()) cluster.nearest = nearestOf(cluster, clusters);
  for (let next = bestOf(clusters, threshold); next !== null; next = bestOf(clusters, threshold)) {
    join(next, clusters.get(next)!.nearest.cluster, clusters);
  }
  return [...clusters.values()]
    .map(({ members }) => members.toSorted((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

/** The cluster with the nearest other one, if that is near enough; the first of equals. */
function bestOf(clusters: ReadonlyMap<number, Cluster>, threshold: number): number | null {
  let best: number | null = null;
  let similarity = threshold;
  for (const [index, { nearest }] of clusters) {
    if (
      nearest.cluster >= 0 &&
      (nearest.similarity > similarity || (best === null && nearest.similarity === similarity))
    ) {
      best = index;
      similarity = nearest.similarity;
    }
  }
  return best;
}

function nearestOf(cluster: Cluster, clusters: ReadonlyMap<number, Cluster>): Cluster['nearest'] {
  let nearest: Cluster['nearest'] = NOTHING;
  for (const [other, sum] of cluster.sums) {
    const similarity = sum / (cluster.members.length * clusters.get(other)!.members.length);
    const isNearer = similarity > nearest.similarity;
    if (isNearer || (similarity === nearest.similarity && other < nearest.cluster))
      nearest = { cluster: other, similarity };
  }
  return nearest;
}

/** Puts the members of `second` into `first`; only clusters that had one of them as nearest need to look again. */
function join(first: number, second: number, clusters: Map<number, Cluster>): void {
  const kept = clusters.get(first)!;
  const gone = clusters.get(second)!;
  clusters.delete(second);
  kept.sums.delete(second);
  gone.sums.delete(first);
  kept.members.push(...gone.members);
  for (const [other, sum] of gone.sums) {
    kept.sums.set(other, (kept.sums.get(other) ?? 0) + sum);
    clusters.get(other)!.sums.delete(second);
  }
  for (const [other, sum] of kept.sums) {
    const cluster = clusters.get(other)!;
    cluster.sums.set(first, sum);
    // An average with the joined cluster lies between those with its parts: it can be nearest only where a part was.
    if (cluster.nearest.cluster === first || cluster.nearest.cluster === second) {
      cluster.nearest = nearestOf(cluster, clusters);
    }
  }
  kept.nearest = nearestOf(kept, clusters);
}
