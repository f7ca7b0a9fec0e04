import type { AnswerId, Answers, PlainMap, SoundSource } from '@smtp-status/submission'
import type { Asker } from './asker.js'
import type { AnswerCheck } from './check-answer.js'
import { checkAnswer } from './check-answer.js'
import { questionFor, typedText } from './questions.js'

/** A conversation: who is asked, what is known, and what was answered so far. */
export class Conversation {
  readonly asker: Asker
  readonly base: SoundSource
  readonly today: string
  #answers: Answers
  #checked: (AnswerCheck & { readonly id: AnswerId; readonly text: string }) | undefined

  constructor(asker: Asker, base: SoundSource, today: string, given: Answers) {
    this.asker = asker
    this.base = base
    this.today = today
    this.#answers = given
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
  }

  addDocuments(documents: PlainMap): void {
    this.#answers = { ...this.#answers, documents: { ...this.#answers.documents, ...documents } }
  }

  addBasicCodes(basicCodes: PlainMap): void {
    this.#answers = { ...this.#answers, basicCodes: { ...this.#answers.basicCodes, ...basicCodes } }
  }

  /** Asks for a text unless it was given, checking it as it is given; an optional one that is left empty gives no answer. */
  async ask(id: AnswerId, initial?: string): Promise<void> {
    if (this.text(id) !== undefined) return
    const { message, placeholder, optional } = questionFor(id)
    const typed = await this.asker.text({
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(initial === undefined ? {} : { initial }),
      check: (answer) => this.#faultOf(id, answer),
    })
    const text = typedText(id, typed)
    if (text === '' && optional === true) return
    const { remarks } = this.#check(id, text)
    if (remarks.length > 0) this.asker.tell('Worth a thought', remarks)
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
    if (text !== '') return this.#check(id, text).fault
    return questionFor(id).optional === true ? undefined : 'This cannot be left empty'
  }

  // What is said of an answer is asked for more than once, and each time the whole registry is read.
  #check(id: AnswerId, text: string): AnswerCheck {
    const checked = this.#checked
    if (checked?.id === id && checked.text === text) return checked
    const check = checkAnswer(id, text, this.#answers, this.base, this.today)
    this.#checked = { id, text, ...check }
    return check
  }
}
