/** Files of a package that are broken, and tests that are run. */
export interface Mutated {
  readonly files: readonly string[]
  readonly tests: RegExp
  readonly without: RegExp
  readonly leftOut?: RegExp
  /** Only every so many-th file is broken, in the order of their names. */
  readonly every?: number
  readonly also?: readonly string[]
  readonly note: string
}

export const packages: Readonly<Record<string, Mutated>>
export function testsFor(name: string): readonly string[]
export function filesOf(name: string): readonly string[]
export function patternsOf(name: string): readonly string[]
