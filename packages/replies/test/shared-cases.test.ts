import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../src/explain/explain.js'

const folder = join(import.meta.dirname, '../../../../shared/cases')
const isThere = existsSync(folder)

const text = (file: string): string => readFileSync(join(folder, file), 'utf8')

/** The cases with a reply alone, and those that name a function of this package. */
const ofReplies = isThere
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter(
        (name) =>
          existsSync(join(folder, name, 'reply.txt')) ||
          text(`${name}/expected.md`).includes('@smtp-status/replies'),
      )
  : []

const cases: Readonly<Record<string, () => void>> = {
  // The colon is out of the form of RFC 2034, which this package reads alone; the finder of bounces reads on.
  'colon-after-basic': () => {
    expect(explain(text('colon-after-basic/reply.txt'))).toMatchObject({
      basic: 550,
      outcome: 'failed for good',
    })
  },
  'greeting-then-refusal': () => {
    const reply = explain(text('greeting-then-refusal/reply.txt'))
    expect(reply).toMatchObject({
      basic: 521,
      status: '5.7.1',
      outcome: 'failed for good',
      retry: 'pointless',
    })
    expect(explain('220-mx 421 4.2.1 Service refused')).toMatchObject({
      basic: 421,
      status: '4.2.1',
      outcome: 'failed for now',
    })
  },
  // The other meaning that a provider has for the code is known to the package bounces.
  'microsoft-550-5.4.1': () => {
    const reply = explain(text('microsoft-550-5.4.1/reply.txt'))
    expect(reply).toMatchObject({ basic: 550, status: '5.4.1', outcome: 'failed for good' })
    expect(reply.doubt).toContain('X.4.1')
  },
}

// The cases lie beside the working copy, as nothing of them may be in the project.
describe.skipIf(!isThere)('the cases that were read wrong once (they lie beside the working copy)', () => {
  it('are all read here', () => {
    expect(Object.keys(cases).toSorted()).toEqual(ofReplies.toSorted())
  })

  it.each(Object.entries(cases))('come out as expected: %s', (_, check) => {
    expect.hasAssertions()
    check()
  })
})
