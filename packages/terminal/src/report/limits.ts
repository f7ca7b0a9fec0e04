/**
 * The limits of what commands keep and print of their findings, the same for all of them. What is beyond a limit is counted and
 * named: `and 87,000 more`.
 */
export const findingLimits = {
  /** Findings that a command keeps. JSON and SARIF have all of these. */
  kept: 10_000,
  /** Findings that are printed for people, and as annotations. */
  printed: 1000,
  /** Characters of one text of a finding, such as its message. */
  text: 2000,
} as const
