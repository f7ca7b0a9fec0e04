import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Protocol, ReplyRuleId } from '../src/index.js'

/** A line of a recording, or all from one to another. */
export type Place = number | readonly [from: number, to: number]

/** Findings expected in a recording, worked out by reading; the README beside the files tells how. */
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

/** A place of a recording that shows something: the line, and the codes that stand there. */
export interface Evidence {
  readonly recording: string
  readonly line: number
  readonly wire: string | null
}

/** Something seen of a server, with the places that show it. */
export interface ConformanceNote {
  readonly note: string
  readonly evidence: readonly Evidence[]
}

/** Conformance of one version of a server to RFC 2034, told from its recordings. */
export interface ServerConformance {
  readonly server: string
  readonly version: string
  readonly verdict: string
  readonly source: string
  readonly groups: readonly { readonly name: string; readonly recordings: readonly string[] }[]
  readonly seen: readonly (ConformanceNote & { readonly rule: ReplyRuleId })[]
  readonly right: readonly ConformanceNote[]
}

interface Conformance {
  /** Rules against a requirement, and the others, each in the order of the page. */
  readonly errors: readonly ReplyRuleId[]
  readonly others: readonly ReplyRuleId[]
  readonly servers: readonly ServerConformance[]
}

const folder = join(import.meta.dirname, 'fixtures/transcripts')

/** The folder of the recordings, beside the checkout; they may not be there. */
export const recordingsFolder: string = join(import.meta.dirname, '../../../../shared/smtp-transcripts')

/** The expected findings of all recordings, in the order of their names. */
export const expectations: readonly ExpectedFindings[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'conformance.json')
  .map((name): ExpectedFindings => JSON.parse(readFileSync(join(folder, name), 'utf8')))

/** Facts that the recordings show of each server, for the page `docs/conformance.md`. */
export const conformance: Conformance = JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8'))

/** Every line that places stand for. */
export function linesOf(places: readonly Place[]): readonly number[] {
  return places.flatMap((place) => {
    if (typeof place === 'number') return [place]
    const [from, to] = place
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}
