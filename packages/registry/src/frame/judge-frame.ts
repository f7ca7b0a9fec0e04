import type { Document, DocumentId } from '../model/document.js'
import { sameValue } from '../model/field-values.js'
import type { Severity } from '../model/finding.js'
import type { RegistryCode, TableName } from '../model/registry-code.js'
import { isSameCode, printRegistryCode, tableNames } from '../model/registry-code.js'
import type { BasicCodeMeaning, Correction, Registry, Table } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { Judgement } from './judgements.js'
import {
  basicCodeFields,
  correction,
  documentFields,
  newDocument,
  registryFields,
  securityNote,
  tableFields,
} from './judgements.js'
import type { RegistryPair } from '../update/update-rule.js'

/** A file that the entries share. */
export type FrameFile = 'documents.yaml' | 'basic-codes.yaml' | 'registry.yaml' | 'corrections.yaml'

/** Change outside the fields that the update rules judge, with its consequence. */
export interface FrameFinding {
  /** `frame/document-standing`. */
  readonly rule: string
  /** An error is never permitted; a warning decides who may change which entries; a note has to be known. */
  readonly severity: Severity
  /** Absent for what stands in the file of an entry. */
  readonly file?: FrameFile
  /** The entry, where it is about one. */
  readonly code?: RegistryCode
  /** The record: `rfc8617`, `550`, `enumerated`, `X.7.28`. */
  readonly key: string
  /** Absent for a record as a whole. */
  readonly field?: string
  readonly before?: string
  readonly after?: string
  readonly message: string
  /** Question that somebody has to answer before the change is accepted. */
  readonly question: string
  /** The section that makes it matter. */
  readonly source: string
}

type Where = Pick<FrameFinding, 'file' | 'code' | 'key' | 'field'>

function textOf(value: unknown): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join(', ')
    : JSON.stringify(value)
}

function messageOf(what: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${what} is new: ${after ?? 'nothing'}`
  return after === undefined
    ? `${what} is gone; it was ${before}`
    : `${what} was ${before}, and is ${after} now`
}

function say(
  where: Where,
  { rule, severity, question, source }: Judgement,
  was: unknown,
  is: unknown,
): FrameFinding {
  const [before, after] = [textOf(was), textOf(is)]
  const what = [where.key, where.field].filter((each) => each !== undefined).join(': ')
  return {
    rule,
    severity,
    ...where,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    message: messageOf(what, before, after),
    question,
    source,
  }
}

type Judgements<Row> = Readonly<Record<Exclude<keyof Row & string, 'code'>, Judgement>>

/** The fields of a record that changed. `Judgements` has one for every field of the record. */
function compareFields<Row extends object>(
  where: Pick<FrameFinding, 'file' | 'key'>,
  judgements: Judgements<Row>,
  was: Row,
  is: Row,
): readonly FrameFinding[] {
  return Object.entries<Judgement>(judgements).flatMap(([field, judgement]) => {
    const [before, after]: readonly unknown[] = [Reflect.get(was, field), Reflect.get(is, field)]
    return sameValue(before, after) ? [] : [say({ ...where, field }, judgement, before, after)]
  })
}

function judgeDocuments({ before, after }: RegistryPair): readonly FrameFinding[] {
  const ids = new Set<DocumentId>([...before.documents.keys(), ...after.documents.keys()])
  return [...ids].flatMap((key) => {
    const [was, is] = [before.documents.get(key), after.documents.get(key)]
    const where = { file: 'documents.yaml', key } as const
    if (was && is) return compareFields<Omit<Document, 'id'>>(where, documentFields, was, is)
    return [say(where, newDocument[is ? 'added' : 'removed'], was?.title, is?.title)]
  })
}

function judgeBasicCodes({ before, after }: RegistryPair): readonly FrameFinding[] {
  const codes = new Set([...before.basicCodes.keys(), ...after.basicCodes.keys()])
  return [...codes].flatMap((code) => {
    const [was, is] = [before.basicCodes.get(code), after.basicCodes.get(code)]
    const where = { file: 'basic-codes.yaml', key: String(code) } as const
    if (was && is) return compareFields<BasicCodeMeaning>(where, basicCodeFields, was, is)
    return [say(where, basicCodeFields.meaning, was?.meaning, is?.meaning)]
  })
}

const inHead = (key: string): { readonly file: FrameFile; readonly key: string } => ({
  file: 'registry.yaml',
  key,
})

function judgeHead({ before, after }: RegistryPair): readonly FrameFinding[] {
  const ofTable = (name: TableName): readonly FrameFinding[] =>
    compareFields<Table>(inHead(name), tableFields, before.tables[name], after.tables[name])
  return [
    ...compareFields<Pick<Registry, 'id' | 'title' | 'created'>>(
      inHead('registry'),
      registryFields,
      before,
      after,
    ),
    ...tableNames.flatMap(ofTable),
  ]
}

const whereOf = ({ code, field }: Correction): Where => ({ file: 'corrections.yaml', key: code, field })

const onlyIn = (left: Registry, right: Registry): readonly Correction[] =>
  left.corrections.filter((each) => right.corrections.every((other) => !sameValue(each, other)))

function judgeCorrections({ before, after }: RegistryPair): readonly FrameFinding[] {
  return [
    ...onlyIn(before, after).map((each) => say(whereOf(each), correction, each.reason, undefined)),
    ...onlyIn(after, before).map((each) => say(whereOf(each), correction, undefined, each.reason)),
  ]
}

function judgeNotes({ before, after }: RegistryPair): readonly FrameFinding[] {
  const entries = allEntries(after)
  return allEntries(before).flatMap((was) => {
    const is = entries.find(({ code }) => isSameCode(code, was.code))
    if (is === undefined || is.securityNote === was.securityNote) return []
    const where = { code: was.code, key: printRegistryCode(was.code), field: 'securityNote' }
    return [say(where, securityNote, was.securityNote, is.securityNote)]
  })
}

/**
 * Changes between two states of the registry besides the governed fields of its entries: documents, basic status codes, the
 * head of the registry, corrections and security notes. Each finding says what follows from the change and asks what has to be
 * found out. Together with `judgeUpdate` it covers every file of the source. In the order of the files.
 */
export function judgeFrame(before: Registry, after: Registry): readonly FrameFinding[] {
  const pair = { before, after }
  return [judgeHead, judgeDocuments, judgeBasicCodes, judgeCorrections, judgeNotes].flatMap((judge) =>
    judge(pair),
  )
}
