import type { GitHub } from './api.js'
import { itemsOf } from './api.js'
import { numberAt, textAt, valueAt } from './json.js'

/** The account that writes with a workflow's own token. */
export const writer = 'github-actions[bot]'

/** A first line that shows nowhere, by which a text that was written before is found again. */
export const markerOf = (name: string): string => `<!-- registry: ${name} -->`

/** Outcome for a text. */
type StickyOutcome = 'written' | 'changed' | 'as it was'

function isOurs(item: unknown, marker: string): boolean {
  const body = valueAt(item, 'body')
  return valueAt(item, 'user.login') === writer && typeof body === 'string' && body.startsWith(marker)
}

/** The first item of a list that a workflow of ours wrote under a marker. */
export async function findOurs(gitHub: GitHub, path: string, marker: string): Promise<unknown> {
  for await (const item of itemsOf(gitHub, path)) if (isOurs(item, marker)) return item
  return undefined
}

/** Tells whether what stands at GitHub is this text; GitHub may have changed line ends and trimmed the end. */
export const says = (item: unknown, body: string): boolean =>
  textAt(item, 'body').replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()

/** Keeps one comment under an issue or pull request: written the first time, changed afterwards, left alone if it already says so. */
export async function keepComment(
  gitHub: GitHub,
  issue: number,
  name: string,
  text: string,
): Promise<StickyOutcome> {
  const marker = markerOf(name)
  const body = `${marker}\n${text}`
  const path = `/issues/${issue}/comments`
  const found = await findOurs(gitHub, path, marker)
  if (found === undefined) {
    await gitHub.send('POST', path, { body })
    return 'written'
  }
  if (says(found, body)) return 'as it was'
  await gitHub.send('PATCH', `/issues/comments/${numberAt(found, 'id')}`, { body })
  return 'changed'
}
