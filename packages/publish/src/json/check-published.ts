import type { Finding } from '@smtp-status/registry'
import type { PublishedHistory } from '#generated/history.js'
import { validate as validateHistory } from '#generated/history.js'
import type { PublishedRegistry, SchemaError } from '#generated/smtp-enhanced-status-codes.js'
import { validate as validateRegistry } from '#generated/smtp-enhanced-status-codes.js'

/** The name of the published JSON. */
export const jsonName = 'smtp-enhanced-status-codes.json'

/** The name of the published history. */
export const historyName = 'history.json'

const formatVersion = '1.0.0'

/** A published JSON that its schema describes, or at least one finding. */
export type CheckedJson<Published> =
  | { readonly published: Published }
  | { readonly findings: readonly Finding[] }

/** A fault in a published JSON. All of them have the same remedy, since nobody writes such a file by hand. */
function publishedFault(
  file: string,
  rule: string,
  message: string,
  details: Pick<Finding, 'found' | 'expected'> = {},
): Finding {
  return {
    rule: `published/${rule}`,
    severity: 'error',
    place: { file },
    message,
    ...details,
    advice: 'Take the file as it was published, or build it again',
  }
}

type ParsedJson = { readonly value: unknown } | { readonly fault: Finding }

function parseJson(text: string, file: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    // The engine names the place only in some of its messages, and never in a form to rely on.
    const found = error instanceof Error ? error.message : String(error)
    return { fault: publishedFault(file, 'not-json', 'The file is not JSON', { found }) }
  }
}

const versionOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'formatVersion' in data ? data.formatVersion : formatVersion

// The subject of an error stands in `params`: the name of a missing or unknown property, or the allowed values.
const messageOf = ({ instancePath, message = 'is not as the schema says', params }: SchemaError): string =>
  `${instancePath || 'The file'} ${message} (${JSON.stringify(params)})`

interface Validator<Published> {
  (data: unknown): data is Published
  readonly errors?: readonly SchemaError[] | null
}

function check<Published>(
  validate: Validator<Published>,
  text: string,
  file: string,
): CheckedJson<Published> {
  const parsed = parseJson(text, file)
  if ('fault' in parsed) return { findings: [parsed.fault] }
  const version = versionOf(parsed.value)
  if (version !== formatVersion) {
    const details = { found: JSON.stringify(version), expected: JSON.stringify(formatVersion) }
    return {
      findings: [publishedFault(file, 'format-version', 'The file has another format version', details)],
    }
  }
  if (validate(parsed.value)) return { published: parsed.value }
  const errors = validate.errors ?? []
  return { findings: errors.map((error) => publishedFault(file, 'schema', messageOf(error))) }
}

/**
 * Checks a text against the schema of the published JSON (schemas/smtp-enhanced-status-codes.schema.json). Takes the text,
 * and the name under which findings speak of it. Gives the data, or a finding for each fault: a text that is not JSON, each
 * departure from the schema. A file of another format version gets one finding that says so; others would only mislead.
 */
export function checkPublished(text: string, file: string = jsonName): CheckedJson<PublishedRegistry> {
  return check(validateRegistry, text, file)
}

/** Checks a text against the schema of the published history (schemas/history.schema.json), as `checkPublished` does. */
export function checkHistory(text: string, file: string = historyName): CheckedJson<PublishedHistory> {
  return check(validateHistory, text, file)
}
