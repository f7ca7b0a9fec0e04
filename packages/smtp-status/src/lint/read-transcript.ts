import { formatOf, transcriptForms } from './formats.js'
import type { TranscriptFormat } from './formats.js'
import { linesOf } from './octets.js'
import type { Transcript, Unreadable } from './transcript.js'

/** A transcript, the form in which it is written and its lines. */
export interface ReadResult {
  readonly format: TranscriptFormat
  readonly lines: readonly string[]
  readonly read: Transcript | Unreadable
}

function nothingFound(format: TranscriptFormat): Unreadable {
  return {
    kind: 'unreadable',
    line: null,
    problem: `no reply of a server was found in it, read as ${format}`,
    expected:
      'at least one line such as `220 mx.example.com ESMTP`, with the marks that its form has; smtp-status classify says what the codes in any log mean',
  }
}

/** Reads a transcript; its form is found out where it is not given. A transcript without any reply cannot be read. */
export function readTranscript(octets: Uint8Array, given?: TranscriptFormat): ReadResult {
  const lines = linesOf(octets)
  const format = given ?? formatOf(lines)
  const read = transcriptForms[format].read(lines)
  const isEmpty =
    read.kind === 'transcript' && read.recordings.every(({ exchanges }) => exchanges.length === 0)
  return { format, lines, read: isEmpty ? nothingFound(format) : read }
}
