import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject } from '../support.js'
import { atTerminal, canRun, newCode } from './at-terminal.js'

const filesIn = (project: string): readonly string[] =>
  readdirSync(project, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'script.json' && !name.startsWith('dist'))
    .toSorted()

describe.skipIf(!canRun)('registry propose at a terminal (needs python3 and a build)', () => {
  it.each(newCode.map(([question], index) => [question, index] as const))(
    'writes nothing where the user stops by Ctrl-C at “%s”',
    { timeout: 60_000 },
    (question, index) => {
      const project = makeProject()
      const before = filesIn(project)
      const { status, text } = atTerminal(project, [], [...newCode.slice(0, index), [question, '\u0003']])
      expect({ status, text }).toMatchObject({
        status: 2,
        text: expect.stringContaining('nothing was written'),
      })
      expect(filesIn(project)).toEqual(before)
      const isKept = existsSync(join(project, 'dist', 'registry-propose-draft.json'))
      expect(text.includes('kept as a draft')).toBe(isKept)
      expect(isKept).toBe(index > 0)
    },
  )
})
