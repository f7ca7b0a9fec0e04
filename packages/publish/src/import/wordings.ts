import type { Finding, IanaWording, Registry, RegistryDate } from '@smtp-status/registry'
import { comparePrintedCodes } from '@smtp-status/registry'
import { digestOfDescription } from '../compare/wording.js'
import type { IanaRegistry } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import { firstWordings, otherWording } from './findings.js'

/** The digests of IANA's wordings once a file is brought in, and what has to be read for it. */
interface WordingPlan {
  /** In order of their codes; absent where nothing changes, or the registry keeps none. */
  readonly ianaWordings?: ReadonlyMap<string, IanaWording>
  readonly findings: readonly Finding[]
}

/** Inputs for planning digests beside IANA's file. */
interface Planning {
  readonly fileDate: RegistryDate
  /** The codes that have an entry, or will have one. */
  readonly codes: ReadonlySet<string>
  /** Of these, the codes that are new: their descriptions have yet to be written. */
  readonly added: ReadonlySet<string>
}

/** The wordings of a file that are not those that are known; of records that share a code, the first counts. */
function freshWordings(
  iana: IanaRegistry,
  known: ReadonlyMap<string, IanaWording>,
  { fileDate, codes }: Planning,
): ReadonlyMap<string, IanaWording> {
  const records = iana.registries.flatMap((table) => table.records).toReversed()
  return new Map(
    records.flatMap((record): (readonly [string, IanaWording])[] => {
      const [code, sha256] = [fieldText(record, 'code'), digestOfDescription(record)]
      if (!codes.has(code) || sha256 === undefined) return []
      const former = known.get(code)
      const isKept = former !== undefined && (former.sha256 === sha256 || fileDate < former.since)
      return isKept ? [] : [[code, { since: fileDate, sha256 }]]
    }),
  )
}

/**
 * Plans the digests of IANA's wordings: those of a file that is not older than what is known take their place. A registry that
 * keeps no digests gets none. Descriptions stay as they are; each new wording is for a person to read.
 */
export function planWordings(
  iana: IanaRegistry,
  { ianaWordings: known }: Registry,
  planning: Planning,
): WordingPlan {
  if (known === undefined) return { findings: [] }
  const fresh = freshWordings(iana, known, planning)
  if (fresh.size === 0) return { findings: [] }
  const all = [...new Map([...known, ...fresh])]
  const ianaWordings = new Map(all.toSorted(([left], [right]) => comparePrintedCodes(left, right)))
  if (known.size === 0) return { ianaWordings, findings: [firstWordings(fresh.size)] }
  const toRead = [...ianaWordings.keys()].filter((code) => fresh.has(code) && !planning.added.has(code))
  return { ianaWordings, findings: toRead.map((code) => otherWording(code, known.get(code)?.since)) }
}
