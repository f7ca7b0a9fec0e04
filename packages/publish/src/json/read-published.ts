import type { Entry, Finding, Registry } from '@smtp-status/registry'
import { allEntries, compareRegistryCodes, printRegistryCode } from '@smtp-status/registry'
import type { PublishedRegistry } from '#generated/smtp-enhanced-status-codes.js'
import { checkSchema } from './check-schema.js'
import { fromPublished } from './from-published.js'
import { jsonName } from './json-artifact.js'
import { parseJson } from './parse-json.js'
import { publishedFault } from './published-fault.js'

/** What a published JSON was read into: a registry, or at least one finding of severity `error`. */
export type PublishedReading = { readonly registry: Registry } | { readonly findings: readonly Finding[] }

const codesOf = ({ classes, subjects, enumerated }: PublishedRegistry): readonly string[] =>
  [...classes, ...subjects, ...enumerated].map(({ code }) => code)

function codeFaults(written: readonly string[], entries: readonly Entry[], file: string): readonly Finding[] {
  return entries.flatMap((entry, index) => {
    const found = written[index]
    const expected = printRegistryCode(entry.code)
    if (found === expected) return []
    const message = 'An entry has a code that differs from its numbers'
    return [publishedFault(file, 'code', message, { found: String(found), expected })]
  })
}

function orderFaults(entries: readonly Entry[], file: string): readonly Finding[] {
  return entries.flatMap(({ code }, index) => {
    const previous = entries[index - 1]
    if (previous === undefined || compareRegistryCodes(previous.code, code) < 0) return []
    const expected = `a code after ${printRegistryCode(previous.code)}`
    const details = { found: printRegistryCode(code), expected }
    return [publishedFault(file, 'order', 'An entry is out of order, or there twice', details)]
  })
}

/**
 * Reads a published JSON back into the registry that it was made from, for comparing today's registry with a published one.
 * Takes the text and the name under which findings speak of it. Gives findings for what is not JSON, of another format
 * version, not as the schema says, out of order, or has codes and numbers that disagree; all that can be found at once.
 */
export function readPublished(text: string, file: string = jsonName): PublishedReading {
  const parsed = parseJson(text, file)
  if ('fault' in parsed) return { findings: [parsed.fault] }
  const checked = checkSchema(parsed.value, file)
  if ('findings' in checked) return checked
  const registry = fromPublished(checked.published)
  const entries = allEntries(registry)
  const findings = [...codeFaults(codesOf(checked.published), entries, file), ...orderFaults(entries, file)]
  return findings.length > 0 ? { findings } : { registry }
}
