import type { Answers, Outcome, ProjectFile } from '@smtp-status/submission'
import type { JSX } from 'preact'
import { Icon } from '../parts/signs.js'
import { changedPart } from './changed-part.js'
import { countOf } from './told.js'
import type { Told } from './told.js'

function linesByNumber(outcome: Outcome, path: string): ReadonlyMap<number, string> {
  const findings = outcome.judgement?.findings ?? []
  return new Map(
    findings
      .filter(({ place }) => place.file === path)
      .map(({ place, severity }) => [place.range?.line ?? 0, severity === 'error' ? 'l e' : 'l w'] as const),
  )
}

/** A file of the proposal; of one that is there already and holds more than an entry, the part that changes. */
function Yaml({ path, text, before, marked }: YamlProps): JSX.Element {
  const { first, lines } = changedPart(before, text)
  return (
    <div class="pre yaml">
      <header>
        <span class="mono">{path}</span>
        {before === undefined ? undefined : <span class="small"> what changes</span>}
      </header>
      <pre tabIndex={0} role="group" aria-label={path}>
        {lines.map((line, index) => (
          <span class={marked.get(first + index) ?? 'l'} data-n={first + index}>
            {line === '' ? ' ' : line}
          </span>
        ))}
      </pre>
    </div>
  )
}

interface YamlProps {
  readonly path: string
  readonly text: string
  readonly before?: string | undefined
  readonly marked: ReadonlyMap<number, string>
}

/** Makes the address at which GitHub opens its editor: with the text where the file is new, at the file where it is there already. */
function editorAddress(repository: string, { path, text, isNew }: ProjectFile): string {
  if (!isNew) return `${repository}/edit/main/${path}`
  const at = path.lastIndexOf('/')
  const query = new URLSearchParams({ filename: path.slice(at + 1), value: text })
  return `${repository}/new/main/${path.slice(0, at)}?${query}`
}

const templates: Readonly<Record<Answers['kind'], string>> = {
  register: 'register-a-code.yml',
  update: 'update-an-entry.yml',
  deprecate: 'deprecate-a-code.yml',
}

function issueAddress(repository: string, { kind, texts }: Answers): string {
  const query = new URLSearchParams({ template: templates[kind] })
  for (const [id, text] of Object.entries(texts)) query.set(id, text)
  return `${repository}/issues/new?${query}`
}

function Copy({ text }: { text: string }): JSX.Element {
  return (
    <button class="btn" type="button" onClick={() => void navigator.clipboard.writeText(text)}>
      Copy the YAML
    </button>
  )
}

function Buttons({
  file,
  answers,
  repository,
}: {
  file: ProjectFile
  answers: Answers
  repository: string | undefined
}): JSX.Element {
  return (
    <p class="btns">
      {repository === undefined ? undefined : (
        <>
          <a class="btn main" href={editorAddress(repository, file)}>
            {file.isNew ? 'Open at GitHub' : 'Open the file at GitHub'}
          </a>
          <a class="btn" href={issueAddress(repository, answers)}>
            Fill in the issue form
          </a>
        </>
      )}
      <Copy text={file.text} />
    </p>
  )
}

const isEntry = (path: string): boolean => /\/(?:enumerated|subject|class)\//.test(path)

/** The entry as far as it goes while something stands against it. */
function Unfinished({ outcome, told }: { outcome: Outcome; told: Told }): JSX.Element {
  const { findings = [], sources } = outcome.judgement ?? {}
  const path = findings.find(({ place }) => isEntry(place.file))?.place.file ?? ''
  const text = sources?.get(path)
  const marked = told.toFillIn.length === 0 ? linesByNumber(outcome, path) : new Map<number, string>()
  const hasErrors = countOf(told).errors > 0
  return (
    <>
      {text === undefined ? undefined : <Yaml path={path} text={text} marked={marked} />}
      <p class="msg">
        <Icon name={hasErrors ? 'err' : 'go'} />
        <span>
          {hasErrors
            ? 'Errors have to go first. Warnings may stay; the expert will ask about them.'
            : 'First fill in what is still to be filled in.'}
        </span>
      </p>
    </>
  )
}

/** The files that a proposal comes to, with what is wrong marked, and where to take them. */
export function ProposedFiles({
  outcome,
  told,
  answers,
  repository,
  textBefore,
}: ProposedFilesProps): JSX.Element {
  const entry = outcome.files.find(({ path }) => isEntry(path))
  if (!entry) return <Unfinished outcome={outcome} told={told} />
  const files = [entry, ...outcome.files.filter((file) => file !== entry)]
  return (
    <>
      {files.map(({ path, text }) => (
        <Yaml
          path={path}
          text={text}
          before={isEntry(path) ? undefined : textBefore(path)}
          marked={linesByNumber(outcome, path)}
        />
      ))}
      <Buttons file={entry} answers={answers} repository={repository} />
    </>
  )
}

interface ProposedFilesProps {
  readonly outcome: Outcome
  readonly told: Told
  readonly answers: Answers
  readonly repository: string | undefined
  /** The text of a file of the project as it is now, by its path. */
  readonly textBefore: (path: string) => string | undefined
}
