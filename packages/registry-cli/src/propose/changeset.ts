import type { Bump } from '../review/bump.js'
import type { ProposalKind } from './answers.js'

/** What a changeset says. */
export interface ChangesetFacts {
  readonly kind: ProposalKind
  readonly code: string
  readonly bump: Bump
  /** The short text of the entry, where it has one. */
  readonly title: string
}

const verbs: Readonly<Record<ProposalKind, string>> = {
  register: 'Register',
  update: 'Update',
  deprecate: 'Deprecate',
}

/** Puts a text where Markdown takes it to the letter. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1)
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + space + text + space + fence
}

/** The text of a changeset that asks for a release of the package that is made from the registry. */
export function changesetText({ kind, code, bump, title }: ChangesetFacts, packageName: string): string {
  const named = title === '' ? code : `${code}, ${codeSpan(title)}`
  return `---\n'${packageName}': ${bump}\n---\n\n${verbs[kind]} ${named}.\n`
}

/** A name for a changeset that none of the present ones has: `register-x-7-31.md`. */
export function changesetName(kind: ProposalKind, code: string, present: ReadonlySet<string>): string {
  const stem = `${kind}-${code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  let name = `${stem}.md`
  for (let count = 2; present.has(name); count += 1) name = `${stem}-${count}.md`
  return name
}
