import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DocumentedCommand } from '../../src/help/documented-command.js'
import { manPage } from '../../src/help/man-page.js'

const built = join(import.meta.dirname, '../../dist/man/smtp-status.1')
const page = readFileSync(built, 'utf8')
const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

describe('the manual page', () => {
  it('names the program, its version, its commands and their options', () => {
    expect(page).toMatch(/^\.TH SMTP-STATUS 1 "" "smtp-status \d+\.\d+\.\d+"\n/)
    expect(page).toContain('\n.SH NAME\nsmtp\\-status \\- Explains')
    for (const command of ['explain', 'codes', 'classify', 'completion'])
      expect(page).toContain(`\n.SS ${command} `)
    expect(page).toContain('\n.B \\-\\-file <file>\n')
    expect(page).toContain('\nsmtp\\-status explain < bounce.eml\n')
  })

  it('has sections on the exit status, the environment and examples', () => {
    const [, status = '', environment = '', examples = ''] =
      /\n\.SH EXIT STATUS\n([\s\S]*)\n\.SH ENVIRONMENT\n([\s\S]*)\n\.SH EXAMPLES\n([\s\S]*)$/.exec(page) ?? []
    for (const number of [0, 1, 2]) expect(status).toContain(`.TP\n.B ${number}\n`)
    expect(status).toContain('explain and codes: nothing was found')
    for (const name of ['NO_COLOR', 'FORCE_COLOR', 'SMTP_STATUS_PASSWORD'])
      expect(environment).toContain(`.TP\n.B ${name}\n`)
    expect(examples).toMatch(/^\.nf\nsmtp\\-status explain [^]*\n\.fi\n$/)
  })

  it('fills its texts, and keeps only lines to be copied, which fit 80 columns under their indent of 7', () => {
    const kept = [...page.matchAll(/^\.nf\n([\s\S]*?)\n\.fi$/gm)].flatMap(([, lines = '']) =>
      lines.split('\n'),
    )
    expect(kept.length).toBeGreaterThan(20)
    const widths = kept.map((line) => line.replaceAll(/\\(?:\(..|[-e&])/g, '.').length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(73)
  })

  it('prints what is a mark of roff to the letter', () => {
    const program = new DocumentedCommand('p')
      .description('x')
      .addHelpText('after', "\nx 'a\n\n  .begins\n  'quoted' a\\b `c` ~d ^e -f\n\n  term  one:\n        .two")
    const marks = manPage(program)
    expect(marks).toContain('\n.nf\n\\&.begins\n\\(aqquoted\\(aq a\\eb \\(gac\\(ga \\(tid \\(hae \\-f\n.fi\n')
    expect(marks).toContain('\n.PP\nx \\(aqa\n')
    expect(marks).toContain('\n.TP\n.B term\none:\n.br\n\\&.two\n')
  })
})

describe.skipIf(!has('groff'))('the manual page in groff (needs groff)', () => {
  it('raises no warning, and shows an example that can be copied', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tascii', '-P-cbu', '-rLL=80n', '-ww', built], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const lines = stdout.split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(stdout).toContain("smtp-status explain '550 5.7.26 Unauthenticated mail is not accepted'")
  })
})

describe.skipIf(!has('mandoc'))('the manual page in mandoc (needs mandoc)', () => {
  it('raises no warning but that it has no date, which would differ from build to build', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', built], { encoding: 'utf8' })
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([])
  })
})
