import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Protocol, ReplyRuleId } from '../src/index.js'

/** A line of a recording, or all from one to another. */
export type Place = number | readonly [from: number, to: number]

/** What has to be found in a recording, worked out by reading; the README beside the files tells how. */
export interface ExpectedFindings {
  readonly recording: string
  readonly server: string
  readonly version: string
  readonly protocol: Protocol
  readonly exchanges: number
  readonly replies: number
  readonly findings: Readonly<Partial<Record<ReplyRuleId, readonly Place[]>>>
  readonly lines: Readonly<
    Record<string, readonly { readonly lines: readonly number[]; readonly at: readonly Place[] }[]>
  >
  readonly reasons: Readonly<Record<string, string>>
}

const folder = join(import.meta.dirname, 'fixtures/transcripts')

/** Where the recordings lie, beside the checkout; they may not be there. */
export const recordingsFolder: string = join(import.meta.dirname, '../../../../shared/smtp-transcripts')

/** The expected findings of all recordings, in the order of their names. */
export const expectations: readonly ExpectedFindings[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'conformance.json')
  .map((name): ExpectedFindings => JSON.parse(readFileSync(join(folder, name), 'utf8')))

/** Every line that places stand for. */
export function linesOf(places: readonly Place[]): readonly number[] {
  return places.flatMap((place) => {
    if (typeof place === 'number') return [place]
    const [from, to] = place
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}
