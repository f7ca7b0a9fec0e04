import { sameValue } from '../model/field-values.js'
import type { RuleException } from '../model/entry.js'
import { printException } from '../conflict/exceptions.js'
import type { RegistryCode, TableName } from '../model/registry-code.js'
import { isSameCode, printRegistryCode, tableNames } from '../model/registry-code.js'
import type { BasicCodeMeaning, Correction, Registry, Table } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { FrameFile, FrameFinding, Where } from './frame-finding.js'
import { say } from './frame-finding.js'
import { judgeDocuments } from './judge-documents.js'
import type { Judgement } from './judgements.js'
import {
  basicCodeFields,
  correction,
  exceptions,
  ianaWording,
  registryFields,
  securityNote,
  tableFields,
} from './judgements.js'
import type { RegistryPair } from '../update/update-rule.js'

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
    ...compareFields<Pick<Registry, 'id' | 'title' | 'created' | 'released'>>(
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

const inWordings = (key: string): Where => ({ file: 'iana-wordings.yaml', key })

const countOf = ({ ianaWordings }: Registry): string | undefined =>
  ianaWordings && `digests: ${ianaWordings.size}`

/** A file that comes or goes as a whole is one question; its digests came in together. */
function judgeWordings({ before, after }: RegistryPair): readonly FrameFinding[] {
  const [known, now] = [before.ianaWordings, after.ianaWordings]
  if (!known && !now) return []
  if (!known || !now)
    return [say(inWordings('iana-wordings.yaml'), ianaWording, countOf(before), countOf(after))]
  return [...new Set([...known.keys(), ...now.keys()])].flatMap((code) => {
    const [was, is] = [known.get(code), now.get(code)]
    return sameValue(was, is) ? [] : [say(inWordings(code), ianaWording, was, is)]
  })
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

const onRule = (exception: RuleException, others: readonly RuleException[]): RuleException | undefined =>
  others.find((other) => printException(other) === printException(exception))

const sayException = (
  code: RegistryCode,
  judgement: Judgement,
  was: RuleException | undefined,
  is: RuleException | undefined,
): readonly FrameFinding[] => {
  const exception = is ?? was
  if (exception === undefined || was?.reason === is?.reason) return []
  const name = `exception from ${printException(exception)}`
  const where = { code, key: printRegistryCode(code), field: 'exceptions', name }
  return [say(where, judgement, was?.reason, is?.reason)]
}

function judgeExceptions({ before, after }: RegistryPair): readonly FrameFinding[] {
  const entries = allEntries(before)
  return allEntries(after).flatMap((entry) => {
    const former = entries.find(({ code }) => isSameCode(code, entry.code))?.exceptions ?? []
    const made = entry.exceptions.flatMap((each) =>
      sayException(entry.code, exceptions.made, onRule(each, former), each),
    )
    const gone = former
      .filter((each) => onRule(each, entry.exceptions) === undefined)
      .flatMap((each) => sayException(entry.code, exceptions.gone, each, undefined))
    return made.concat(gone)
  })
}

/**
 * Changes between two states of the registry besides the governed fields of its entries: documents, basic status codes, the
 * head of the registry, corrections, digests of IANA's wordings, security notes and exceptions from conflict rules. Each finding
 * says what follows from the change and asks what has to be found out. Together with `judgeUpdate` it covers every file of the
 * source. In the order of the files.
 */
export function judgeFrame(before: Registry, after: Registry): readonly FrameFinding[] {
  const pair = { before, after }
  return [
    judgeHead,
    judgeDocuments,
    judgeBasicCodes,
    judgeCorrections,
    judgeWordings,
    judgeNotes,
    judgeExceptions,
  ].flatMap((judge) => judge(pair))
}
