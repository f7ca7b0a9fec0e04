import type { Answers, FormHeadings, Outcome, ProposalKind, SoundSource } from '@smtp-status/submission'
import type { ComponentChild } from 'preact'
import { ProposedFiles } from '../propose/files.js'
import { Bar, Finds, Near, Tally } from '../propose/findings.js'
import { filledUp, tell } from '../propose/told.js'
import type { Told, Words } from '../propose/told.js'
import { all, byId, rootOfSite } from './dom.js'
import { renderInto } from './render-into.js'

const form = byId('proposal', HTMLFormElement)

const isKind = (text: string): text is ProposalKind =>
  text === 'register' || text === 'update' || text === 'deprecate'

const kindOf = (data: FormData): ProposalKind => {
  const kind = String(data.get('kind'))
  return isKind(kind) ? kind : 'register'
}

/** The fields that a proposal of a kind asks; the others are hidden. */
function showFields(kind: ProposalKind): void {
  for (const field of all('[data-kinds]', HTMLElement))
    field.hidden = !field.dataset['kinds']?.split(' ').includes(kind)
}

function textOf(data: FormData, name: string): string {
  const values = data.getAll(name).map(String)
  return name === 'classes' ? values.join(', ') : (values[0] ?? '')
}

/** Answers so far, to the questions of the kind; an empty field is no answer. */
function answersFrom(data: FormData): Answers {
  const kind = kindOf(data)
  const shown = all('[data-kinds]', HTMLElement).filter((field) => !field.hidden)
  const texts = shown.flatMap((field) => {
    const name = field.dataset['field'] ?? ''
    const text = textOf(data, name).trim()
    return text === '' ? [] : [[name, text] as const]
  })
  return { kind, texts: Object.fromEntries(texts) }
}

interface Engine extends Words {
  readonly workOut: (answers: Answers) => Outcome
  readonly textBefore: (path: string) => string | undefined
}

const today = (): string => new Date().toISOString().slice(0, 10)

const isFiles = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null

// The rules and the registry's files are loaded when somebody first types.
async function loadEngine(): Promise<Engine> {
  const [{ findingOnForm, isAnswerId, missingAnswers, readSource, workOut }, response] = await Promise.all([
    import('../propose/engine.js'),
    fetch(`${rootOfSite()}propose/source.json`),
  ])
  const given: unknown = await response.json()
  const files = isFiles(given) ? given : {}
  const encoder = new TextEncoder()
  const items = Object.entries(files).map(([file, text]) => ({
    file,
    bytes: encoder.encode(text),
  }))
  const loaded = readSource(items)
  const { registry } = loaded
  if (!registry) throw new Error('the registry of this site cannot be read')
  const base: SoundSource = { items, loaded: { ...loaded, registry } }
  return {
    findingOnForm,
    isAnswerId,
    missingAnswers,
    workOut: (answers) => workOut(answers, base, today()),
    textBefore: (path) => files[path.replace(/^registry-src\//, '')],
  }
}

let engine: Promise<Engine> | undefined

function show(into: string, content: ComponentChild): void {
  const element = byId(into, HTMLElement)
  if (element) renderInto(element, content)
}

/** The headings of the questions that are asked now. */
function shownHeadings({ isAnswerId }: Words): FormHeadings {
  const labels = all('[data-field]:not([hidden]) > label', HTMLLabelElement)
  return new Map(
    labels.flatMap(({ htmlFor, textContent }) => {
      const id = htmlFor.slice('f-'.length)
      return isAnswerId(id) ? [[id, textContent] as const] : []
    }),
  )
}

/** Puts the findings on a question below it. */
function showBelowQuestions({ findings }: Told): void {
  for (const place of all('.msgs', HTMLElement)) place.replaceChildren()
  for (const { answer, severity, message } of findings) {
    const place = byId(`f-${answer ?? ''}-e`, HTMLElement)
    if (!place) continue
    const paragraph = document.createElement('p')
    paragraph.className = severity === 'error' ? 'msg err' : 'msg warn'
    paragraph.textContent = `${message}.`
    place.append(paragraph)
  }
}

/** Asks about a document that the registry does not know yet. */
function showNewDocument({ judgement }: Outcome, { texts }: Answers): void {
  const part = byId('new-document', HTMLElement)
  if (!part) return
  const isUnknown = judgement?.findings.some(
    ({ rule, place }) => rule === 'registry/unknown-document' || place.file.endsWith('/documents.yaml'),
  )
  const isDescribed = Object.keys(texts).some((id) => /^document[A-Z]/.test(id))
  part.hidden = isUnknown !== true && !isDescribed
}

async function check(filled: HTMLFormElement): Promise<void> {
  engine ??= loadEngine()
  const words = await engine
  const answers = answersFrom(new FormData(filled))
  const toFillIn = words.missingAnswers(answers)
  const outcome = words.workOut(answers)
  const judged = toFillIn.length === 0 ? outcome : words.workOut(filledUp(answers))
  const told = tell(judged, toFillIn, shownHeadings(words), words)
  show('tally', <Tally told={told} />)
  show('finds', <Finds told={told} />)
  show('bar', <Bar told={told} />)
  show('near', toFillIn.includes('sampleText') ? undefined : <Near outcome={judged} />)
  show(
    'files',
    <ProposedFiles
      outcome={outcome}
      told={told}
      answers={answers}
      repository={filled.dataset['repository']}
      textBefore={words.textBefore}
    />,
  )
  showBelowQuestions(told)
  showNewDocument(judged, answers)
}

function fillFromAddress(filled: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === 'code' && /^X\.\d+\.\d+$/.test(value)) {
      const subject = filled.elements.namedItem('subject')
      if (subject instanceof HTMLSelectElement) subject.value = value.split('.')[1] ?? ''
    }
    const field = filled.elements.namedItem(name)
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value
  }
}

if (form) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  fillFromAddress(form)
  showFields(kindOf(new FormData(form)))
  form.addEventListener('input', () => {
    showFields(kindOf(new FormData(form)))
    clearTimeout(waiting)
    waiting = setTimeout(() => void check(form), 250)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
}
