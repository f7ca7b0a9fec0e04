import type { Entry, Field } from '@smtp-status/registry'
import { fieldLabel, isEnumerated, printRegistryCode, titleOf } from '@smtp-status/registry'

/** A doubt about a text: what it looks like, where no program can be sure. */
type Doubt = readonly [pattern: RegExp, looksLike: string]

const mark: Doubt = [
  /^[^\p{L}\p{N}]*$|\b(?:to-?do|tbd|fixme|placeholder|asdf\w*|qwerty\w*|blah|dummy|example text|your text)\b|\?\?\?|\.{3}$/iu,
  'a text that is still to be written',
]
const address: Doubt = [/[^\s@]@[^\s@]|\bhttps?:|\bwww\./i, 'an address']
const code: Doubt = [/\b[2-5xX]\.\d{1,3}\.\d{1,3}\b|^["'(]?\d/, 'a code, a date or a number']
const loud: Doubt = [/^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u, 'a text in capitals alone']
// Two scripts in one text, though each word is of one; a lawful name in another script is for a person to accept.
const mixed: Doubt = [
  /\p{Script=Latin}.*[^\p{Script=Latin}\P{L}]|[^\p{Script=Latin}\P{L}].*\p{Script=Latin}/u,
  'a text in two scripts',
]
const foreign: Doubt = [
  /\b(?:und|nicht|oder|wird|eine|keine|für|avec|pour|dans|une|pas|sont|los|para|esta|het|een|niet|voor|della|sono)\b/i,
  'a text in another language than English, or in two',
]

const oneWord = (looksLike: string): Doubt => [/^\P{Z}+$/u, looksLike]

const ofTitle: readonly Doubt[] = [mark, address, code, loud, mixed, foreign]
const ofSentence: readonly Doubt[] = [
  mark,
  [/^\S+@\S+$|^https?:\S+$/i, 'an address'],
  [/^["'(]?\d/, 'a code, a date or a number'],
  loud,
  mixed,
  foreign,
  [/^\s*\S+(?:\s+\S+)?\s*$/, 'a word or two, and no sentence'],
]
const ofName: readonly Doubt[] = [
  [
    /^\W*(?:unknown|anonymous|none|nobody|me|myself|admin\w*|author|submitter|somebody|someone|(?:john|jane) doe)\W*$/i,
    'nobody in particular',
  ],
  mark,
  address,
  [/\d/, 'a date, a number or a code'],
  oneWord('a single word'),
  mixed,
]
const ofController: readonly Doubt[] = [
  [/^(?!IESG$|[^\s@]+@[^\s@]+\.[^\s@]+$|https:\/\/)/, 'neither the IESG nor an address'],
]

const doubtsOf: Partial<Readonly<Record<Field, readonly Doubt[]>>> = {
  summary: ofTitle,
  sampleText: ofTitle,
  description: ofSentence,
  securityNote: ofSentence,
  submitters: ofName,
  changeController: ofController,
}

/** The texts of a field, one or several. */
function textsIn(entry: Entry, field: Field): readonly string[] {
  if (field === 'submitters') return entry.submitters
  if (field === (isEnumerated(entry) ? 'sampleText' : 'summary')) return [titleOf(entry)].filter(Boolean)
  if (field !== 'description' && field !== 'securityNote' && field !== 'changeController') return []
  const text = entry[field]
  return text === undefined ? [] : [text]
}

/** A text that may have been typed into the wrong field. */
export interface DoubtedText {
  /** The entry, `X.7.31`. */
  readonly code: string
  readonly label: string
  readonly text: string
  readonly looksLike: string
}

/**
 * Texts of an entry that look like something else than their field is for, though no rule can be sure: it is for a person to tell. Takes
 * the fields to look at; each text is doubted once.
 */
export function doubtedTexts(entry: Entry, fields: readonly Field[]): readonly DoubtedText[] {
  return fields.flatMap((field) =>
    textsIn(entry, field).flatMap((text) => {
      const doubt = doubtsOf[field]?.find(([pattern]) => pattern.test(text))
      if (doubt === undefined) return []
      return [{ code: printRegistryCode(entry.code), label: fieldLabel(field), text, looksLike: doubt[1] }]
    }),
  )
}
