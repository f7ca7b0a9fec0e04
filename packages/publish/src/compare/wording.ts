import type { IanaWording, RegistryDate } from '@smtp-status/registry'
import { newestDate } from '@smtp-status/registry'
import { sha256 } from '../artifact.js'
import type { IanaRecord } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import { foldSpace, plainText } from '../iana/rich-text.js'
import type { Judgement } from './verdict.js'
import { different } from './verdict.js'

/** The SHA-256 of all descriptions of a record, mostly one, as plain text in one line; `undefined` where there is no text. */
export function digestOfDescription(record: IanaRecord): string | undefined {
  const texts = record.fields.filter(({ name }) => name === 'description')
  const line = foldSpace(texts.map(({ content }) => plainText(content)).join('\n'))
  return line === '' ? undefined : sha256(line)
}

/** The wordings of IANA that are known, and the day of the file that is held against them. */
export interface KnownWordings {
  /** `undefined` where the registry keeps none, and nothing is judged. */
  readonly wordings: ReadonlyMap<string, IanaWording> | undefined
  readonly updated: string | undefined
}

const readIt = 'read it, and decide whether ours still says the same'

function isOlder(updated: string | undefined, since: RegistryDate | undefined): boolean {
  return updated !== undefined && since !== undefined && updated < since
}

/**
 * Judges a description of ours that is in other words than IANA's: explained as long as IANA's wording is the one that is
 * known. A file that is older than what is known says nothing of it.
 */
export function judgeWording(iana: IanaRecord, { wordings, updated }: KnownWordings): Judgement {
  const restated: Judgement = { verdict: 'restated' }
  if (wordings === undefined) return restated
  const code = fieldText(iana, 'code')
  const known = wordings.get(code)
  const since = known?.since ?? newestDate([...wordings.values()].map((wording) => wording.since))
  if (isOlder(updated, since) || known?.sha256 === digestOfDescription(iana)) return restated
  return known === undefined
    ? different(`no digest of IANA's description of ${code} is known: ${readIt}`)
    : different(
        `IANA's description of ${code} is another one than the one known since ${known.since}: ${readIt}`,
      )
}
