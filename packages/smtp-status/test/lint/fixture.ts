import { readFileSync } from 'node:fs'
import { readTranscript } from '../../src/lint/read-transcript.js'
import type { TranscriptFormat } from '../../src/lint/formats.js'
import type { Transcript } from '../../src/lint/transcript.js'

/** A transcript of the fixtures as octets. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/transcripts/${name}`, import.meta.url))
}

/** A transcript that is there to be read, and the form in which it was found to be. */
export function transcriptOf(
  octets: Uint8Array | string,
  given?: TranscriptFormat,
): Transcript & { readonly format: TranscriptFormat } {
  const input = typeof octets === 'string' ? Buffer.from(octets, 'utf8') : octets
  const { read, format } = readTranscript(input, given)
  if (read.kind === 'unreadable') throw new Error(`${read.problem} (line ${read.line})`)
  return { ...read, format }
}

/** Commands and replies for people: `line sent → first line of the reply (number of lines)`. */
export function told(transcript: Transcript): readonly string[] {
  return transcript.recordings.flatMap(({ exchanges }) =>
    exchanges.map(({ sent, reply, places }) => {
      const [first = '', ...others] = Buffer.from(reply).toString('utf8').split('\r\n')
      const more = others.length > 1 ? ` (+${others.length - 1})` : ''
      return `${places[0]?.line} ${sent === null ? '-' : JSON.stringify(sent)} → ${first}${more}`
    }),
  )
}
