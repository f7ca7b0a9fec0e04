import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import type { Reply, ReplyLine } from '../reply.js'
import type { ReplyRuleId } from '../rule-facts.js'
import type { OctetLine } from './octets.js'

/** How far the reading of a reply has come. */
export interface Scan {
  readonly text: string
  /** Losses by decoding, for each line; `null` where there were none. */
  readonly octetLines: readonly OctetLine[] | null
  lines: ReplyLine[]
  /** The basic status code of the first line that has one. */
  basic: Reply['basic']
  status: Reply['status']
  /** Whether a line said that it was the last. */
  ended: boolean
  /** Which ends of lines were seen; CR alone is none, and yet was meant to be. */
  crlf: boolean
  bareFeed: boolean
  bareReturn: boolean
  readonly notes: Notes
}

/** Notes that a rule found something in the line that was read last. */
export function noteLast(scan: Scan, rule: ReplyRuleId, found: string | null): void {
  note(scan.notes, rule, scan.lines.length, found)
}
