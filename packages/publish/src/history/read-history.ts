import type { Finding } from '@smtp-status/registry'
import type { PublishedHistory, SchemaError } from '#generated/history.js'
import { validate } from '#generated/history.js'
import { parseJson } from '../json/parse-json.js'
import { publishedFault } from '../json/published-fault.js'
import { historyName } from './history-artifact.js'

/** What a published history was read into, or at least one finding that says why it could not be. */
export type HistoryReading =
  | { readonly history: PublishedHistory }
  | { readonly findings: readonly Finding[] }

const saying = ({ instancePath, message = 'is not as the schema says', params }: SchemaError): string =>
  `${instancePath || 'The file'} ${message} (${JSON.stringify(params)})`

/** Reads a published history. What is not JSON, or not as its schema says, gives findings; its digests are not looked at. */
export function readHistory(text: string, file: string = historyName): HistoryReading {
  const parsed = parseJson(text, file)
  if ('fault' in parsed) return { findings: [parsed.fault] }
  if (validate(parsed.value)) return { history: parsed.value }
  const errors = validate.errors ?? []
  return { findings: errors.map((error) => publishedFault(file, 'schema', saying(error))) }
}
