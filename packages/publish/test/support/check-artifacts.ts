import type { Finding } from '@smtp-status/registry'
import type { Artifact } from '../../src/artifact.js'
import type { CheckedJson } from '../../src/json/check-published.js'
import { checkHistory, checkPublished, historyName, jsonName } from '../../src/json/check-published.js'

const checks: ReadonlyMap<string, (text: string) => CheckedJson<unknown>> = new Map<
  string,
  (text: string) => CheckedJson<unknown>
>([
  [jsonName, checkPublished],
  [historyName, checkHistory],
])

/** Holds each JSON among artifacts against its own schema. Gives a finding for each departure. */
export function checkArtifacts(artifacts: readonly Artifact[]): readonly Finding[] {
  return artifacts.flatMap(({ name, text }) => {
    const checked = checks.get(name)?.(text)
    return checked && 'findings' in checked ? checked.findings : []
  })
}
