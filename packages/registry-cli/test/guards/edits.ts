import { entryKeys } from '@smtp-status/registry'
import type { Edit, Files } from './repository.js'

/** The file of an enumerated code. */
export const file = (code: string): string => `registry-src/enumerated/${code}.yaml`
export const documents = 'registry-src/documents.yaml'
export const head = 'registry-src/registry.yaml'

/** Adds the file of digests of IANA's wordings, with one of a code. */
export const digestOf = (code: string, since: string): Edit =>
  write(
    'registry-src/iana-wordings.yaml',
    `# yaml-language-server: $schema=../schemas/iana-wordings.schema.json\n${code}: { since: ${since}, sha256: ${'a0'.repeat(32)} }\n`,
  )

export const edit =
  (path: string, from: string, to: string): Edit =>
  (files) =>
    files.edit(path, from, to)

/** Replaces what a pattern finds in a file; it has to find something. */
export const rewritten =
  (path: string, from: RegExp, to: string): Edit =>
  (files) => {
    const text = files.read(path).replace(from, to)
    if (text === files.read(path)) throw new Error(`${path} stays as it is`)
    files.write(path, text)
  }

export const append =
  (path: string, text: string): Edit =>
  (files) =>
    files.write(path, files.read(path) + text)

export const all =
  (...edits: readonly Edit[]): Edit =>
  (files) => {
    for (const each of edits) each(files)
  }

export const remove =
  (path: string): Edit =>
  (files) =>
    files.remove(path)

export const write =
  (path: string, text: string, mode?: string): Edit =>
  (files) =>
    files.write(path, text, mode)

export const rename =
  (from: string, to: string): Edit =>
  (files) =>
    files.rename(from, to)

export const nothing: Edit = () => undefined

const keyOf = (block: string): string => block.slice(0, block.indexOf(':'))

/** Sets keys of an entry's file to values, or takes them away; a value is written as JSON, which is YAML too. */
export function set(path: string, values: Readonly<Record<string, unknown>>): Edit {
  return (files) => {
    const [top = '', ...blocks] = files.read(path).split(/^(?=[a-zA-Z]+:)/m)
    const kept = blocks.filter((block) => !Object.hasOwn(values, keyOf(block)))
    const added = Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    const order: readonly string[] = entryKeys
    const sorted = [...kept, ...added].toSorted((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)))
    files.write(path, top + sorted.join(''))
  }
}

/** Adds an item to the history of an entry. */
export function claim(path: string, item: Readonly<Record<string, unknown>>): Edit {
  return (files) => {
    const line = `  - ${JSON.stringify(item)}\n`
    const text = files.read(path)
    const place = /^exceptions:/m.exec(text)?.index ?? text.length
    const begun = /^history:/m.test(text) ? '' : 'history:\n'
    files.write(path, text.slice(0, place) + begun + line + text.slice(place))
  }
}

export const day = '2025-01-02'
export const byIesg = { authority: 'iesg', direction: 'https://datatracker.ietf.org/iesg/minutes/' }
export const byController = { authority: 'change-controller', by: 'standards@taugh.com' }
export const byStandard = { authority: 'standards', document: 'rfc99999' }
export const byUpdateOfRegistry = { authority: 'rfc5248-update', document: 'rfc99999' }

type Values = Readonly<Record<string, unknown>>

/** Changes fields of an entry, with an item of the history that holds the former values. */
export function claimed(path: string, values: Values, former: Values, authority: Values): Edit {
  const { description, ...was } = former
  const reworded = description === undefined ? {} : { reworded: 'The wording is clearer.' }
  const before = Object.keys(was).length === 0 ? {} : { was }
  return all(set(path, values), claim(path, { date: day, ...authority, ...before, ...reworded }))
}

/** A document, as documents.yaml has it. */
export const record = (id: string, more: Values = {}): string =>
  `${id}: ${JSON.stringify({
    title: 'A document for a test',
    status: 'standards track',
    stream: 'IETF',
    date: '2025-01',
    authors: ['A. Writer'],
    address: `https://www.example.org/${id}`,
    ...more,
  })}\n`

/** Adds a document at its place. */
export function document(id: string, more: Values = {}): Edit {
  return (files: Files) => {
    const [top = '', ...records] = files.read(documents).split(/^(?=[A-Za-z])/m)
    const added = [...records, record(id, more)].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    files.write(documents, top + added.join(''))
  }
}

/** A standard that updates what most entries rest on. */
export const newStandard: Edit = document('rfc99999', {
  updates: ['rfc3463', 'rfc5248', 'rfc7372'],
})

/** A specification that no standard is, published outside of the IETF. */
export const specification: Edit = document('example-specification', { status: 'other', stream: undefined })

/** A code that no standard registers, before an expert has reviewed it. */
export const requested = {
  references: ['example-specification'],
  changeController: 'a.writer@example.org',
  submitters: ['A. Writer'],
  registration: {
    date: day,
    dateFrom: 'registry',
    authority: 'expert-review',
    document: 'example-specification',
  },
} as const

/** The same after review. */
export const reviewed = {
  ...requested,
  registration: {
    ...requested.registration,
    expert: 'Chris Newman',
    review: 'https://mailarchive.ietf.org/arch/msg/example/',
  },
} as const

/** The text of a new entry of the enumerated codes. */
export const fresh = (more: Values = {}): string => {
  const values = {
    code: 'X.7.31',
    sampleText: 'Sender has not been seen before',
    basicCodes: [451],
    classes: [4],
    description: 'The message is put off since its sender is new to this server.',
    references: ['rfc7372'],
    submitters: ['M. Kucherawy'],
    changeController: 'IESG',
    securityNote: 'Tells senders that they are new here.',
    registration: { date: day, dateFrom: 'registry', authority: 'standards', document: 'rfc7372' },
    ...more,
  }
  const lines = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
  return `# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json\n${lines.join('')}`
}

/** Registers a code; what is given takes the place of what a sound entry would have. */
export const add = (more: Values = {}): Edit => {
  const code = String(more['code'] ?? 'X.7.31')
  return write(file(code), fresh(more))
}

export const registration = (more: Values = {}): Values => ({
  registration: { date: day, dateFrom: 'registry', authority: 'standards', document: 'rfc7372', ...more },
})

export const changeset = (bump = 'major', name = 'change'): Edit =>
  write(`.changeset/${name}.md`, `---\n'@smtp-status/codes': ${bump}\n---\n\nA change.\n`)

/** Gives the package that is made from the registry a version. */
export const packageOf = (version: string): Edit =>
  write('packages/codes/package.json', JSON.stringify({ name: '@smtp-status/codes', version }))
