/** Something that is tried: a place, an output or a command that reads. */
interface Subject {
  readonly name: string
}

/** The end of a command that met something foreign. */
interface Outcome {
  readonly thing: string
  readonly status: number | null
  readonly said: string
}

/** A table of ends: what was tried, and a row for each place or command. */
interface Ends {
  readonly kinds: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const places: readonly Subject[]
export const outputs: readonly Subject[]
export const readers: readonly Subject[]
export function tryThings(place: Subject, kinds?: readonly string[]): Promise<readonly Outcome[]>
export function tryImpossible(output: Subject, paths?: readonly string[]): Promise<readonly Outcome[]>
export function tryInputs(reader: Subject, kinds?: readonly string[]): Promise<readonly Outcome[]>
export function wordFor(outcome: Outcome): string
export interface ForeignResults {
  readonly places: Ends
  readonly outputs: Ends
  readonly inputs: Ends
}
