import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject } from '../support.js'

const command = join(import.meta.dirname, '..', '..', 'bin', 'registry.js')
const built = join(import.meta.dirname, '..', '..', 'dist', 'bundle', 'main.js')

const proposals = [
  ['Alpha beta gamma', 'Snow lies on the road to the server.'],
  ['Delta epsilon zeta', 'Rain has come into the machine room.'],
  ['Eta theta iota', 'Wind has taken the mast of the antenna.'],
  ['Kappa lambda mu', 'Thunder was heard while mail went by.'],
  ['Nu xi omicron', 'Hail has broken glass above the disks.'],
  ['Pi rho sigma', 'Morning mist hides who is at the door.'],
].map(([sampleText = '', description = '']) => [
  'propose',
  '--yes',
  '--subject',
  '7',
  '--sample-text',
  sampleText,
  '--basic-codes',
  '451',
  '--description',
  description,
  '--reference',
  'rfc7372',
  '--submitter',
  'M. Kucherawy',
  '--change-controller',
  'IESG',
  '--security-note',
  'Tells nothing of an account.',
])

interface Ended {
  readonly words: readonly string[]
  readonly status: number | null
  readonly said: string
}

async function inProcess(words: readonly string[], project: string): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...words], { cwd: project })
  let said = ''
  child.stdout.on('data', (data: Buffer) => void (said += data.toString()))
  child.stderr.on('data', (data: Buffer) => void (said += data.toString()))
  return new Promise((resolve) => child.on('close', (status) => resolve({ words, status, said })))
}

const codesIn = (project: string): readonly string[] =>
  readdirSync(join(project, 'registry-src', 'enumerated')).filter((name) => /^X\.7\.3[1-9]\.yaml$/.test(name))

describe.skipIf(!existsSync(built))('six proposals at once (needs a build)', () => {
  it('each says that it wrote its files, or that it wrote none; run again, all are there', async () => {
    const project = makeProject()
    const ended = await Promise.all(proposals.map(async (words) => inProcess(words, project)))
    const written = ended.filter(({ status }) => status === 0)
    const refused = ended.filter(({ status }) => status !== 0)
    expect(written.length).toBeGreaterThan(0)
    expect(codesIn(project)).toHaveLength(written.length)
    expect(refused.filter(({ said }) => !/nothing was written[^]*run this again/.test(said))).toEqual([])
    for (const { words } of refused) expect(await inProcess(words, project)).toMatchObject({ status: 0 })
    expect(codesIn(project)).toHaveLength(proposals.length)
    expect(await inProcess(['check'], project)).toMatchObject({ status: 0 })
    expect(readdirSync(project).filter((name) => name.includes('writing'))).toEqual([])
  }, 120_000)
})
