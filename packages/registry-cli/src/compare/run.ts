import { limits } from '@smtp-status/registry'
import {
  compareWithIana,
  formatComparisonJson,
  formatComparisonText,
  readIana,
} from '@smtp-status/publish/iana'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { readTextFile } from '../files.js'
import { reportFindings } from '../report.js'

/** Address at which IANA publishes the registry's XML. */
const ianaAddress =
  'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xml'

const timeout = 30_000

const offline = `without a network, save ${ianaAddress} to a file elsewhere and run: registry compare FILE.xml`

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message : ''
  return [error.message, cause].filter((part) => part !== '').join(': ')
}

async function readBounded(response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limits.downloadBytes)
      throw new Error(`the answer is longer than ${limits.downloadBytes} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

async function request(fetch: typeof globalThis.fetch, address: string): Promise<string> {
  const response = await fetch(address, {
    headers: { accept: 'application/xml, text/xml' },
    signal: AbortSignal.timeout(timeout),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`.trimEnd())
  return readBounded(response)
}

/** Fetches IANA's current XML. Throws `CannotRun` with the reason where there is no network or no such answer. */
export async function fetchIana(
  fetch: typeof globalThis.fetch,
  address: string = ianaAddress,
): Promise<string> {
  try {
    return await request(fetch, address)
  } catch (error) {
    throw new CannotRun(`IANA's file could not be fetched: ${reasonOf(error)}`, offline, { cause: error })
  }
}

/** Options of `registry compare`. */
interface CompareOptions {
  /** IANA's XML; `undefined` to fetch the current one. */
  readonly file: string | undefined
  readonly json: boolean
  /** Tells whether fields that differ only in form or wording are listed too. */
  readonly all: boolean
}

/** Compares the registry with IANA's file; 1 where anything differs that nothing explains. */
export async function runCompare(options: CompareOptions, context: Context): Promise<ExitStatus> {
  const source = await loadFolder(sourceFolderOf(findProject(context.workingFolder)), context)
  const { registry } = source
  const faults = reportFindings(source.findings, context, source)
  if (!registry) return faults
  const text =
    options.file === undefined ? await fetchIana(context.fetch) : readTextFile(options.file, context)
  const read = readIana(text, options.file ?? ianaAddress, registry.id)
  if (!read.ok) return reportFindings(read.findings, context)
  const comparison = compareWithIana(registry, read.document)
  context.terminal.print(
    options.json ? formatComparisonJson(comparison) : formatComparisonText(comparison, { all: options.all }),
  )
  return comparison.hasUnexplained ? 1 : 0
}
