import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Artifact } from '@smtp-status/publish'
import { publishArtifacts, toPublished } from '@smtp-status/publish'
import type { IanaComparison } from '@smtp-status/publish/iana'
import type { Entry, EntryAudit, Registry, StepAudit } from '@smtp-status/registry'
import { allEntries, auditEntries, lastUpdated, printRegistryCode } from '@smtp-status/registry'
import type { CodeAdvice } from './pages/advice.js'

/** A published file as the page of data tells of it. */
export interface DataFile extends Artifact {
  /** Octets, as UTF-8. */
  readonly size: number
  /** Octets after gzip, as a web server would send them. */
  readonly compressed: number
  readonly sha256: string
}

/** Where the site is put, as far as its pages have to know. Nothing of it is needed to look at the pages. */
export interface Places {
  /** The address of the site's root, with its slash: `https://example.org/codes/`. */
  readonly origin?: string | undefined
  /** The repository at GitHub: `https://github.com/owner/name`. */
  readonly repository?: string | undefined
  /** Whether the packages can be had from npm. */
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
  readonly advice: ReadonlyMap<string, CodeAdvice>
  /** The entries as the published JSON has them. */
  readonly published: readonly { readonly code: string }[]
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

const dateOf = ({ step }: StepAudit): string => step.date ?? ''

function newestFirst(left: StepAudit, right: StepAudit): number {
  if (dateOf(left) === dateOf(right)) return 0
  return dateOf(left) < dateOf(right) ? 1 : -1
}

/**
 * Gathers what the pages show.
 * @param sources the YAML of each entry, by its printed code
 */
export function makeSite(
  registry: Registry,
  sources: ReadonlyMap<string, string>,
  places: Places = {},
): Site {
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
    advice: new Map(),
    sources,
  }
}
