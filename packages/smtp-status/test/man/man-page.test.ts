import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { manPage } from '../../src/man/man-page.js'

const built = join(import.meta.dirname, '../../dist/man/smtp-status.1')
const page = readFileSync(built, 'utf8')
const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

describe('the manual page', () => {
  it('names the program, its version, its commands and their options', () => {
    expect(page).toMatch(
      /^\.TH SMTP-STATUS 1 "" "smtp-status \d+\.\d+\.\d+"\n\.SH NAME\nsmtp\\-status \\- Explains/,
    )
    for (const command of ['explain', 'codes', 'classify', 'completion'])
      expect(page).toContain(`\n.SS ${command} `)
    expect(page).toContain('\n.B \\-\\-file <file>\n')
    expect(page).toContain('\n  smtp\\-status explain < bounce.eml\n')
  })

  it('prints what is a mark of roff to the letter', () => {
    const program = new Command('p')
      .description('x')
      .addHelpText('after', "\n.begins\n'quoted' a\\b `c` ~d ^e -f")
    const marks = manPage(program)
    expect(marks).toContain('\n\\&.begins\n\\(aqquoted\\(aq a\\eb \\(gac\\(ga \\(tid \\(hae \\-f\n')
  })
})

describe.skipIf(!has('groff'))('the manual page in groff (needs groff)', () => {
  it('raises no warning, and shows an example that can be copied', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tascii', '-ww', built], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toContain("smtp-status explain '550 5.7.26 Unauthenticated mail is not accepted'")
  })
})

describe.skipIf(!has('mandoc'))('the manual page in mandoc (needs mandoc)', () => {
  it('raises no warning but that it has no date, which would differ from build to build', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', built], { encoding: 'utf8' })
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([])
  })
})
