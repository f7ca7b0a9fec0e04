/** How much a release changes for those who use the package (semantic versioning). */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** From the least to the most. */
export const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major']

/** Orders bumps from the least to the most. */
export function compareBumps(left: Bump, right: Bump): number {
  return bumps.indexOf(left) - bumps.indexOf(right)
}

/** The most of some bumps; `none` for none. */
export function mostOf(some: Iterable<Bump>): Bump {
  return [...some].toSorted(compareBumps).at(-1) ?? 'none'
}
