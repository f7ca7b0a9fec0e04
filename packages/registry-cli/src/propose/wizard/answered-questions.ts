import { backWord } from './asker.js'

/** Somebody wants to go back to the question before. */
export class Back extends Error {}

/** A question by its name, and what it is about for people. */
export interface NamedQuestion {
  readonly name: string
  readonly label: string
}

/** A question that was answered. */
interface AnsweredQuestion extends NamedQuestion {
  readonly text: string
}

/** The answers of a conversation by the names of their questions, in whichever order they were given. */
export type Recorded = ReadonlyMap<string, string>

/**
 * The questions that were answered. They are gone through from the first each time somebody goes back or changes something: what
 * was answered counts again, and is not asked again.
 */
export class Questions {
  readonly #recorded: Map<string, string>
  /** Answers that were taken back, to be edited. */
  readonly #former = new Map<string, string>()
  readonly #onAnswer: (recorded: Recorded) => void
  readonly #onFault: (question: NamedQuestion, fault: string) => void
  #visited: readonly AnsweredQuestion[] = []
  /** Tells whether answers are held to the checks again, since one before them may have changed. */
  #isRechecking: boolean

  constructor(
    recorded: Recorded,
    onAnswer: (recorded: Recorded) => void,
    onFault: (question: NamedQuestion, fault: string) => void,
  ) {
    this.#recorded = new Map(recorded)
    this.#onAnswer = onAnswer
    this.#onFault = onFault
    this.#isRechecking = recorded.size > 0
  }

  /** The questions that were answered, in their order. */
  get answered(): readonly AnsweredQuestion[] {
    return this.#visited
  }

  /** Goes through the questions until all are answered; who goes back is asked the question before again. */
  async goThrough(ask: () => Promise<void>): Promise<void> {
    for (;;) {
      this.#visited = []
      try {
        await ask()
        this.#isRechecking = false
        return
      } catch (error) {
        if (!(error instanceof Back)) throw error
        this.#takeBack(this.#visited.at(-1)?.name)
      }
    }
  }

  /** Takes an answer back, so that it is asked for anew, and those behind it are held to the checks again. */
  change(name: string): void {
    this.#takeBack(name)
    this.#isRechecking = true
  }

  #takeBack(name: string | undefined): void {
    const former = name === undefined ? undefined : this.#recorded.get(name)
    if (name === undefined || former === undefined) return
    this.#former.set(name, former)
    this.#recorded.delete(name)
  }

  /**
   * The answer to a question: the recorded one while nothing is wrong with it, or the one that `ask` gets, with what stood there to
   * be edited. Throws `Back` where somebody wants the question before.
   */
  async once(
    question: NamedQuestion,
    faultOf: (text: string) => string | undefined,
    ask: (former: string | undefined) => Promise<string>,
  ): Promise<{ readonly text: string; readonly isNew: boolean }> {
    const kept = this.#keptAnswer(question, faultOf)
    const text = kept ?? (await ask(this.#former.get(question.name)))
    if (text === backWord) throw new Back()
    this.#recorded.set(question.name, text)
    this.#visited = [...this.#visited, { ...question, text }]
    if (kept === undefined) this.#onAnswer(this.#recorded)
    return { text, isNew: kept === undefined }
  }

  #keptAnswer(question: NamedQuestion, faultOf: (text: string) => string | undefined): string | undefined {
    const recorded = this.#recorded.get(question.name)
    const fault = recorded === undefined || !this.#isRechecking ? undefined : faultOf(recorded)
    if (fault === undefined) return recorded
    this.#takeBack(question.name)
    this.#onFault(question, fault)
    return undefined
  }

  /** Takes over what was answered before the conversation, to be held to the checks once its question comes. */
  takeOver(name: string, text: string): void {
    if (this.#recorded.has(name) || this.#former.has(name)) return
    this.#recorded.set(name, text)
    this.#isRechecking = true
  }
}
