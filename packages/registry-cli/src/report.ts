import type { Finding } from '@smtp-status/model'
import type { Context, ExitStatus } from './context.js'

/** Prints findings for people, to where errors go, and gives the exit status that follows from them. */
export function reportFindings(findings: readonly Finding[], context: Context, _sources?: ReadonlyMap<string, string>): ExitStatus {
  if (findings.length > 0) context.terminal.warn(findings.map(f => `${f.place.file}:${f.place.range?.line}: ${f.severity} ${f.rule} ${f.message}\n`).join(''))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}
