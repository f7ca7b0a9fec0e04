import { formatOption } from '../formats.js'
import type { ReviewFormatName } from '../review/formats.js'
import { reviewFormats } from '../review/formats.js'
import type { AddCommand } from './command.js'

interface ReviewFlags {
  readonly base: string
  readonly head?: string
  readonly format: ReviewFormatName
  readonly output?: string
  readonly origin?: string
}

/** Declares `registry review`. */
export const addReview: AddCommand = (program, context, finish) => {
  program
    .command('review')
    .description('say what a change does to the registry, and whether the rules of RFC 5248 permit it')
    .requiredOption(
      '--base <ref>',
      'the branch, tag or commit to compare with; the change is judged as merged with it',
    )
    .option('--head <ref>', 'the branch, tag or commit that holds the change; by default the working tree')
    .addOption(formatOption(reviewFormats))
    .option('--origin <text>', 'where the proposal came from, for the report: "pull request 7 by octocat"')
    .option('--output <folder>', 'also write review.md and review.json into a folder')
    .action(async ({ base, head, format, output, origin }: ReviewFlags) => {
      const { runReview } = await import('../review/run.js')
      finish(await runReview({ base, head, format, output, origin }, context))
    })
}
