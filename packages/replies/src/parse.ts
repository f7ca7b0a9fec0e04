import type { ReplyFinding } from './finding.js'
import { finding, findingsOf } from './notes.js'
import type { Reply } from './reply.js'
import { endLength, isBlank, lineEnd, plainEnd } from './parse/ends.js'
import { judgeCharacters, judgeCode, judgeForm } from './parse/judge-line.js'
import { noteLineEndings } from './parse/line-endings.js'
import { lineAt } from './parse/line.js'
import { decode, octetLines } from './parse/octets.js'
import type { Scan } from './parse/scan.js'
import { noteLast } from './parse/scan.js'

/** How a reply is read. */
export interface ParseOptions {
  /** Whether it is just what came over the wire, so that every line has to end in CRLF; a line of a log does not. */
  readonly wire?: boolean
}

const noFindings: readonly ReplyFinding[] = Object.freeze([])

/** Reads the line that begins at a place, and gives where the next one does. */
function scanLine(scan: Scan, at: number): number {
  const { text } = scan
  const plain = plainEnd(text, at)
  const isPlain = plain === text.length || endLength(text, plain) > 0
  const end = isPlain ? plain : lineEnd(text, plain)
  const line = lineAt(text, at, end)
  scan.lines.push(line)
  judgeForm(scan, line, at, end)
  judgeCode(scan, line, at, end)
  if (!isPlain || end - at > 510) judgeCharacters(scan, at, end)
  const length = endLength(text, end)
  if (length < 2 || !isPlain) scan.oddEnds = true
  return end + length
}

function findingsIn(scan: Scan, wire: boolean): readonly ReplyFinding[] {
  if (scan.lines.at(-1)?.continues === true) noteLast(scan, 'reply/unfinished', '-')
  if (scan.oddEnds) {
    scan.notes ??= new Map()
    noteLineEndings(scan.notes, scan.text, wire)
  }
  return scan.notes === null ? noFindings : findingsOf(scan.notes)
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
    oddEnds: false,
    notes: null,
  }
  for (let at = 0; at < text.length;) at = scanLine(scan, at)
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
