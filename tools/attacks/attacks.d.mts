/** Faults that attackers found once, each with the tests that keep it away: a file, and the name of a test in it. */
export const attacks: readonly {
  readonly fault: string
  readonly tests: readonly (readonly [file: string, name: string])[]
}[]
