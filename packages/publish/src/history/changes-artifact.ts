import type { Registry, Step } from '@smtp-status/registry'
import type { Artifact } from '../artifact.js'
import { stepTitle, stepWords } from './step-words.js'

/** What Markdown would take for its own. */
const special = /[\\`*_{}[\]<>#|~&]/g

const escape = (text: string): string =>
  text
    .replaceAll(special, String.raw`\$&`)
    .replaceAll(/\s+/g, ' ')
    .trim()

const item = (step: Step): string =>
  [`- **${escape(stepTitle(step))}**`, ...stepWords(step).map((line) => `  - ${escape(line)}`)].join('\n')

/** Steps by their dates, in the order in which the dates come. */
function byDate(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const dates = new Map<string, Step[]>()
  for (const step of steps) {
    const date = step.date ?? 'No source tells when'
    const same = dates.get(date)
    if (same) same.push(step)
    else dates.set(date, [step])
  }
  return dates
}

/** What happened to the registry, newest first, as Markdown. Takes the registry's timeline, oldest first. */
export function changesArtifact({ title }: Registry, steps: readonly Step[]): Artifact {
  const sections = [...byDate(steps)].toReversed()
  const parts = sections.map(([date, same]) => [`## ${date}`, ...same.map(item)].join('\n\n'))
  const text = [`# Changes of the ${escape(title)}`, ...parts].join('\n\n')
  return { name: 'CHANGES.md', text: `${text}\n` }
}
