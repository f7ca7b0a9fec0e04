import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textArtifact } from '../../src/text/text-artifact.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { sampleRegistry } from '../sample-registry.js'

const { name, text } = textArtifact(sampleRegistry)
const blocks = text.split('\n\n')

const blockOf = (code: string): string => blocks.find((block) => block.startsWith(`${code} `)) ?? ''

// A mark that is put over or under the character before it takes no column of its own.
const columnsOf = (line: string): number => [...line.replaceAll(/[\p{Mn}\p{Me}]/gu, '')].length

const linesTooLong = (page: string): readonly string[] =>
  page.split('\n').filter((line) => columnsOf(line) > 80 && !/^ *https?:\S+$/.test(line))

describe('the text page', () => {
  it('begins with the title and the dates, and ends with a line break', () => {
    expect(name).toBe('smtp-enhanced-status-codes.txt')
    expect(text.split('\n').slice(0, 5)).toEqual([
      sampleRegistry.title,
      '='.repeat(sampleRegistry.title.length),
      '',
      'Created        2008-05-29',
      'Last updated   2024-12-06',
    ])
    expect(text).toMatch(/\S\n$/)
  })

  it('shows all that is known of an entry', () => {
    expect(blockOf('X.7.1')).toBe(
      `X.7.1      Delivery not authorized, message refused
    Basic codes    451, 533, 550
    Classes        5
    Description    The sender may not send to this destination, by a rule for
                   hosts or for recipients.
    Security       It can tell an outsider which senders a recipient shuts out.
    Reference      RFC3463 (Standards Track)
    Submitter      G. Vaudreuil
    Controller     IESG
    Registered     2008-05-29
    Updated        2014-09`,
    )
  })

  it('leaves out what is not known', () => {
    expect(blockOf('X.6.10')).toBe(
      `X.6.10     (no sample text)
    Deprecated     Use X.6.8 instead. It was registered twice.
    Description    Says the same as X.6.8.
    Reference      RFC6531 (Standards Track)`,
    )
  })

  it('has the three tables, the basic status codes and the documents', () => {
    const headings = [...text.matchAll(/^(.+)\n-{9,}$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual([
      'Class Sub-Codes',
      'Subject Sub-Codes',
      'Enumerated Status Codes',
      'Basic status codes',
      'Documents',
    ])
    expect(text).toContain('\n533  Not known. No document that this registry refers to defines it.\n')
    expect(text).toContain('\n451  A local error stopped the command. [RFC5321]\n')
    expect(text).toContain('\n    https://www.rfc-editor.org/info/rfc7372\n')
  })

  it('is at most 80 columns wide, and has no white space at the end of a line', () => {
    expect(linesTooLong(text)).toEqual([])
    expect(text).not.toMatch(/[ \t]$/m)
  })

  it('is at most 80 columns wide whatever the registry says, and sends nothing to the terminal', () => {
    fc.assert(
      fc.property(anyRegistry, (registry) => {
        const page = textArtifact(registry).text
        expect(linesTooLong(page)).toEqual([])
        // oxlint-disable-next-line no-control-regex
        expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      }),
    )
  })
})
