import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, root, run } from '../support.js'

const issues = join(import.meta.dirname, '..', 'fixtures', 'issues')
const readForm = (name: string): string => readFileSync(join(issues, `${name}.md`), 'utf8')

/** A project with the forms, and without X.7.30, which the recorded form asks for. */
function makeFormProject(): string {
  const project = makeProject()
  cpSync(join(root, '.github', 'ISSUE_TEMPLATE'), join(project, '.github', 'ISSUE_TEMPLATE'), {
    recursive: true,
  })
  rmSync(join(project, 'registry-src', 'enumerated', 'X.7.30.yaml'))
  const corrections = join(project, 'registry-src', 'corrections.yaml')
  const kept = readFileSync(corrections, 'utf8')
    .split(/^(?=- )/m)
    .filter((part) => !part.includes('code: X.7.30'))
  writeFileSync(corrections, kept.join(''))
  return project
}

/** Everything that somebody reads who filled in a form so. */
async function read(body: string, project = makeFormProject()): Promise<string> {
  writeFileSync(join(project, 'issue.md'), body)
  const { status, err } = await run(['propose', '--from-issue', 'issue.md', '--dry-run'], project)
  expect(status).toBe(1)
  return err.replaceAll(/\n +/g, ' ')
}

const lineOf = (body: string, heading: string): number => body.split('\n').indexOf(`### ${heading}`) + 1

const register = readForm('register-a-code')
const update = readForm('update-an-entry').replace('header-00', 'header')
const newDocument = register.replaceAll('rfc8689', 'rfc9999')

const answer = (body: string, heading: string, text: string): string =>
  body.replace(new RegExp(`(### ${heading}\n\n)[^#]*\n\n`), `$1${text}\n\n`)

describe('what somebody reads whose form cannot become a change', () => {
  it.each([
    ['Code', 'X.7.28', register, 'value/code'],
    ['Code', 'X.9.1', register, 'code/unregistered-subject'],
    ['Sample text', 'Mail flood detected', register, 'text/same'],
    ['Associated basic status codes', '559', register, 'registry/unknown-basic-code'],
    ['Associated basic status codes', '250', register, 'basic-codes/contradict-classes'],
    ['References', 'no name!', register, 'value/form'],
    ['References', 'rfc9999', update, 'registry/unknown-document'],
    ['Title of the document', '_No response_', newDocument, 'value/missing-key'],
    ['Change controller', 'J. Fenton', register, 'controller/ietf-document'],
    ['Authority', 'expert-review', register, 'update/registration'],
    ['Date of the document', '11/2019', newDocument, 'value/date'],
    ['Address of the document', 'http://example.com/', newDocument, 'value/form'],
    ['By', 'somebody@example.com', update, 'update/change-controller'],
    ['Direction', 'in a mail', answer(update, 'Authority', 'iesg'), 'update/iesg'],
  ])('names the heading %s and its line where the answer is %s', async (heading, text, body, rule) => {
    const filled = answer(body, heading, text)
    const said = await read(filled)
    expect(said).toContain(`issue.md:${lineOf(filled, heading)}:1 error ${rule} ${heading}: `)
    expect(said).not.toMatch(/registry-src|\.yaml|\{ /)
  })

  it('names the heading above a line that has what no answer may have', async () => {
    const said = await read(register.replace('REQUIRETLS support', '<b>REQUIRETLS</b> support'))
    expect(said).toContain('issue.md:7:1 error issue/markup Sample text: The line has HTML in it')
  })

  it('names the heading of a box that is not ticked', async () => {
    const said = await read(register.replace('- [x]', '- [ ]'))
    expect(said).toContain(
      `issue.md:${lineOf(register, 'Availability')}:1 error issue/unticked Availability: `,
    )
  })

  it('tells where a document that is new to the registry is described', async () => {
    const said = await read(answer(update, 'References', 'rfc9999'))
    expect(said).toContain('Fill in “Title of the document” and what is asked of the document beside it')
  })

  it('says nothing of a form that becomes a change', async () => {
    const project = makeFormProject()
    writeFileSync(join(project, 'issue.md'), register)
    const { status } = await run(['propose', '--from-issue', 'issue.md', '--dry-run'], project)
    expect(status).toBe(0)
  })
})
