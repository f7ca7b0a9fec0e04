import type { RegistryCode, RegistryDate, Registry } from '@smtp-status/registry'
import { isRegistryDate, parseRegistryCode, parseStatusCode, registryAsOf } from '@smtp-status/registry'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { reportFindings } from '../report.js'

/**
 * Reads a date that the user gave: a day, a month, a year or `today`. A year stands for its first month where a span begins, and
 * else for its last. Throws `CannotRun` where the calendar does not have it.
 */
export function dateGiven(
  text: string,
  { today }: Pick<Context, 'today'>,
  edge: 'start' | 'end' = 'end',
): RegistryDate {
  if (text.toLowerCase() === 'today') return today()
  const date = /^\d{4}$/.test(text) ? `${text}-${edge === 'start' ? '01' : '12'}` : text
  if (isRegistryDate(date)) return date
  throw new CannotRun(
    `${JSON.stringify(text)} is not a date of the calendar`,
    'write a day (2017-06-22), a month (2017-06), a year (2017) or today',
  )
}

/** A code that the user gave, as the registry has it (X.7.26) or as a server sends it (5.7.26). Throws `CannotRun` for another text. */
export function codeGiven(text: string): RegistryCode {
  const sent = parseStatusCode(text)
  if (sent) return { table: 'enumerated', subject: sent.subject, detail: sent.detail }
  const code = parseRegistryCode(text.toUpperCase())
  if (code) return code
  throw new CannotRun(
    `${JSON.stringify(text)} is not a code of the registry`,
    'write it as in X.7.26, 5.7.26, X.7.YYY or 5.XXX.YYY',
  )
}

/** The registry as of a date. Throws `CannotRun` for a date before there was one. */
export function pastOf(registry: Registry, date: RegistryDate): Registry {
  const { created } = registry
  if (date >= created.slice(0, date.length)) return registryAsOf(registry, date)
  throw new CannotRun(
    `there was no registry yet as of ${date}`,
    `it was created on ${created}; name that day or a later one`,
  )
}

/** The registry of the checkout that the user is in; or, its faults having been reported, the exit status. */
export async function loadRegistry(
  context: Context,
): Promise<{ readonly registry: Registry } | { readonly status: ExitStatus }> {
  const source = await loadFolder(sourceFolderOf(findProject(context.workingFolder)), context)
  const status = reportFindings(source.findings, context, source)
  return source.registry ? { registry: source.registry } : { status }
}
