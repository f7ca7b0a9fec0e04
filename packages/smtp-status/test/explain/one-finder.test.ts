import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBounce } from '@smtp-status/bounces'
import { findCodes } from '@smtp-status/bounces/finder'
import { describe, expect, it } from 'vitest'
import { run } from '../support.js'

const folder = join(import.meta.dirname, '../../../../../shared/bounces/eml')
const isThere = existsSync(folder)

/** Lines of real bounces in which a reply stands, and what becomes of them where something is put before or behind. */
function linesOfBounces(): readonly string[] {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  const lines = texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter(
      (line) =>
        /^[\x20-\x7e]{4,300}$/.test(line) &&
        !line.startsWith('{') &&
        (findCodes(line)?.basic ?? null) !== null,
    )
  const unique = [...new Set(lines)]
  const mutated = unique.flatMap((line) => [
    line,
    `host mx.example.net said: ${line}`,
    `smtp; ${line}`,
    `${line} (in reply to RCPT TO command)`,
    `<<< ${line}`,
    `error: ${line}`,
  ])
  return mutated.slice(0, 2000)
}

describe.skipIf(!isThere)('the one finder of replies (the collection lies beside the working copy)', () => {
  it('lets classify and readBounce agree on 2,000 lines', async () => {
    const lines = linesOfBounces()
    expect(lines.length).toBeGreaterThan(1500)
    const { out } = await run(['classify', '--all'], { input: `${lines.join('\n')}\n` })
    const classified = out
      .trimEnd()
      .split('\n')
      .map((line) => [JSON.parse(line).basic, JSON.parse(line).status])
    const read = lines.map((line) => {
      const codes = findCodes(line)
      return [codes?.basic ?? null, codes?.status ?? null]
    })
    expect(classified).toEqual(read)
    const bounces = lines.map((line) => readBounce(`x ${line}`.slice(2)).recipients[0])
    const differing = bounces.filter(
      (recipient, index) => recipient !== undefined && recipient.basic !== read[index]?.[0],
    )
    expect(differing).toEqual([])
  })
})
