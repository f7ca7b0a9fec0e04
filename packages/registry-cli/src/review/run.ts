import { join, resolve } from 'node:path'
import { updateRules } from '@smtp-status/registry'
import type { ReportedRule } from '@smtp-status/terminal/report'
import { listOf, reportText } from '@smtp-status/terminal/report'
import { historyName, publishArtifacts } from '@smtp-status/publish'
import type { Publisher, Review } from '@smtp-status/submission'
import {
  checkedRules,
  changesetRules,
  isSound,
  makeReview,
  mergeRule,
  sourceFolderName,
} from '@smtp-status/submission'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { reviewPaletteOf } from '../report.js'
import { formatJson, formatSarif } from './json.js'
import { formatMarkdown } from './markdown.js'
import { formatText } from './text.js'
import { findProject } from '../project.js'
import { writeWholeFile } from '../files.js'
import { reviewedPair } from './sides.js'

/** The forms of a review. */
export type ReviewForm = 'text' | 'markdown' | 'json' | 'sarif'

/** What `registry review` is asked to do. */
interface ReviewOptions {
  readonly base: string
  /** `undefined` for the working tree. */
  readonly head: string | undefined
  readonly format: ReviewForm
  /** A folder for the report as Markdown and as JSON. */
  readonly output: string | undefined
}

const rules: Readonly<Record<string, ReportedRule>> = {
  ...checkedRules,
  ...changesetRules,
  [mergeRule.id]: mergeRule,
  ...Object.fromEntries(updateRules.map(({ id, title, why }) => [id, { title, why }])),
}

const publisher: Publisher = {
  artifactsOf: publishArtifacts,
  // The steps of a history are what the review itself tells.
  isReadByLine: (name) => /\.(?:xml|csv|json)$/.test(name) && name !== historyName,
}

async function review(
  { base: baseName, head: headName }: ReviewOptions,
  project: string,
  today: string,
): Promise<Review> {
  const { base, head } = await reviewedPair(project, { base: baseName, head: headName, today })
  if (isSound(base)) return makeReview(base, head, publisher)
  const { findings, sources } = base.loaded
  const report = [...reportText(listOf(findings.slice(0, 10)), { sources, root: sourceFolderName })].join('')
  throw new CannotRun(
    `the registry of ${base.name} cannot be read\n\n${report}`,
    'compare with a commit in which registry check finds no error',
  )
}

function print(made: Review, format: ReviewForm, { terminal }: Context): string {
  switch (format) {
    case 'markdown':
      return formatMarkdown(made)
    case 'json':
      return formatJson(made)
    case 'sarif':
      return formatSarif(made, rules)
    case 'text':
      return formatText(made, { palette: reviewPaletteOf(terminal), columns: terminal.columns })
  }
}

/** Says what a change does to the registry and whether it may; 1 where it may not, or where something is missing. */
export async function runReview(options: ReviewOptions, context: Context): Promise<ExitStatus> {
  const made = await review(options, findProject(context.workingFolder), context.today())
  if (options.output !== undefined) {
    const folder = resolve(context.workingFolder, options.output)
    writeWholeFile(join(folder, 'review.md'), formatMarkdown(made))
    writeWholeFile(join(folder, 'review.json'), formatJson(made))
  }
  context.terminal.print(print(made, options.format, context))
  return made.outcome === 'permitted' ? 0 : 1
}
