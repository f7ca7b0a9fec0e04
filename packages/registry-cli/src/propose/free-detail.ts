import type { Registry } from '@smtp-status/registry'
import { highestSubCode, isSubCode } from '@smtp-status/registry'

/** The next free detail of a subject: one more than the highest, for a code is never given out twice; `undefined` when it is full. */
export function nextDetail(registry: Registry, subject: number): number | undefined {
  const details = registry.enumerated.flatMap(({ code }) => (code.subject === subject ? [code.detail] : []))
  const next = Math.max(-1, ...details) + 1
  return next > highestSubCode ? undefined : next
}

/** The next free code of a subject, as it is printed. */
export function nextCode(registry: Registry, subject: number): string | undefined {
  const detail = isSubCode(subject) ? nextDetail(registry, subject) : undefined
  return detail === undefined ? undefined : `X.${subject}.${detail}`
}
