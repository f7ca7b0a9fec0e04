import { join, resolve } from 'node:path'
import { listOf, reportText } from '@smtp-status/terminal/report'
import { historyName, publishArtifacts } from '@smtp-status/publish'
import type { Publisher, Review } from '@smtp-status/submission'
import { isSound, makeReview, sourceFolderName } from '@smtp-status/submission'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { findProject } from '../project.js'
import { textAt } from '../write/plain.js'
import { recover, writeFiles } from '../write/write-files.js'
import type { ReviewFormatName } from './formats.js'
import { reviewFormats } from './formats.js'
import { reviewedPair } from './sides.js'

/** Options of `registry review`. */
interface ReviewOptions {
  readonly base: string
  /** `undefined` for the working tree. */
  readonly head: string | undefined
  readonly format: ReviewFormatName
  /** Place that the proposal came from, in words. */
  readonly origin: string | undefined
  /** A folder for the report as Markdown and as JSON. */
  readonly output: string | undefined
}

const publisher: Publisher = {
  artifactsOf: publishArtifacts,
  // The steps of a history are what the review itself tells.
  isReadByLine: (name) => /\.(?:xml|csv|json)$/.test(name) && name !== historyName,
}

/** The form that a branch was made from, by the branch's name. */
function formOf(branch: string | undefined): string | undefined {
  const [, issue] = /(?:^|\/)form\/issue-(\d+)$/.exec(branch ?? '') ?? []
  return issue === undefined ? undefined : `the form of issue ${issue}`
}

async function review(
  { base: baseName, head: headName, origin = formOf(headName) }: ReviewOptions,
  project: string,
  today: string,
): Promise<Review> {
  const { base, head } = await reviewedPair(project, { base: baseName, head: headName, today })
  const from = origin === undefined ? {} : { origin }
  if (isSound(base)) return makeReview(base, { ...head, ...from }, publisher)
  const { findings, sources } = base.loaded
  const report = [...reportText(listOf(findings.slice(0, 10)), { sources, root: sourceFolderName })].join('')
  throw new CannotRun(
    `the registry of ${base.name} cannot be read\n\n${report}`,
    'compare with a commit in which registry check finds no error',
  )
}

/** Writes the reports into a folder, all or none; what is needed for that lies in the folder itself while it lasts. */
async function writeReports(
  output: string,
  { workingFolder }: Context,
  reports: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = resolve(workingFolder, output)
  const subject = join(folder, 'review')
  await recover(subject)
  const files = Object.entries(reports).map(([name, text]) => {
    const path = join(folder, name)
    return { path, shown: join(output, name), text, former: textAt(path) }
  })
  await writeFiles(subject, files)
}

/** Says what a change does to the registry and whether it may; 1 where it may not, or where something is missing. */
export async function runReview(options: ReviewOptions, context: Context): Promise<ExitStatus> {
  const made = await review(options, findProject(context.workingFolder), context.today())
  if (options.output !== undefined) {
    await writeReports(options.output, context, {
      'review.md': await reviewFormats.markdown.print(made, context),
      'review.json': await reviewFormats.json.print(made, context),
    })
  }
  context.terminal.print(await reviewFormats[options.format].print(made, context))
  return made.outcome === 'permitted' ? 0 : 1
}
