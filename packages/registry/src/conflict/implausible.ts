import type { Entry } from '../model/entry.js'
import { fieldLabel } from '../model/field-lists.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { referencedDocuments } from './reference.js'
import { withDocument, withEntry } from '../example/example-registry.js'

// A mark that stands for a text to come. `5.XXX.YYY` is a code, not a mark.
const mark = /(?<![\p{L}\p{N}.])(?:TODO|TBD|FIXME|XXX)(?![\p{L}\p{N}.])|lorem ipsum/u
const markAlone = /^(?:test(?:ing)?|to-?do|tbd|fixme|x{3,}|lorem ipsum|foo|bar|n\/?a)\W*$/i

const isPlaceholder = (text: string): boolean => mark.test(text) || markAlone.test(text)

const beginsWithCode = /^["'(]?[2-5](?:\d\d|\.\d{1,3}\.\d{1,3})(?![\p{L}\p{N}])/u
const word = /\p{L}{2}/u
const letters = /\p{L}/gu
const words = /[\p{L}\p{N}]+/gu
const nameList = /^\p{Lu}[\p{L}.'-]*(?:(?:,| and| &)? \p{Lu}[\p{L}.'-]*)+$/u

function faultOfTitle(text: string): string | undefined {
  if (isPlaceholder(text)) return 'stands for a text that is still to be written'
  if (beginsWithCode.test(text)) return 'begins with a status code, which the reply has already'
  return word.test(text) ? undefined : 'has no word'
}

function faultOfSentence(text: string): string | undefined {
  if (isPlaceholder(text)) return 'stands for a text that is still to be written'
  if (nameList.test(text)) return 'is a list of names, not a sentence'
  return word.test(text) ? undefined : 'has no word'
}

function faultOfNote(text: string): string | undefined {
  const isOneWord = (text.match(words) ?? []).length < 2
  return (
    faultOfSentence(text) ?? (isOneWord ? 'is one word, which tells nobody what to beware of' : undefined)
  )
}

type Judged = 'summary' | 'sampleText' | 'description' | 'securityNote'

const faultOf: Readonly<Record<Judged, (text: string) => string | undefined>> = {
  summary: faultOfTitle,
  sampleText: faultOfTitle,
  description: faultOfSentence,
  securityNote: faultOfNote,
}

const isJudged = (field: string): field is Judged => Object.hasOwn(faultOf, field)

function conflictsOf(entry: Entry): readonly Conflict[] {
  return Object.entries(entry).flatMap(([field, text]: readonly [string, unknown]) => {
    if (!isJudged(field) || typeof text !== 'string') return []
    const fault = faultOf[field](text)
    if (fault === undefined) return []
    return [
      {
        code: entry.code,
        path: [field],
        message: `The ${fieldLabel(field)} ${fault}`,
        found: text,
        expected: 'a text that says what the code is for, to who has never met it',
        advice: 'Write the text in full',
      },
    ]
  })
}

/** A text that cannot be meant: a code, a mark or a list of names. */
export const textImplausible: ConflictRule = defineRule({
  id: 'text/implausible',
  title: 'A text cannot be what its field is for',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'An answer that was typed into the wrong field, or left for later, is published like any other. A sample text has words and no code at its beginning; a description or security note is a sentence.',
  find: (registry) => allEntries(registry).flatMap(conflictsOf),
  example: {
    fires: (base) => withEntry(base, { sampleText: '5.7.31 Instance for show' }),
    quiet: (base) => withEntry(base, { sampleText: 'Instance 5 for show' }),
  },
})

const address = /^<?[^\s@]+@[^\s@]+\.[^\s@]+>?$|^[a-z]+:\/\//i

function faultOfName(name: string): string | undefined {
  if (isPlaceholder(name)) return 'stands for a name that is still to be written'
  if (address.test(name)) return 'is an address'
  return (name.match(letters) ?? []).length < 2 ? 'is a date, a number or a code' : undefined
}

const expectedName = 'the name of a person or body: M. Kucherawy'

function nameConflicts(entry: Entry, registry: Registry): readonly Conflict[] {
  const { code, submitters } = entry
  const say = (path: Conflict['path'], whose: string, name: string): readonly Conflict[] => {
    const fault = faultOfName(name)
    if (fault === undefined) return []
    const message = `${whose} ${fault}`
    return [{ code, path, message, found: name, expected: expectedName, advice: 'Write the name' }]
  }
  return [
    ...submitters.flatMap((name, index) => say(['submitters', index], 'The submitter', name)),
    ...referencedDocuments(entry, registry).flatMap(({ document, path }) =>
      document.authors.flatMap((name) => say(path, `An author of ${document.id}`, name)),
    ),
  ]
}

const dated = { id: 'example-notes' } as const
const onDated = { references: [{ document: dated.id }] }

/** A submitter or author who cannot be a person or body. */
export const nameImplausible: ConflictRule = defineRule({
  id: 'name/implausible',
  title: 'A name cannot be that of a person or body',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'A date, code or address in place of a name was typed into the wrong field. Whoever has a question about the code has to know whom to ask.',
  find: (registry) => allEntries(registry).flatMap((entry) => nameConflicts(entry, registry)),
  example: {
    fires: (base) => withEntry(withDocument(base, { ...dated, authors: ['2027-05'] }), onDated),
    quiet: (base) => withEntry(withDocument(base, { ...dated, authors: ['3rd Street Mail'] }), onDated),
  },
})
