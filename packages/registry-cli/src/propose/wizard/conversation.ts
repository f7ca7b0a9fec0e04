import type { AnswerId, Answers, EntriesAnswers, PlainMap, SoundSource } from '@smtp-status/submission'
import { answersForEntry, questionFor, tidyAnswer } from '@smtp-status/submission'
import type { NamedQuestion, Recorded } from './answered-questions.js'
import { Questions } from './answered-questions.js'
import type { Asker, Choice } from './asker.js'
import { backWord } from './asker.js'
import type { AnswerCheck } from './check-answer.js'
import { checkAnswer, explainReferences } from './check-answer.js'

/** The place to which an answer belongs: to all that is asked for, or to one of several entries. */
interface TextOptions {
  readonly initial?: string | undefined
  readonly entry?: string
}

interface FreeQuestion extends NamedQuestion {
  readonly message: string
}

interface FreeTextQuestion extends FreeQuestion {
  readonly placeholder?: string
  readonly initial?: string | undefined
  readonly check: (text: string) => string | undefined
}

interface FreeChoice extends FreeQuestion {
  readonly choices: readonly Choice[]
  readonly initial?: string
}

interface FreeChoices extends FreeQuestion {
  readonly choices: readonly Choice[]
  readonly initial: readonly string[]
}

const listOf = (text: string): readonly string[] => text.split('\n').filter((item) => item !== '')

function faultOfChoice(chosen: readonly string[], choices: readonly Choice[]): string | undefined {
  const strange = chosen.find((each) => !choices.some(({ value }) => value === each))
  return strange === undefined ? undefined : `${strange} is not among the choices here`
}

/** A conversation: who is asked, what is known, and what was answered. */
export class Conversation {
  readonly asker: Asker
  readonly base: SoundSource
  readonly today: string
  readonly questions: Questions
  readonly #given: Answers
  readonly #shown = new Map<string, string>()
  #answers: Answers
  #checked: (AnswerCheck & { readonly key: string }) | undefined

  constructor(
    asker: Asker,
    base: SoundSource,
    today: string,
    given: Answers,
    recorded: Recorded = new Map(),
    onAnswer: (recorded: Recorded) => void = () => undefined,
  ) {
    this.asker = asker
    this.base = base
    this.today = today
    this.questions = new Questions(recorded, onAnswer, ({ label }, fault) =>
      asker.tell(`Please answer again: ${label}`, [fault]),
    )
    this.#given = given
    this.#answers = given
  }

  get answers(): Answers {
    return this.#answers
  }

  /** The answer so far; `undefined` where there is none. */
  text(id: AnswerId): string | undefined {
    return this.#answers.texts[id]
  }

  /** Asks all questions that `ask` has, from the first one on. */
  async run(ask: (conversation: Conversation) => Promise<void>): Promise<void> {
    await this.questions.goThrough(async () => {
      this.#answers = this.#given
      await ask(this)
    })
  }

  #set(id: AnswerId, text: string, entry?: string): void {
    const { texts, entries, ...same } = this.#answers
    if (entry === undefined) this.#answers = { ...this.#answers, texts: { ...texts, [id]: text } }
    else if (entries !== undefined) {
      const own = { ...entries.texts[entry], [id]: text }
      this.#answers = {
        ...same,
        texts,
        entries: { ...entries, texts: { ...entries.texts, [entry]: own } },
      }
    }
  }

  /** Says what is asked for. */
  choose(answers: Pick<Answers, 'kind'> & { readonly entries?: EntriesAnswers }): void {
    this.#answers = { ...this.#answers, ...answers }
  }

  addDocuments(documents: PlainMap): void {
    this.#answers = { ...this.#answers, documents: { ...this.#answers.documents, ...documents } }
  }

  addBasicCodes(basicCodes: PlainMap): void {
    this.#answers = { ...this.#answers, basicCodes: { ...this.#answers.basicCodes, ...basicCodes } }
  }

  /** Asks for a text unless it was given, checking it as it is given; an optional one that is left empty gives no answer. */
  async ask(id: AnswerId, { initial, entry }: TextOptions = {}): Promise<void> {
    const { message, placeholder, optional } = questionFor(id)
    const about = entry === undefined ? '' : `${entry}: `
    this.#takeOver(`${about}${id}`, id, entry)
    const { text, isNew } = await this.questions.once(
      { name: `${about}${id}`, label: `${about}${questionFor(id).label}` },
      (recorded) => this.#faultOf(id, recorded, entry),
      async (former) => {
        const standing = former?.replaceAll('\n', ', ') ?? initial
        const typed = await this.asker.text({
          message: `${about}${message}`,
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(standing === undefined ? {} : { initial: standing }),
          check: (answer) => this.#faultOf(id, tidyAnswer(id, answer), entry),
        })
        return tidyAnswer(id, typed)
      },
    )
    if (isNew && text !== '') this.#tellAbout(id, text, entry)
    if (text !== '' || optional !== true || (entry ?? this.text(id)) !== undefined) this.#set(id, text, entry)
  }

  #tellAbout(id: AnswerId, text: string, entry: string | undefined): void {
    const { points } = this.#check(id, text, entry)
    if (points.length > 0) this.asker.tell('Please consider', points)
    const known = explainReferences(id, text, this.base.loaded.registry)
    if (known.length > 0) this.asker.tell('Known already', known)
  }

  /** Asks for a text that is no answer of its own. */
  async askText({ name, label, message, placeholder, initial, check }: FreeTextQuestion): Promise<string> {
    const checkOrBack = (typed: string): string | undefined =>
      typed.trim() === backWord ? this.#faultOfBack() : check(typed.trim())
    const { text } = await this.questions.once({ name, label }, checkOrBack, async (former) => {
      const standing = former ?? initial
      const typed = await this.asker.text({
        message,
        ...(placeholder === undefined ? {} : { placeholder }),
        ...(standing === undefined ? {} : { initial: standing }),
        check: checkOrBack,
      })
      return typed.trim()
    })
    return text
  }

  /** Asks for one of several choices. */
  async askChoice({ name, label, message, choices, initial }: FreeChoice): Promise<string> {
    const { text } = await this.questions.once(
      { name, label },
      (recorded) => faultOfChoice([recorded], choices),
      (former) => this.asker.choose(message, choices, former ?? initial, this.#canGoBack),
    )
    return text
  }

  /** Asks for any number of choices. */
  async askChoices({ name, label, message, choices, initial }: FreeChoices): Promise<readonly string[]> {
    const { text } = await this.questions.once(
      { name, label },
      (recorded) => faultOfChoice(listOf(recorded), choices),
      async (former) => {
        const start = former === undefined ? initial : listOf(former)
        const chosen = await this.asker.chooseMany(message, choices, start, this.#canGoBack)
        return chosen.includes(backWord) ? backWord : chosen.join('\n')
      },
    )
    return listOf(text)
  }

  /** Takes the answer to a choice over as an answer. */
  async askChosen(id: AnswerId, question: Omit<FreeChoice, 'name' | 'label'>, entry?: string): Promise<void> {
    const about = entry === undefined ? '' : `${entry}: `
    const named = { name: `${about}${id}`, label: `${about}${questionFor(id).label}` }
    this.#takeOver(named.name, id, entry)
    this.#set(id, await this.askChoice({ ...named, ...question }), entry)
  }

  /** Shows once which entries come nearest with what was answered so far. */
  showNearest(id: AnswerId): void {
    const text = this.text(id)
    if (text === undefined || this.#shown.get(id) === text) return
    this.#shown.set(id, text)
    const { nearest } = this.#check(id, text, undefined)
    const none = ['no other code has words in common with it']
    this.asker.tell('What comes nearest', nearest.length > 0 ? nearest : none)
  }

  /** An answer that flags gave counts as given, until it is changed. */
  #takeOver(name: string, id: AnswerId, entry: string | undefined): void {
    const { texts, entries } = this.#given
    const given = entry === undefined ? texts[id] : entries?.texts[entry]?.[id]
    if (given !== undefined) this.questions.takeOver(name, given)
  }

  get #canGoBack(): boolean {
    return this.questions.answered.length > 0
  }

  #faultOfBack(): string | undefined {
    return this.#canGoBack ? undefined : 'This is the first question'
  }

  #faultOf(id: AnswerId, text: string, entry: string | undefined): string | undefined {
    if (text === backWord) return this.#faultOfBack()
    if (text !== '') return this.#check(id, text, entry).fault
    return questionFor(id).optional === true ? undefined : 'This cannot be left empty'
  }

  // Keeps the findings on an answer: they are asked for more than once, and each time the whole registry is read.
  #check(id: AnswerId, text: string, entry: string | undefined): AnswerCheck {
    const key = JSON.stringify([id, text, entry])
    if (this.#checked?.key === key) return this.#checked
    const { registry } = this.base.loaded
    const soFar = entry === undefined ? this.#answers : answersForEntry(entry, this.#answers, registry)
    const check = checkAnswer(id, text, soFar, this.base, this.today)
    this.#checked = { key, ...check }
    return check
  }
}
