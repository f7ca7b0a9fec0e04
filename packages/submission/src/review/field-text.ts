import type {
  AssociatedBasicCodes,
  Change,
  Deprecation,
  Entry,
  FormerFields,
  Reference,
  Registration,
  RuleException,
  ChangedField,
} from '@smtp-status/registry'
import { isEnumerated, printBasicCodes, printRegistryCode } from '@smtp-status/registry'

type Text = string | undefined

const lines = (items: readonly string[] | undefined): Text =>
  items === undefined || items.length === 0 ? undefined : items.join('\n')

const parts = (...items: readonly Text[]): string => items.filter((item) => item !== undefined).join('; ')

const after = (label: string, value: Text): Text => (value === undefined ? undefined : `${label} ${value}`)

const referenceText = ({ document, section }: Reference): string =>
  section === undefined ? document : `${document}, section ${section}`

const deprecationText = ({ replacedBy, reason }: Deprecation): string =>
  `replaced by ${printRegistryCode(replacedBy)}: ${reason}`

const registrationText = ({ date, dateFrom, authority, document, note }: Registration): string =>
  parts(
    date === undefined ? 'no date' : `${date} (from ${dateFrom ?? 'an unknown source'})`,
    `authority ${authority}`,
    `document ${document}`,
    note,
  )

const exceptionText = ({ rule, with: other, reason }: RuleException): string =>
  `${rule}${other ? ` with ${printRegistryCode(other)}` : ''}: ${reason}`

const basicCodesText = (codes: AssociatedBasicCodes | undefined): Text => codes && printBasicCodes(codes)

// `null` where the field was absent, `undefined` where the change does not touch it.
const formerTexts: Readonly<Record<keyof FormerFields, (was: FormerFields) => string | null | undefined>> = {
  summary: ({ summary }) => summary,
  sampleText: ({ sampleText }) => sampleText,
  basicCodes: ({ basicCodes }) => basicCodes && printBasicCodes(basicCodes),
  classes: ({ classes }) => classes && classes.join(', '),
  references: ({ references }) => references?.map(referenceText).join(', '),
  submitters: ({ submitters }) => submitters?.join(', '),
  changeController: ({ changeController }) => changeController,
  securityNote: ({ securityNote }) => securityNote,
  deprecated: ({ deprecated }) => deprecated && deprecationText(deprecated),
}

const formerLines = (was: FormerFields): readonly string[] =>
  Object.entries(formerTexts).flatMap(([field, textOf]) => {
    const text = textOf(was)
    return text === undefined ? [] : [`${field} was ${text ?? 'absent'}`]
  })

/** A change in the history of an entry, as one line of text. */
export function changeText({
  date,
  authority,
  by,
  document,
  direction,
  was,
  reworded,
  note,
}: Change): string {
  return parts(
    `${date}, authority ${authority}`,
    after('by', by),
    after('document', document),
    after('direction', direction),
    ...formerLines(was),
    after('reworded:', reworded),
    after('note:', note),
  )
}

const texts: Readonly<Record<ChangedField, (entry: Entry) => Text>> = {
  code: ({ code }) => printRegistryCode(code),
  summary: (entry) => ('summary' in entry ? entry.summary : undefined),
  sampleText: (entry) => (isEnumerated(entry) ? entry.sampleText : undefined),
  basicCodes: (entry) => (isEnumerated(entry) ? basicCodesText(entry.basicCodes) : undefined),
  classes: (entry) => (isEnumerated(entry) ? entry.classes?.join(', ') : undefined),
  description: ({ description }) => description,
  references: ({ references }) => lines(references.map(referenceText)),
  submitters: ({ submitters }) => lines(submitters),
  changeController: ({ changeController }) => changeController,
  securityNote: ({ securityNote }) => securityNote,
  deprecated: ({ deprecated }) => deprecated && deprecationText(deprecated),
  registration: ({ registration }) => registrationText(registration),
  history: ({ history }) => lines(history.map(changeText)),
  exceptions: ({ exceptions }) => lines(exceptions.map(exceptionText)),
}

/** The fields of an entry, in the order of its file. */
export const fieldsInOrder: readonly ChangedField[] = [
  'code',
  'summary',
  'sampleText',
  'basicCodes',
  'classes',
  'description',
  'references',
  'submitters',
  'changeController',
  'securityNote',
  'deprecated',
  'registration',
  'history',
  'exceptions',
]

/** A field of an entry as text, a line an item of a list; `undefined` where the entry does not have it. */
export function fieldText(entry: Entry | undefined, field: ChangedField): string | undefined {
  return entry && texts[field](entry)
}
