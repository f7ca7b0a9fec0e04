import type { RegistryDate } from '@smtp-status/registry'
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
