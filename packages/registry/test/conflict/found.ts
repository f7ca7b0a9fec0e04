import type { Registry, RegistryCode } from '../../src/index.js'
import { parseRegistryCode, printRegistryCode, checkConflicts } from '../../src/index.js'
import { baseRegistry } from '../base-registry.js'

/** A sound registry with X.0.0 and X.0.1, so that the next entry is X.0.2. */
export const base: Registry = baseRegistry()

/** Findings of the conflict checks: rule, code and path of each finding. */
export function found(registry: Registry): readonly string[] {
  return checkConflicts(registry).map(
    ({ rule, code, path }) => `${rule} ${code ? printRegistryCode(code) : ''} ${path.join('.')}`,
  )
}

/** Reads a printed code; a mistyped one is a fault of the test. */
export function codeOf(text: string): RegistryCode {
  const code = parseRegistryCode(text)
  if (!code) throw new Error(`${text} is no code`)
  return code
}
