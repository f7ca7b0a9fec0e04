import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import type { Reply, ReplyLine } from '../reply.js'
import type { ReplyRuleId } from '../rule-ids.js'
import type { OctetLine } from './octets.js'

/** How far the reading of a reply has come. */
export interface Scan {
  readonly text: string
  /** What decoding lost of each line; `null` where it was nothing. */
  readonly octetLines: readonly OctetLine[] | null
  readonly lines: ReplyLine[]
  /** The basic status code of the first line that has one. */
  basic: Reply['basic']
  status: Reply['status']
  /** Whether a line said that it was the last. */
  ended: boolean
  /** Whether a bare LF or CR, or no end at all, was seen, which is right in some texts only. */
  oddEnds: boolean
  notes: Notes | null
}

/** Notes that a rule found something in the line that was read last. */
export function noteLast(scan: Scan, rule: ReplyRuleId, found: string | null): void {
  scan.notes ??= new Map()
  note(scan.notes, rule, scan.lines.length, found)
}
