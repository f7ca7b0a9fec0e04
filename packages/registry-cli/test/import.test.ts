import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ianaFolder, makeProject, run } from './support.js'

const newest = join(ianaFolder, 'seen-2024-12-06.xml')

const newRecord = `<record date="2025-03-01">
      <code>X.7.31</code>
      <sample>Something new</sample>
      <basic_code>550</basic_code>
      <description>Something is new.</description>
      <reference><xref type="rfc" data="rfc9999"/> (Standards Track)</reference>
      <submitter>J. Fenton</submitter>
      <change_controller>IESG</change_controller>
    </record>
  </registry>

  <people/>`

/** IANA's file as it might come next: one more code, one code with another basic status code. */
function nextFile(folder: string): string {
  const text = readFileSync(newest, 'utf8')
    .replace(/<\/registry>\s*<people\/>/, newRecord)
    .replace('<updated>2024-12-06</updated>', '<updated>2025-03-01</updated>')
    .replace(/(<code>X\.7\.27<\/code>[\s\S]*?<basic_code>)550/, '$1550, 556')
  const path = join(folder, 'next.xml')
  writeFileSync(path, text)
  return path
}

const read = (project: string, file: string): string =>
  readFileSync(join(project, 'registry-src', file), 'utf8')

describe.skipIf(!existsSync(newest))('registry import of the real file (needs ../shared)', () => {
  it('brings in nothing where the registry has it all', async () => {
    const { status, out } = await run(['import', newest], makeProject())
    expect({ status, out }).toEqual({
      status: 0,
      out: 'nothing to bring in: the registry has all that the file says\n',
    })
  })

  it('says what differs in an older file, and that it brought in none of it', async () => {
    const { status, out, err } = await run(['import', join(ianaFolder, 'seen-2017-06-22.xml')], makeProject())
    expect({ status, out }).toEqual({
      status: 1,
      out: 'nothing was brought in: what differs has to be seen to by hand\n',
    })
    expect(err).toContain('registry-src/enumerated/X.7.30.yaml warning import/not-in-iana\n')
  })

  it('takes another wording of IANA’s as a digest, with a warning to read it, and compare asks until then', async () => {
    const project = makeProject()
    const schema = '# yaml-language-server: $schema=../schemas/iana-wordings.schema.json'
    writeFileSync(join(project, 'registry-src/iana-wordings.yaml'), `${schema}\n{}\n`)
    expect((await run(['import', newest], project)).err).toContain("none of IANA's 92 descriptions was known")
    expect((await run(['compare', newest], project)).status).toBe(0)
    const text = readFileSync(newest, 'utf8').replace('2024-12-06</updated>', '2025-03-01</updated>')
    writeFileSync(
      join(project, 'next.xml'),
      text.replace(/(<code>X\.7\.27<.*?<description>)/s, '$1Once more: '),
    )
    const { status, out } = await run(['compare', 'next.xml'], project)
    expect(status).toBe(1)
    expect(out).toContain("X.7.27 description: IANA's description of X.7.27 is another one than the")
    const imported = await run(['import', 'next.xml'], project)
    expect(imported.out).toBe('registry-src/iana-wordings.yaml was changed\n')
    expect(imported.err).toContain('read it, and decide whether ours still says the same')
    expect((await run(['compare', 'next.xml'], project)).out).not.toContain('X.7.27 description')
    expect((await run(['compare', newest], project)).status).toBe(0)
    expect(await run(['check'], project)).toMatchObject({ status: 0 })
    expect((await run(['fix', '--check'], project)).status).toBe(0)
  })

  it('says what would change, and writes nothing in a dry run', async () => {
    const project = makeProject()
    const { out } = await run(['import', '--dry-run', nextFile(project)], project)
    expect(out).toBe(
      'registry-src/documents.yaml would be changed\nregistry-src/enumerated/X.7.27.yaml would be changed\nregistry-src/enumerated/X.7.31.yaml would be added\n',
    )
    expect(existsSync(join(project, 'registry-src/enumerated/X.7.31.yaml'))).toBe(false)
  })

  it('writes facts with what stood before, keeps comments, and leaves the description of a new code to be written', async () => {
    const project = makeProject()
    const entry = join(project, 'registry-src/enumerated/X.7.27.yaml')
    writeFileSync(
      entry,
      readFileSync(entry, 'utf8').replace('submitters:', '# who asked for it\nsubmitters:'),
    )
    const { err } = await run(['import', nextFile(project)], project)
    expect(read(project, 'enumerated/X.7.27.yaml')).toContain('basicCodes: [550, 556]\n')
    expect(read(project, 'enumerated/X.7.27.yaml')).toContain('# who asked for it\n')
    expect(read(project, 'enumerated/X.7.27.yaml')).toMatch(
      /date: 2025-03-01[\s\S]*was:\s*\{ basicCodes: \[550\] \}/,
    )
    expect(read(project, 'enumerated/X.7.31.yaml')).not.toContain('Something is new')
    expect(read(project, 'documents.yaml')).toContain('\nrfc9999:\n')
    expect(err).toContain('enumerated/X.7.31.yaml')
    expect(
      readdirSync(join(project, 'registry-src/enumerated')).filter((name) => name.endsWith('.tmp')),
    ).toEqual([])
  })

  it("takes IANA's wording over when it is asked to", async () => {
    const project = makeProject()
    await run(['import', '--descriptions', nextFile(project)], project)
    expect(read(project, 'enumerated/X.7.31.yaml')).toContain('Something is new')
  })

  it('writes the data to the letter into an empty folder, where check finds its real faults', async () => {
    const project = makeProject()
    expect((await run(['import', newest, '--verbatim', 'verbatim'], project)).status).toBe(0)
    const { status, out } = await run(['check', 'verbatim', '--format', 'json'], project)
    expect(status).toBe(1)
    const found: readonly { file: string; rule: string }[] = JSON.parse(out).findings
    const names = found.map(({ file, rule }) => `${file.replace(/^.*\//, '')} ${rule}`)
    for (const code of [
      'X.3.6',
      'X.6.10',
      'X.7.15',
      'X.7.16',
      'X.7.17',
      'X.7.18',
      'X.7.19',
      'X.7.24',
      'X.7.28',
    ]) {
      expect(names).toContain(`${code}.yaml value/basic-codes`)
    }
    expect((await run(['import', newest, '--verbatim', 'verbatim'], project)).status).toBe(2)
  })

  it.each(['seen-2017-06-22.xml', 'seen-2018-12-22.xml'])(
    'finds the description that stood in the place of the basic codes of X.7.28 in %s',
    async (file) => {
      const project = makeProject()
      await run(['import', join(ianaFolder, file), '--verbatim', 'verbatim'], project)
      const { out } = await run(['check', 'verbatim', '--format', 'json'], project)
      const found: readonly { file: string; found: string | null }[] = JSON.parse(out).findings
      const ofFlood = found.filter((each) => each.file.endsWith('/X.7.28.yaml'))
      expect(ofFlood.some((each) => each.found?.includes('mail flood') ?? false)).toBe(true)
    },
  )
})
