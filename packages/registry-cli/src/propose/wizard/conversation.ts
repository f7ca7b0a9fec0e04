import type { ProposedKey } from '@smtp-status/registry'
import type { AnswerId, Answers, PlainMap, SoundSource } from '@smtp-status/submission'
import type { Asker } from './asker.js'
import type { AnswerCheck } from './check-answer.js'
import { checkAnswer } from './check-answer.js'
import { questionFor, typedText } from './questions.js'

/** Input that goes back to the question before. */
export const backWord = '<'

/** Somebody wants to go back to the question before. */
export class Back extends Error {}

/** A conversation: who is asked, what is known, and what was answered so far. */
export class Conversation {
  readonly asker: Asker
  readonly base: SoundSource
  readonly today: string
  #answers: Answers
  /** Questions and answers so far, oldest first; an optional answer that was left empty is among them. */
  #asked: readonly AnswerId[] = []
  readonly #former = new Map<AnswerId, string>()
  readonly #onAnswer: (answers: Answers) => void
  /** The fields that are to change, once they were chosen. */
  chosen: readonly ProposedKey[] | undefined
  #checked: (AnswerCheck & { readonly id: AnswerId; readonly text: string }) | undefined

  constructor(
    asker: Asker,
    base: SoundSource,
    today: string,
    given: Answers,
    onAnswer: (answers: Answers) => void = () => undefined,
  ) {
    this.asker = asker
    this.base = base
    this.today = today
    this.#answers = given
    this.#onAnswer = onAnswer
  }

  get answers(): Answers {
    return this.#answers
  }

  /** The answer so far; `undefined` where there is none. */
  text(id: AnswerId): string | undefined {
    return this.#answers.texts[id]
  }

  /** Takes an answer over. */
  answer(id: AnswerId, text: string): void {
    const { texts, ...same } = this.#answers
    this.#answers = { ...same, texts: { ...texts, [id]: text } }
    this.#asked = [...this.#asked.filter((each) => each !== id), id]
    this.#onAnswer(this.#answers)
  }

  /** Answers of this conversation, in the order of the questions. */
  get asked(): readonly AnswerId[] {
    return this.#asked
  }

  /** Takes an answer back, so that it is asked again; what was answered stands there to be edited. */
  drop(id: AnswerId): void {
    const { texts, ...same } = this.#answers
    const { [id]: former, ...others } = texts
    if (former !== undefined) this.#former.set(id, former)
    this.#answers = { ...same, texts: others }
    this.#asked = this.#asked.filter((each) => each !== id)
  }

  /** Takes the newest answer back. */
  dropLast(): void {
    const last = this.#asked.at(-1)
    if (last !== undefined) this.drop(last)
  }

  addDocuments(documents: PlainMap): void {
    this.#answers = { ...this.#answers, documents: { ...this.#answers.documents, ...documents } }
  }

  addBasicCodes(basicCodes: PlainMap): void {
    this.#answers = { ...this.#answers, basicCodes: { ...this.#answers.basicCodes, ...basicCodes } }
  }

  /** Asks for a text unless it was given, checking it as it is given; an optional one that is left empty gives no answer. */
  async ask(id: AnswerId, initial?: string): Promise<void> {
    if (this.text(id) !== undefined || this.#asked.includes(id)) return
    const standing = this.#former.get(id)?.replaceAll('\n', ', ') ?? initial
    const { message, placeholder, optional } = questionFor(id)
    const typed = await this.asker.text({
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(standing === undefined ? {} : { initial: standing }),
      check: (answer) => this.#faultOf(id, answer),
    })
    const text = typedText(id, typed)
    if (text === backWord) throw new Back()
    if (text === '' && optional === true) this.#asked = [...this.#asked, id]
    else this.#take(id, text)
  }

  #take(id: AnswerId, text: string): void {
    const { points } = this.#check(id, text)
    if (points.length > 0) this.asker.tell('Please consider', points)
    this.answer(id, text)
  }

  /** Shows which entries come nearest with what was answered so far. */
  showNearest(id: AnswerId): void {
    const text = this.text(id)
    if (text === undefined) return
    const { nearest } = this.#check(id, text)
    const none = ['no other code has words in common with it']
    this.asker.tell('What comes nearest', nearest.length > 0 ? nearest : none)
  }

  #faultOf(id: AnswerId, typed: string): string | undefined {
    const text = typedText(id, typed)
    if (text === backWord) return this.#asked.length > 0 ? undefined : 'This is the first question'
    if (text !== '') return this.#check(id, text).fault
    return questionFor(id).optional === true ? undefined : 'This cannot be left empty'
  }

  // Keeps the findings on an answer: they are asked for more than once, and each time the whole registry is read.
  #check(id: AnswerId, text: string): AnswerCheck {
    const checked = this.#checked
    if (checked?.id === id && checked.text === text) return checked
    const check = checkAnswer(id, text, this.#answers, this.base, this.today)
    this.#checked = { id, text, ...check }
    return check
  }
}
