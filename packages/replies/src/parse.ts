import type { ReplyFinding } from './findings.js'
import { finding, inOrder } from './findings.js'
import type { Reply } from './reply.js'
import { afterPlain, endLength, endLengthBefore, isBlank, lineEnd, noteLineEndings } from './parse/ends.js'
import { judgeCharacters, judgeCode, judgeForm, judgeLength, noteLast } from './parse/judge-line.js'
import { lineAt } from './parse/line.js'
import { decode, octetLines } from './parse/characters.js'
import type { Scan } from './parse/judge-line.js'

/** Settings with which a reply is read. */
export interface ParseOptions {
  /** Tells whether it is just what came over the wire, so that every line has to end in CRLF; a line of a log does not. */
  readonly wire?: boolean
}

const noFindings: readonly ReplyFinding[] = Object.freeze([])

function lineStartAfter(scan: Scan, end: number, length: number): number {
  if (length === 2) scan.crlf = true
  if (length === 1) scan.bareFeed = true
  return end + length
}

function scanLine(scan: Scan, at: number, end: number): void {
  const line = lineAt(scan.text, at, end)
  // A list that is made with its first line has room for that alone; one that it is added to, for sixteen more.
  if (at === 0) scan.lines = [line]
  else scan.lines.push(line)
  judgeForm(scan, line, at, end)
  judgeCode(scan, line, at, end)
}

/** Reads a line that has other characters than those from space to tilde, the first of them at `odd`. */
function scanOddLine(scan: Scan, at: number, odd: number): number {
  const end = lineEnd(scan.text, odd)
  scanLine(scan, at, end)
  judgeCharacters(scan, at, odd, end)
  return lineStartAfter(scan, end, endLength(scan.text, end))
}

/** Reads the line that begins at a place, and gives where the next one does. */
function scanNext(scan: Scan, at: number): number {
  const next = afterPlain(scan.text, at)
  const length = endLengthBefore(scan.text, at, next)
  if (length === 0 && next < scan.text.length) return scanOddLine(scan, at, next)
  scanLine(scan, at, next - length)
  judgeLength(scan, next - length - at)
  return lineStartAfter(scan, next - length, length)
}

function hasOddEnds({ text, crlf, bareFeed, bareReturn }: Scan, wire: boolean): boolean {
  return bareReturn || (bareFeed && (wire || crlf)) || (wire && !text.endsWith('\n'))
}

function findingsIn(scan: Scan, wire: boolean): readonly ReplyFinding[] {
  const { lines, notes, text } = scan
  if (lines[lines.length - 1]?.continues === true) noteLast(scan, 'reply/unfinished', '-')
  if (hasOddEnds(scan, wire)) noteLineEndings(notes, text, wire || scan.crlf, wire)
  if (notes.length === 0) return noFindings
  return notes.length === 1 ? notes : notes.toSorted(inOrder)
}

function read(text: string, octets: Uint8Array | null, wire: boolean): Reply {
  if (isBlank(text))
    return { basic: null, status: null, lines: [], findings: [finding('reply/empty', [], null)] }
  const scan: Scan = {
    text,
    octetLines: octets === null ? null : octetLines(octets, text),
    lines: [],
    basic: null,
    status: null,
    ended: false,
    crlf: false,
    bareFeed: false,
    bareReturn: false,
    notes: [],
  }
  for (let at = 0; at < text.length;) at = scanNext(scan, at)
  const findings = findingsIn(scan, wire)
  return { basic: scan.lines[0]?.basic ?? null, status: scan.status, lines: scan.lines, findings }
}

/**
 * Reads a reply of an SMTP or LMTP server: its basic status code, its enhanced status code where it has one, what stands in
 * its lines, and what is wrong with its form (RFC 5321 section 4.2, RFC 2034 section 4).
 *
 * Any input gives a result, in linear time; nothing throws. Lines end in CRLF or LF; what begins a further reply is read as
 * a line of this one, and reported as text after the end.
 * @param input the reply as text, or as the octets that came; octets are read as UTF-8 (RFC 6531), as is not always true
 */
export function parseReply(input: string | Uint8Array, options?: ParseOptions): Reply {
  const wire = options?.wire === true
  return typeof input === 'string' ? read(input, null, wire) : read(decode(input), input, wire)
}
