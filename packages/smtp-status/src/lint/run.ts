import type { Protocol } from '@smtp-status/replies'
import { CannotRun } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import { numberText } from '@smtp-status/terminal/layout'
import { FindingCollector } from '@smtp-status/terminal/report'
import type { Context } from '../context.js'
import { openInput, readWhole } from '../input.js'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { printReport, statusOf } from '../report.js'
import type { ReportChoice } from '../report.js'
import { shownPath, standardInput } from '../shown-path.js'
import { countLines, transcriptLimits } from './limits.js'
import { lintTranscript } from './lint-transcript.js'
import { summaryOf, summaryText } from './summary.js'
import type { FileSummary } from './summary.js'
import { readTranscript } from './read-transcript.js'
import type { ReadResult } from './read-transcript.js'
import type { Transcript, TranscriptFormat } from './transcript.js'

/** Options of `smtp-status lint`. */
export interface LintOptions extends ReportChoice {
  /** `-` is standard input. */
  readonly files: readonly string[]
  /** `undefined` where it is to be found out. */
  readonly format: TranscriptFormat | undefined
  readonly protocol: Protocol | undefined
}

const nameOf = (file: string, { workingFolder }: Context): string =>
  file === '-' ? standardInput : shownPath(file, workingFolder)

function transcriptOf({ read }: ReadResult, file: string): Transcript {
  if (read.kind === 'transcript') return read
  const place = showUnseen(file) + (read.line === null ? '' : `:${read.line}`)
  throw new CannotRun(
    `${place} cannot be read: ${read.problem}`,
    `expected: ${read.expected}; --format says in which form it is, smtp-status lint --help which there are`,
  )
}

async function readFile(file: string, context: Context): Promise<Uint8Array> {
  const input = openInput(
    file === '-' ? undefined : file,
    context,
    'name a file with a transcript, or pipe one in: swaks ... | smtp-status lint -',
  )
  const advice =
    'cut it, or keep only the lines of the sessions: grep -E "smtpd\\[[0-9]+\\]: ([<>]|connect)" mail.log | smtp-status lint -'
  const octets = await readWhole(input, transcriptLimits.octets, advice)
  if (countLines(octets) <= transcriptLimits.lines) return octets
  throw new CannotRun(`${input.name} has more than ${numberText(transcriptLimits.lines)} lines`, advice)
}

/** Reports what is wrong with the replies in transcripts; 1 where one of it is an error. */
export async function runLint(options: LintOptions, context: Context): Promise<ExitStatus> {
  const collector = new FindingCollector()
  const summaries: FileSummary[] = []
  for (const file of options.files) {
    const result = readTranscript(await readFile(file, context), options.format)
    const { protocol } = options
    const name = nameOf(file, context)
    const named = { ...result, file: name, transcript: transcriptOf(result, name), protocol }
    summaries.push(summaryOf(named))
    for (const finding of lintTranscript(named))
      if (options.isWanted(finding.rule)) collector.add(finding, () => finding)
  }
  const list = collector.list()
  const run = { tool: 'smtp-status lint', closing: summaries.map(summaryText), facts: { files: summaries } }
  printReport(list, run, options.form, context.terminal)
  return statusOf(list, options.strict)
}
