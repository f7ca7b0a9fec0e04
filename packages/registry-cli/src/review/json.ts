import type { Finding } from '@smtp-status/registry'
import type { ReportedRule } from '@smtp-status/terminal/report'
import { jsonFinding, jsonReport, jsonText, listOf, reportSarif } from '@smtp-status/terminal/report'
import type {
  ArtifactEffect,
  EntryReview,
  FieldReview,
  Review,
  SharedChange,
  Side,
  ValueChange,
} from '@smtp-status/submission'
import {
  changesetRules,
  checkedRules,
  findingsOf,
  frameRules,
  mergeRule,
  removalRules,
} from '@smtp-status/submission'
import { updateRules } from '@smtp-status/registry'

const sideJson = ({ name, commit }: Side): object => ({ name, commit: commit ?? null })

const valueJson = ({ field, before, after }: ValueChange): object => ({
  field,
  before: before ?? null,
  after: after ?? null,
})

function fieldJson({ verdict, ...change }: FieldReview): object {
  if (!verdict) return { ...valueJson(change), permitted: null, rule: null, source: null, authority: null }
  const { permitted, rule, source, authority } = verdict
  return { ...valueJson(change), permitted, rule, source, authority: authority ?? null }
}

function entryJson({ code, kind, title, file, fields, claims, place, findings }: EntryReview): object {
  return {
    code,
    kind,
    title,
    file,
    fields: fields.map(fieldJson),
    claims,
    place: place ? { nearest: place.nearest, nextFree: place.nextFree ?? null } : null,
    findings: findings.map((finding) => jsonFinding(finding)),
  }
}

const artifactJson = ({ name, bytesBefore, bytesAfter, diff }: ArtifactEffect): object => ({
  name,
  bytesBefore: bytesBefore ?? null,
  bytesAfter: bytesAfter ?? null,
  diff: diff ?? null,
})

const sharedJson = ({ file, key, kind, fields }: SharedChange): object => ({
  file,
  key,
  kind,
  fields: fields.map(valueJson),
})

const countsOf = (findings: readonly Finding[]): object => jsonReport(findings).counts

/**
 * A review as JSON for programs; the README of this package says its shape. What is absent is `null`. Characters that cannot be
 * seen are escaped, so that the text is harmless on a terminal too.
 */
export function formatJson(review: Review): string {
  const { base, head, outcome, entries, shared, reformatted, findings, standing, artifacts } = review
  const { version, checked, questions } = review
  const json = {
    formatVersion: '1.1.0',
    outcome,
    base: sideJson(base),
    head: sideJson(head),
    behind: review.behind ?? null,
    origin: review.origin ?? null,
    counts: countsOf(findingsOf(review)),
    entries: entries.map(entryJson),
    shared: shared.map(sharedJson),
    reformatted,
    findings: findings.map((finding) => jsonFinding(finding)),
    standing,
    version: {
      ...version,
      changesets: version.changesets.map(({ file, bump, fault }) => ({
        file,
        bump: bump ?? null,
        fault: fault ?? null,
      })),
    },
    checked,
    questions,
    artifacts: artifacts.map(artifactJson),
  }
  return jsonText(json)
}

const rules: Readonly<Record<string, ReportedRule>> = {
  ...checkedRules,
  ...changesetRules,
  ...frameRules,
  ...removalRules,
  [mergeRule.id]: mergeRule,
  ...Object.fromEntries(updateRules.map(({ id, title, why }) => [id, { title, why }])),
}

/** The findings of a review as SARIF 2.1.0. */
export function formatSarif(review: Review): string {
  return [...reportSarif(listOf(findingsOf(review)), { tool: 'registry review', rules })].join('')
}
