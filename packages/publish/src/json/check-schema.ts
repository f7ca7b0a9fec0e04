import type { Finding } from '@smtp-status/registry'
import type { PublishedRegistry, SchemaError } from '#generated/smtp-enhanced-status-codes.js'
import { validate } from '#generated/smtp-enhanced-status-codes.js'
import { publishedFault } from './published-fault.js'

/** Data that the schema describes, or every way in which it departs from it. */
export type CheckedSchema =
  | { readonly published: PublishedRegistry }
  | { readonly findings: readonly Finding[] }

const formatVersion = '1.0.0'

function versionOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'formatVersion' in data
    ? data.formatVersion
    : formatVersion
}

// What an error is about stands in `params`: the name of a missing or unknown property, or what was allowed.
const saying = ({ message = 'is not as the schema says', params }: SchemaError): string =>
  `${message} (${JSON.stringify(params)})`

/**
 * Checks data against the schema of the published JSON (schemas/smtp-enhanced-status-codes.schema.json).
 * A file of another format version gets one finding that says so; what else differs in it would only mislead.
 */
export function checkSchema(data: unknown, file: string): CheckedSchema {
  const version = versionOf(data)
  if (version !== formatVersion) {
    const details = { found: JSON.stringify(version), expected: JSON.stringify(formatVersion) }
    return {
      findings: [publishedFault(file, 'format-version', 'The file has another format version', details)],
    }
  }
  if (validate(data)) return { published: data }
  const findings = (validate.errors ?? []).map((error) =>
    publishedFault(file, 'schema', `${error.instancePath || 'The file'} ${saying(error)}`),
  )
  return { findings }
}
