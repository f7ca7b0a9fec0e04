import type { AnswerId, Answers, PlainMap } from '../answers.js'
import type { SoundSource } from '../judge-plan.js'
import type { Asker } from './asker.js'
import { checkAnswer } from './check-answer.js'
import { questions, typedText } from './questions.js'

/** A conversation: who is asked, what is known, and what was answered so far. */
export class Conversation {
  readonly asker: Asker
  readonly base: SoundSource
  readonly today: string
  #answers: Answers

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
    const { message, placeholder, optional } = questions[id]
    const typed = await this.asker.text({
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(initial === undefined ? {} : { initial }),
      check: (answer) => this.#faultOf(id, answer),
    })
    const text = typedText(id, typed)
    if (text === '' && optional === true) return
    this.#remarkOn(id, text)
    this.answer(id, text)
  }

  #faultOf(id: AnswerId, typed: string): string | undefined {
    const text = typedText(id, typed)
    if (text !== '') return checkAnswer(id, text, this.#answers, this.base, this.today).fault
    return questions[id].optional === true ? undefined : 'This cannot be left empty'
  }

  #remarkOn(id: AnswerId, text: string): void {
    const { remarks } = checkAnswer(id, text, this.#answers, this.base, this.today)
    if (remarks.length > 0) this.asker.tell('Worth a thought', remarks)
  }

  /** Shows which entries come nearest with what was answered so far. */
  showNearest(id: AnswerId): void {
    const text = this.text(id)
    if (text === undefined) return
    const { nearest } = checkAnswer(id, text, this.#answers, this.base, this.today)
    const none = ['no other code has words in common with it']
    this.asker.tell('What comes nearest', nearest.length > 0 ? nearest : none)
  }
}
