import type {
  Change,
  ClassCode,
  ClassEntry,
  Entry,
  EntryFields,
  EnumeratedCode,
  EnumeratedEntry,
  RuleException,
  SubjectCode,
  SubjectEntry,
} from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { ClassEntryForm, EnumeratedEntryForm, SubjectEntryForm } from '#generated/forms.js'
import type { EntryForm } from '../schema/check-form.js'
import {
  fromBasicCodes,
  fromChange,
  fromDeprecation,
  fromReference,
  toBasicCodes,
  toChange,
  toDeprecation,
  toReference,
  toRegistryCode,
} from './entry-parts.js'

type CommonForm = Omit<ClassEntryForm, 'code' | 'summary' | 'history' | 'submitters' | 'changeController'> &
  Pick<EnumeratedEntryForm, 'history' | 'submitters' | 'changeController'>

type ExceptionForm = NonNullable<EntryForm['exceptions']>[number]

function toException({ with: other, ...same }: ExceptionForm): RuleException {
  return other === undefined ? same : { ...same, with: toRegistryCode(other) }
}

function toFields(form: Omit<CommonForm, 'history'>, history: readonly Change[]): EntryFields {
  const { references, submitters = [], deprecated, exceptions = [], ...same } = form
  return {
    ...same,
    references: references.map(toReference),
    submitters,
    ...(deprecated === undefined ? {} : { deprecated: toDeprecation(deprecated) }),
    history,
    exceptions: exceptions.map(toException),
  }
}

/** The entry that the form of a class says. */
export function toClassEntry(code: ClassCode, form: ClassEntryForm): ClassEntry {
  const { code: _, summary, history = [], ...fields } = form
  return { code, summary, ...toFields(fields, history.map(toChange)) }
}

/** The entry that the form of a subject says. */
export function toSubjectEntry(code: SubjectCode, form: SubjectEntryForm): SubjectEntry {
  const { code: _, summary, history = [], ...fields } = form
  return { code, summary, ...toFields(fields, history.map(toChange)) }
}

/** The entry that the form of an enumerated status code says. */
export function toEnumeratedEntry(code: EnumeratedCode, form: EnumeratedEntryForm): EnumeratedEntry {
  const { code: _, sampleText, basicCodes, otherBasicCodes, classes, history = [], ...fields } = form
  return {
    code,
    ...(sampleText === undefined ? {} : { sampleText }),
    ...(basicCodes === undefined ? {} : { basicCodes: toBasicCodes(basicCodes, otherBasicCodes) }),
    ...(classes === undefined ? {} : { classes }),
    ...toFields(fields, history.map(toChange)),
  }
}

const fromException = ({ with: other, ...same }: RuleException): object =>
  other === undefined ? same : { ...same, with: printRegistryCode(other) }

const unlessEmpty = (key: string, list: readonly unknown[]): object =>
  list.length === 0 ? {} : { [key]: list }

function basicCodesIn(entry: Entry): object {
  const basic = 'basicCodes' in entry ? entry.basicCodes : undefined
  return basic === undefined ? {} : fromBasicCodes(basic)
}

/** The form of an entry, to be printed; `entryForms` of the schemas say the order of its keys. */
export function fromEntry(entry: Entry): object {
  const { code, references, submitters, deprecated, history, exceptions, ...same } = entry
  return {
    ...same,
    ...basicCodesIn(entry),
    code: printRegistryCode(code),
    references: references.map(fromReference),
    ...unlessEmpty('submitters', submitters),
    ...(deprecated === undefined ? {} : { deprecated: fromDeprecation(deprecated) }),
    ...unlessEmpty('history', history.map(fromChange)),
    ...unlessEmpty('exceptions', exceptions.map(fromException)),
  }
}
