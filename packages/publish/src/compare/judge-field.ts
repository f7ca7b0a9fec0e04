import { printBasicCodes, readPrintedBasicCodes } from '@smtp-status/registry'
import type { RichText } from '../iana/document.js'
import { foldSpace, plainText } from '../iana/plain-text.js'
import type { IanaReference } from '../iana/references.js'
import { readReferences } from '../iana/references.js'
import type { Judgement } from './verdict.js'
import { different, inForm, same } from './verdict.js'

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
