import type { Answers, Outcome, ProposalKind, SoundSource } from '@smtp-status/submission'
import type { ComponentChild } from 'preact'
import { Finds, ProposedFiles, Near, Tally } from '../propose/outcome.js'
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

type Engine = { readonly workOut: (answers: Answers) => Outcome }

const today = (): string => new Date().toISOString().slice(0, 10)

const isFiles = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null

// The rules and the registry's files are loaded when somebody first types.
async function loadEngine(): Promise<Engine> {
  const [{ readSource, workOut }, response] = await Promise.all([
    import('../propose/engine.js'),
    fetch(`${rootOfSite()}propose/source.json`),
  ])
  const files: unknown = await response.json()
  const encoder = new TextEncoder()
  const items = Object.entries(isFiles(files) ? files : {}).map(([file, text]) => ({
    file,
    bytes: encoder.encode(text),
  }))
  const loaded = readSource(items)
  const { registry } = loaded
  if (!registry) throw new Error('the registry of this site cannot be read')
  const base: SoundSource = { items, loaded: { ...loaded, registry } }
  return { workOut: (answers) => workOut(answers, base, today()) }
}

let engine: Promise<Engine> | undefined

function show(into: string, content: ComponentChild): void {
  const element = byId(into, HTMLElement)
  if (element) renderInto(element, content)
}

async function check(filled: HTMLFormElement): Promise<void> {
  engine ??= loadEngine()
  const { workOut } = await engine
  const answers = answersFrom(new FormData(filled))
  const outcome = workOut(answers)
  show('tally', <Tally outcome={outcome} />)
  show('finds', <Finds outcome={outcome} />)
  show('near', <Near outcome={outcome} />)
  show(
    'files',
    <ProposedFiles outcome={outcome} answers={answers} repository={filled.dataset['repository']} />,
  )
  for (const place of all('.msgs', HTMLElement)) place.replaceChildren()
  for (const { answer, message } of outcome.onAnswers) {
    const place = byId(`f-${answer ?? ''}-e`, HTMLElement)
    if (!place) continue
    const paragraph = document.createElement('p')
    paragraph.className = 'msg err'
    paragraph.textContent = message
    place.append(paragraph)
  }
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
