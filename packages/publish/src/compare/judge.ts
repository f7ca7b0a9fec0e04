import type { RegistryDate } from '@smtp-status/registry'
import { printBasicCodes, readPrintedBasicCodes } from '@smtp-status/registry'
import type { RichText } from '../iana/document.js'
import type { IanaReference } from '../iana/rich-text.js'
import { foldSpace, plainText, readReferences } from '../iana/rich-text.js'
import type { Judgement } from './verdict.js'
import { different, inForm, same } from './verdict.js'

/** Judges the day of a registration or creation. A day that IANA does not give is no difference. */
export function judgeDate(ours: string, iana: string): Judgement {
  if (iana === '' || ours === iana) return same
  return ours === '' ? { verdict: 'missing' } : different()
}

/**
 * Judges the day of an entry's newest change. IANA leaves the day of an earlier one standing when a draft becomes its
 * RFC, for instance; so a day on which ours changed as well is the same fact, told less far.
 */
export function judgeUpdated(ours: string, iana: string, changes: readonly RegistryDate[]): Judgement {
  const plain = judgeDate(ours, iana)
  if (plain.verdict !== 'different' || !changes.includes(iana)) return plain
  return inForm('the day of an earlier change, which ours has as well')
}

/**
 * Judges the day on which the whole registry was last updated. Where ours is the later one, that day says nothing by
 * itself, since whatever changed on it is compared on its own. Where IANA's is the later one, ours lacks a change.
 */
export function judgeRegistryUpdated(ours: string, iana: string): Judgement {
  const plain = judgeDate(ours, iana)
  if (plain.verdict !== 'different') return plain
  return ours > iana ? inForm('ours was updated later') : different("IANA's file was updated later")
}

/** The reason of a difference in nothing but the words in parentheses behind a reference. */
export const otherStanding = 'another standing of a document'

function judgeBasicCodes(ours: string, iana: string): Judgement {
  const { value, irregularities } = readPrintedBasicCodes(iana)
  const known = readPrintedBasicCodes(ours).value
  if (value === undefined || known === undefined || printBasicCodes(value) !== printBasicCodes(known))
    return different()
  return inForm(irregularities.join('; '))
}

const targetOf = ({ document, section = '', rest }: IanaReference): string =>
  JSON.stringify([document, section, rest])

const sameItems = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index])

const sortedTargets = (references: readonly IanaReference[]): readonly string[] =>
  references.map(targetOf).toSorted()

function haveSameStatus(left: readonly IanaReference[], right: readonly IanaReference[]): boolean {
  const statuses = new Map(right.map((reference) => [targetOf(reference), reference.status?.toLowerCase()]))
  return left.every((reference) => statuses.get(targetOf(reference)) === reference.status?.toLowerCase())
}

const statuses = (references: readonly IanaReference[]): readonly string[] =>
  references.map(({ status = '' }) => status)

function judgeReferences(ours: RichText, iana: RichText): Judgement {
  const left = readReferences(ours)
  const right = readReferences(iana)
  if (!sameItems(sortedTargets(left), sortedTargets(right))) return different('other documents or sections')
  if (!haveSameStatus(left, right)) return different(otherStanding)
  if (!sameItems(left.map(targetOf), right.map(targetOf))) return inForm('another order of the references')
  if (!sameItems(statuses(left), statuses(right))) return inForm('another use of capitals in the standing')
  return inForm('another place of the section, or other punctuation')
}

const namesIn = (list: string): readonly string[] => foldSpace(list).split(', ').toSorted()

function judgeNames(ours: string, iana: string): Judgement {
  return sameItems(namesIn(ours), namesIn(iana)) ? inForm('another order of the names') : different()
}

function judgeOther(field: string, ours: RichText, iana: RichText): Judgement {
  switch (field) {
    case 'description':
      return { verdict: 'restated' }
    case 'basic_code':
      return judgeBasicCodes(plainText(ours), plainText(iana))
    case 'reference':
      return judgeReferences(ours, iana)
    case 'submitter':
      return judgeNames(plainText(ours), plainText(iana))
    default:
      return different()
  }
}

/** Judges one field of a record without regard to corrections. Takes its element's name, and both contents. */
export function judgeField(field: string, ours: RichText, iana: RichText): Judgement {
  const left = plainText(ours)
  const right = plainText(iana)
  if (left === right) return same
  if (foldSpace(left) === foldSpace(right)) return inForm('other white space')
  if (foldSpace(right) === '') return { verdict: 'extra' }
  if (foldSpace(left) === '') return { verdict: 'missing' }
  return judgeOther(field, ours, iana)
}
