import { isEnumerated, titleOf } from '@smtp-status/registry'
import type { Site } from '../site.js'
import type { CodeFacts } from './outcome.js'

/** What the page that explains knows of each code. */
export function codeFacts({ entries, advice }: Site): ReadonlyMap<string, CodeFacts> {
  const codes = [...entries].filter(([, entry]) => isEnumerated(entry))
  return new Map(
    codes.map(([code, entry]) => [code, { text: titleOf(entry), steps: advice.get(code)?.sender ?? [] }]),
  )
}
