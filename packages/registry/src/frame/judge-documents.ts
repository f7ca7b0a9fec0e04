import { isBefore } from '../model/date.js'
import type { DecidingField, Document, DocumentChange, DocumentId } from '../model/document.js'
import { sameValue } from '../model/field-values.js'
import type { RegistryPair } from '../update/update-rule.js'
import { isHttpsAddress } from '../update/standing.js'
import type { FrameFinding } from './frame-finding.js'
import { say, textOf } from './frame-finding.js'
import type { Judgement } from './judgements.js'
import { documentClaims, documentFields, newDocument } from './judgements.js'

const decides: Readonly<Record<DecidingField, true>> = {
  status: true,
  stream: true,
  approvedAs: true,
  publishedAs: true,
  date: true,
  updates: true,
  obsoletes: true,
  address: true,
}

const isDeciding = (field: string): field is DecidingField => Object.hasOwn(decides, field)

interface Claim {
  readonly index: number
  readonly change: DocumentChange
  /** The document before and after the change, as the claims tell. */
  readonly from: Document
  readonly to: Document
}

const changesOf = ({ changes = [] }: Document): readonly DocumentChange[] => changes

const claimedFields = ({ was }: DocumentChange): readonly DecidingField[] =>
  Object.keys(was).filter(isDeciding)

/** The document before a change; a list that was not there is empty, any other field absent. */
function undo(document: Document, { was }: DocumentChange): Document {
  const former = { ...document }
  for (const [field, value] of Object.entries(was)) {
    if (value === null) Reflect.deleteProperty(former, field)
    else Reflect.set(former, field, value)
  }
  return former
}

/** The claims that an update adds, oldest first. */
function claimsIn(was: Document, is: Document): readonly Claim[] {
  const claims: Claim[] = []
  let to = is
  for (const [index, change] of [...changesOf(is).entries()].slice(changesOf(was).length).toReversed()) {
    const from = undo(to, change)
    claims.unshift({ index, change, from, to })
    to = from
  }
  return claims
}

type SayOf = (judgement: Judgement, field: string, was: unknown, is: unknown, reason?: string) => FrameFinding

const sayOf =
  (key: DocumentId): SayOf =>
  (judgement, field, was, is, reason) => {
    const found = say({ file: 'documents.yaml', key, field }, judgement, was, is)
    return reason === undefined ? found : { ...found, message: `${found.message}; ${reason}` }
  }

const isKept = (was: Document, is: Document): boolean =>
  changesOf(was).every((each, index) => sameValue(each, changesOf(is)[index]))

/** Faults of a claim by itself: that names no place to read it, is dated before another, or changes nothing. */
function claimFaults({ index, change, from, to }: Claim, is: Document): readonly string[] {
  const item = `item ${index + 1} of its changes`
  const earlier = changesOf(is)[index - 1]
  const idle = claimedFields(change).filter((field) =>
    sameValue(Reflect.get(from, field), Reflect.get(to, field)),
  )
  return [
    ...(isHttpsAddress(change.source) ? [] : [`${item} names no https address where the change can be read`]),
    ...(claimedFields(change).length > 0 ? [] : [`${item} does not say what changed`]),
    ...(earlier && isBefore(change.date, earlier.date) ? [`${item} is dated before the one above it`] : []),
    ...idle.map((field) => `${item} says that ${field} changed, but it did not`),
  ]
}

const groundsOf = ({ date, authority, source }: DocumentChange): string =>
  `changed on ${date} by authority ${authority}, to be read at ${source}`

function judgeDeciding(was: Document, is: Document, tell: SayOf): readonly FrameFinding[] {
  const claims = claimsIn(was, is)
  const claimedFrom = claims[0]?.from ?? is
  return Object.keys(decides)
    .filter(isDeciding)
    .flatMap((field) => {
      const [before, after]: readonly unknown[] = [was[field], is[field]]
      const claim = claims.findLast(({ change }) => Object.hasOwn(change.was, field))
      if (claim !== undefined && !sameValue(claimedFrom[field], before))
        return [
          tell(
            documentClaims.untrue,
            field,
            before,
            after,
            `the claim says that it was ${textOf(claimedFrom[field]) ?? 'absent'}`,
          ),
        ]
      if (sameValue(before, after) && claim === undefined) return []
      if (claim !== undefined)
        return [tell(documentFields[field], field, before, after, groundsOf(claim.change))]
      // The stream of a document that is in the registry already may be filled in: it was not stated, not another one.
      const isFilledIn = field === 'stream' && before === undefined
      return [tell(isFilledIn ? documentFields[field] : documentClaims.unclaimed, field, before, after)]
    })
}

function judgeChanges(was: Document, is: Document, tell: SayOf): readonly FrameFinding[] {
  const [before, after] = [changesOf(was), changesOf(is)]
  if (!isKept(was, is)) return [tell(documentClaims.kept, 'changes', before, after)]
  return claimsIn(was, is).flatMap((claim) =>
    claimFaults(claim, is).map((reason) => {
      const found = tell(documentClaims.untrue, 'changes', undefined, claim.change)
      return Object.assign({}, found, { message: `${is.id}: ${reason}` })
    }),
  )
}

function judgeDescribing(was: Document, is: Document, tell: SayOf): readonly FrameFinding[] {
  return Object.entries<Judgement>(documentFields).flatMap(([field, judgement]) => {
    const [before, after]: readonly unknown[] = [Reflect.get(was, field), Reflect.get(is, field)]
    return isDeciding(field) || sameValue(before, after) ? [] : [tell(judgement, field, before, after)]
  })
}

function judgeNew(
  key: DocumentId,
  was: Document | undefined,
  is: Document | undefined,
): readonly FrameFinding[] {
  const found = say(
    { file: 'documents.yaml', key },
    newDocument[is ? 'added' : 'removed'],
    was?.title,
    is?.title,
  )
  if (is === undefined || changesOf(is).length === 0) return [found]
  const claimed = sayOf(key)(documentClaims.untrue, 'changes', undefined, is.changes)
  return [found, { ...claimed, message: `${key} is new, so nothing of it has changed yet` }]
}

/**
 * Changes of documents between two states of the registry. A change of a field that decides is an error, unless a new item of the
 * document's `changes` claims it, with its former value, an authority and an address where it can be read.
 */
export function judgeDocuments({ before, after }: RegistryPair): readonly FrameFinding[] {
  const ids = new Set<DocumentId>([...before.documents.keys(), ...after.documents.keys()])
  return [...ids].flatMap((key) => {
    const [was, is] = [before.documents.get(key), after.documents.get(key)]
    if (!was || !is) return judgeNew(key, was, is)
    const tell = sayOf(key)
    return [judgeDescribing, judgeDeciding, judgeChanges].flatMap((judge) => judge(was, is, tell))
  })
}
