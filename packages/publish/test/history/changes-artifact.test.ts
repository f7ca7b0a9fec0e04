import { timelineOf } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { changesArtifact } from '../../src/history/changes-artifacts.js'
import { frozenRegistry } from '../real-registry.js'

const registry = frozenRegistry()
const timeline = timelineOf(registry)
const { name, text } = changesArtifact(registry, timeline)

describe('CHANGES.md', () => {
  it('has a section for each date, newest first, and an item for each step', () => {
    expect(name).toBe('CHANGES.md')
    const dates = text.split('\n').flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? [])
    expect(dates.length).toBe(new Set(timeline.map(({ date }) => date)).size)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(text.match(/^- \*\*/gm)).toHaveLength(timeline.length)
  })

  it('says field by field what was and is', () => {
    expect(text).toContain(
      [
        '## 2019-11-27',
        '',
        '- **X.7.30 changed: references**',
        '  - references: RFC-ietf-uta-smtp-require-tls-09 → rfc8689',
        '  - authority: publication, rfc8689',
        '',
      ].join('\n'),
    )
  })

  it('keeps a text from becoming markup', () => {
    const [first] = timeline
    if (first === undefined) throw new Error('no step')
    const { text: escaped } = changesArtifact(registry, [{ ...first, note: '<b>*a*</b>\n# [b](c)' }])
    expect(escaped).toContain(String.raw`note: \<b\>\*a\*\</b\> \# \[b\](c)`)
  })
})
