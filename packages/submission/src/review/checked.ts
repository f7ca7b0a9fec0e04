import type { EntryUpdate } from '@smtp-status/registry'
import type { CheckedRules, ReviewFinding } from './review.js'

/** Changes that a group of rules is about. */
type Scope = 'registration' | 'entry' | 'any'

interface Group {
  readonly scope: Scope
  /** Statement that holds where no rule of the group finds anything. */
  readonly text: string
}

/** Rules by the first part of their ids. What is not here is about the form of the files. */
const groups: Readonly<Record<string, Group>> = {
  code: {
    scope: 'registration',
    text: 'The code is free, was never given out, and its subject is registered.',
  },
  text: {
    scope: 'entry',
    text: 'No other entry has the same text, or nearly the same, unless an exception says why.',
  },
  'basic-codes': {
    scope: 'entry',
    text: 'The basic status codes are known, in order, and fit the classes.',
  },
  controller: { scope: 'entry', text: 'The change controller fits the standing of the document.' },
  reference: {
    scope: 'entry',
    text: 'Each document is known to the registry, available, and has not expired.',
  },
  deprecated: { scope: 'entry', text: 'An active code replaces each deprecated one.' },
  security: { scope: 'entry', text: 'A code that may help an attacker has a security note.' },
  exception: { scope: 'entry', text: 'Each written exception is needed.' },
  update: { scope: 'entry', text: 'Each change has an authority that may make it.' },
  audit: { scope: 'entry', text: 'The past of each entry leads to a state that could be registered.' },
  date: { scope: 'any', text: 'No date lies in the future.' },
  frame: { scope: 'any', text: 'Nothing changes that other entries rest on.' },
  release: { scope: 'any', text: 'The changesets ask for the release that is needed.' },
  review: { scope: 'any', text: 'The change goes together with its base.' },
}

const ofFiles = { rules: 'files', text: 'Each file of the registry has the right form.' }

const groupOf = ({ rule }: Pick<ReviewFinding, 'rule'>): string => {
  const [first = ''] = rule.split('/')
  // The rules on codes whose entry was removed need git, and are about codes all the same.
  if (first === 'git') return 'code'
  if (first === 'name') return 'controller'
  return first in groups ? first : ofFiles.rules
}

function scopesOf(updates: readonly EntryUpdate[]): ReadonlySet<Scope> {
  const entry = updates.some(({ after }) => after !== undefined)
  const registration = updates.some(({ kind }) => kind === 'registered')
  return new Set([
    ...(registration ? ['registration' as const] : []),
    ...(entry ? ['entry' as const] : []),
    'any',
  ])
}

/** The rules that a change passes, in groups, a sentence each. A note keeps no group from passing. */
export function checkedRulesOf(
  updates: readonly EntryUpdate[],
  findings: readonly ReviewFinding[],
): readonly CheckedRules[] {
  const scopes = scopesOf(updates)
  const failed = new Set(findings.filter(({ severity }) => severity !== 'note').map(groupOf))
  const inScope = Object.entries(groups).filter(([, { scope }]) => scopes.has(scope))
  return [ofFiles, ...inScope.map(([rules, { text }]) => ({ rules, text }))].filter(
    ({ rules }) => !failed.has(rules),
  )
}
