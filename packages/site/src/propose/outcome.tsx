import { plural } from '@smtp-status/terminal/layout'
import type { Answers, Outcome, ProjectFile } from '@smtp-status/submission'
import { CodeLink } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import { Icon } from '../parts/signs.js'

/** Message of a finding, whether it is on an answer or on the entry that came of it. */
interface Shown {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly advice: string
  readonly source: string | undefined
  readonly line: number | undefined
}

function shownFindings({ onAnswers, judgement }: Outcome): readonly Shown[] {
  const onEntry = (judgement?.findings ?? []).map(({ severity, rule, message, advice, source, place }) => ({
    severity,
    rule,
    message,
    advice,
    source,
    line: place.range?.line,
  }))
  return [
    ...onAnswers.map(({ severity, rule, message, advice, source }) => ({
      severity,
      rule,
      message,
      advice,
      source,
      line: undefined,
    })),
    ...onEntry,
  ]
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error'

/** Counts of errors and warnings. */
export function Tally({ outcome }: { outcome: Outcome }): JSX.Element {
  const findings = shownFindings(outcome)
  const errors = findings.filter(isError).length
  const others = findings.length - errors
  return <>{errors + others === 0 ? 'none' : `${plural(errors, 'error')}, ${plural(others, 'warning')}`}</>
}

function Find({ finding }: { finding: Shown }): JSX.Element {
  const { severity, rule, message, advice, source, line } = finding
  const error = isError(finding)
  const ground = [rule, source, line === undefined ? undefined : `line ${line}`].filter(
    (part) => part !== undefined,
  )
  return (
    <li class={error ? 'err' : 'warn'}>
      <Icon name={error ? 'err' : 'warn'} />
      <div>
        <p>
          <b>{`${severity.charAt(0).toUpperCase()}${severity.slice(1)}.`}</b> {message}.
        </p>
        <p>{advice}.</p>
        <p class="rule">{ground.join(' · ')}</p>
      </div>
    </li>
  )
}

/** The findings, each with what to do, its rule and its source. */
export function Finds({ outcome }: { outcome: Outcome }): JSX.Element {
  return (
    <>
      {shownFindings(outcome).map((finding) => (
        <Find finding={finding} />
      ))}
    </>
  )
}

/** The codes that come nearest to a new one, as `workOut` gives them: likeness, code, text. */
export function Near({ outcome }: { outcome: Outcome }): JSX.Element {
  return (
    <>
      {outcome.nearest.map((line) => {
        const [, likeness = '0', code = '', text = ''] = /^\s*(\d+)%\s+(\S+)\s+(.*)$/.exec(line) ?? []
        return (
          <li class={Number(likeness) >= 50 ? 'hot' : undefined}>
            <CodeLink code={code} />
            <span>{text}</span>
            <span class="pc">{`${likeness}%`}</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={likeness} height="4" />
            </svg>
          </li>
        )
      })}
    </>
  )
}

function linesByNumber(outcome: Outcome, path: string): ReadonlyMap<number, string> {
  const findings = outcome.judgement?.findings ?? []
  return new Map(
    findings
      .filter(({ place }) => place.file === path)
      .map(({ place, severity }) => [place.range?.line ?? 0, severity === 'error' ? 'l e' : 'l w'] as const),
  )
}

function Yaml({ path, text, outcome }: { path: string; text: string; outcome: Outcome }): JSX.Element {
  const marked = linesByNumber(outcome, path)
  return (
    <div class="pre yaml">
      <header>
        <span class="mono">{path}</span>
      </header>
      <pre tabIndex={0} role="group" aria-label={path}>
        {text
          .trimEnd()
          .split('\n')
          .map((line, index) => (
            <span class={marked.get(index + 1) ?? 'l'} data-n={index + 1}>
              {line === '' ? ' ' : line}
            </span>
          ))}
      </pre>
    </div>
  )
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

/** The files that a proposal comes to, with what is wrong marked, and where to take them. */
export function ProposedFiles({ outcome, answers, repository }: ProposedFilesProps): JSX.Element {
  const entry = outcome.files.find(({ path }) => path.endsWith('.yaml'))
  if (!entry) {
    const faulty = outcome.judgement?.findings[0]?.place.file
    const text = faulty === undefined ? undefined : outcome.judgement?.sources.get(faulty)
    return (
      <>
        {text === undefined || faulty === undefined ? undefined : (
          <Yaml path={faulty} text={text} outcome={outcome} />
        )}
        <p class="msg">
          <Icon name="err" />
          <span>Errors have to go first. Warnings may stay; the expert will ask about them.</span>
        </p>
      </>
    )
  }
  return (
    <>
      {outcome.files.map(({ path, text }) => (
        <Yaml path={path} text={text} outcome={outcome} />
      ))}
      <Buttons file={entry} answers={answers} repository={repository} />
    </>
  )
}

interface ProposedFilesProps {
  readonly outcome: Outcome
  readonly answers: Answers
  readonly repository: string | undefined
}
