import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Bounce } from '@smtp-status/bounces'
import { readBounce } from '@smtp-status/bounces'
import type { Advice } from '@smtp-status/bounces/advice'
import { allAdvice } from '@smtp-status/bounces/advice'
import type { Artifact } from '@smtp-status/publish'
import { publishArtifacts, toPublished } from '@smtp-status/publish'
import type { IanaComparison } from '@smtp-status/publish/iana'
import type { Entry, EntryAudit, Registry, StepAudit } from '@smtp-status/registry'
import { allEntries, auditEntries, lastUpdated, printRegistryCode } from '@smtp-status/registry'
import { fileOfEntry } from '@smtp-status/source'
import { exampleBounce } from './explain/example.js'

/** A published file as the page of data tells of it. */
export interface DataFile extends Artifact {
  /** Octets, as UTF-8. */
  readonly size: number
  /** Octets after gzip, as a web server would send them. */
  readonly compressed: number
  readonly sha256: string
}

/** The place where the site is put, as far as its pages have to know. Nothing of it is needed to look at the pages. */
export interface Places {
  /** The address of the site's root, with its slash: `https://example.org/codes/`. */
  readonly origin?: string | undefined
  /** The repository at GitHub: `https://github.com/owner/name`. */
  readonly repository?: string | undefined
  /** Tells whether the packages can be had from npm. */
  readonly isPublished?: boolean
  /** The registry against a file of IANA's, where there is one. */
  readonly iana?: IanaComparison | undefined
}

/** All that the pages show: a registry, what its audit says, and its published files. */
export interface Site extends Places {
  readonly registry: Registry
  /** The path of the root for pages that can be shown at any depth, as the one for lost addresses is. */
  readonly base: string
  readonly updated: string
  /** By printed code. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly audits: ReadonlyMap<string, EntryAudit>
  /** Every step of the past with what the rules say of it, newest first. */
  readonly steps: readonly StepAudit[]
  readonly files: readonly DataFile[]
  /** By printed code. */
  readonly advice: ReadonlyMap<string, Advice>
  /** The example of the page that explains, as it was read. */
  readonly example: Bounce
  /** The entries as the published JSON has them. */
  readonly published: readonly { readonly code: string }[]
  /** The text of each file of the source, by its name. */
  readonly sourceFiles: ReadonlyMap<string, string>
  /** The YAML of each entry, by printed code. */
  readonly sources: ReadonlyMap<string, string>
}

function dataFile({ name, text }: Artifact): DataFile {
  const bytes = Buffer.from(text)
  return {
    name,
    text,
    size: bytes.length,
    compressed: gzipSync(bytes).length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

function publishedEntries(registry: Registry): readonly { readonly code: string }[] {
  const { classes, subjects, enumerated } = toPublished(registry)
  return [...classes, ...subjects, ...enumerated]
}

function yamlByCode(registry: Registry, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    allEntries(registry).map(({ code }) => {
      const printed = printRegistryCode(code)
      return [printed, files.get(fileOfEntry(code.table, printed)) ?? '']
    }),
  )
}

const dateOf = ({ step }: StepAudit): string => step.date ?? ''

function newestFirst(left: StepAudit, right: StepAudit): number {
  if (dateOf(left) === dateOf(right)) return 0
  return dateOf(left) < dateOf(right) ? 1 : -1
}

/**
 * Gathers what the pages show.
 * @param sourceFiles the text of each file of the source, by its name: `enumerated/X.7.26.yaml`
 */
export async function makeSite(
  registry: Registry,
  sourceFiles: ReadonlyMap<string, string>,
  places: Places = {},
): Promise<Site> {
  const audits = auditEntries(registry)
  const { origin } = places
  return {
    ...places,
    registry,
    base: origin === undefined ? '/' : new URL(origin).pathname,
    updated: lastUpdated(registry),
    entries: new Map(allEntries(registry).map((entry) => [printRegistryCode(entry.code), entry])),
    audits: new Map(audits.map((audit) => [printRegistryCode(audit.code), audit])),
    steps: audits.flatMap(({ steps }) => steps.toReversed()).toSorted(newestFirst),
    files: publishArtifacts(registry).map(dataFile),
    published: publishedEntries(registry),
    example: await readBounce(exampleBounce),
    advice: new Map(allAdvice().map((advice) => [advice.code, advice])),
    sourceFiles,
    sources: yamlByCode(registry, sourceFiles),
  }
}
