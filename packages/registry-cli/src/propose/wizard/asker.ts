/** Input, and value of a choice, that goes back to the question before. */
export const backWord = '<'

/** Thrown where somebody who is asked has had enough. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Something to choose. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** A question that is answered with a line of text. */
interface TextQuestion {
  readonly message: string
  readonly placeholder?: string
  /** Text that is there to be edited. */
  readonly initial?: string
  /** Says what is wrong with an answer; `undefined` where nothing is. */
  readonly check?: (text: string) => string | undefined
}

/**
 * Somebody who can be asked. Each question throws `Stopped` where they have had enough. A choice offers to go back where
 * `canGoBack` says so, and gives `backWord` then.
 */
export interface Asker {
  readonly text: (question: TextQuestion) => Promise<string>
  readonly choose: (
    message: string,
    choices: readonly Choice[],
    initial?: string,
    canGoBack?: boolean,
  ) => Promise<string>
  /** Any number of choices, also none; `initial` are those that are chosen at the beginning. */
  readonly chooseMany: (
    message: string,
    choices: readonly Choice[],
    initial?: readonly string[],
    canGoBack?: boolean,
  ) => Promise<readonly string[]>
  readonly confirm: (message: string) => Promise<boolean>
  readonly tell: (title: string, lines: readonly string[]) => void
}
