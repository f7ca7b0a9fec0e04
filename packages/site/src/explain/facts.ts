import { isEnumerated, titleOf } from '@smtp-status/registry'
import type { Site } from '../site.js'
import type { CodeFacts } from './outcome.js'

/** Data on each code for the page that explains. */
export function codeFacts({ entries, advice }: Site): ReadonlyMap<string, CodeFacts> {
  const codes = [...entries].filter(([, entry]) => isEnumerated(entry))
  return new Map(
    codes.map(([code, entry]) => [code, { text: titleOf(entry), steps: advice.get(code)?.sender ?? [] }]),
  )
}
