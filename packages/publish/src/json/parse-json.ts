import type { Finding } from '@smtp-status/registry'
import { publishedFault } from './published-fault.js'

/** A JSON value, or the fault that kept it from being read. */
export type ParsedJson = { readonly value: unknown } | { readonly fault: Finding }

/** Reads a text as JSON. */
export function parseJson(text: string, file: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    // The engine names the place only in some of its messages, and never in a form to rely on.
    const found = error instanceof Error ? error.message : String(error)
    return { fault: publishedFault(file, 'not-json', 'The file is not JSON', { found }) }
  }
}
