import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, EnumeratedEntry, Registry } from '@smtp-status/registry'
import {
  isEnumerated,
  printRegistryCode,
  conflictRules,
  judgeUpdate,
  undoChange,
  updateRules,
} from '@smtp-status/registry'
import { loadSource } from '@smtp-status/source/load'
import { describe, expect, it } from 'vitest'
import { makeProject, root, run } from '../support.js'

const page = readFileSync(join(root, 'docs/submitting.md'), 'utf8')
const examples = [
  ...page.matchAll(/^```yaml (registry-src\/enumerated\/(\S+)\.yaml)\n([\s\S]*?)^```$/gm),
].map(([, path = '', code = '', text = '']) => ({ path, code, text }))

function load(project: string): Registry {
  const { registry } = loadSource(join(project, 'registry-src'))
  if (!registry) throw new Error('the registry cannot be read')
  return registry
}

const codeOf = ({ code }: EnumeratedEntry): string => printRegistryCode(code)

function undoSince(entry: Entry, day: string): Entry {
  return entry.history
    .filter(({ date }) => date >= day)
    .toReversed()
    .reduce(undoChange, entry)
}

/** The registry as it was before a day, worked out of the entries' history. */
function before(registry: Registry, day: string): Registry {
  const enumerated = registry.enumerated
    .filter(({ registration: { date = '' } }) => date < day)
    .map((entry) => undoSince(entry, day))
    .filter(isEnumerated)
  return { ...registry, enumerated }
}

describe('docs/submitting.md', () => {
  it('has a real example of a registration, an update and a deprecation', () => {
    expect(examples.map(({ code }) => code)).toEqual(['X.7.30', 'X.7.28', 'X.6.10'])
  })

  it.each(examples)('shows $code so that the check finds no error', async ({ path, text }) => {
    const project = makeProject()
    writeFileSync(join(project, path), text)
    expect(await run(['check'], project)).toMatchObject({ status: 0 })
  })

  it.each(examples)('shows a change of $code that the update rules permit', ({ path, code, text }) => {
    const project = makeProject()
    const past = load(project)
    writeFileSync(join(project, path), text)
    const shown = load(project).enumerated.find((entry) => codeOf(entry) === code)
    const day = String(shown?.history.at(-1)?.date ?? shown?.registration.date)
    const base = before(past, day)
    const others = base.enumerated.filter((entry) => codeOf(entry) !== code)
    const after = { ...base, enumerated: shown ? [...others, shown] : others }
    const updates = judgeUpdate(base, after)
    // The history keeps no former wording, so nothing can be seen of a description's having been reworded.
    expect(updates.map((update) => printRegistryCode(update.code))).toEqual([code])
    expect(
      updates.flatMap(({ findings }) => findings).filter(({ path: at }) => at.at(-1) !== 'reworded'),
    ).toEqual([])
  })

  it('names rules that there are', () => {
    const named = [
      ...page.matchAll(
        /`((?:code|text|basic-codes|reference|controller|security|deprecated|update)\/[a-z0-9-]+)`/g,
      ),
    ].map(([, id]) => id)
    const ids: ReadonlySet<string> = new Set([...conflictRules, ...updateRules].map(({ id }) => id))
    expect(named.length).toBeGreaterThan(25)
    expect(named.filter((id) => id === undefined || !ids.has(id))).toEqual([])
  })

  it('names commands that there are', async () => {
    const commands = new Set([...page.matchAll(/npx registry ([a-z]+)/g)].map(([, name = '']) => name))
    const { out } = await run(['--help'], root)
    expect([...commands].toSorted()).toEqual(['check', 'fix', 'propose', 'review'])
    expect([...commands].filter((name) => !new RegExp(`^  ${name}\\b`, 'm').test(out))).toEqual([])
  })
})
