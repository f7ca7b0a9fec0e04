import { reportComparison } from './comparison.js'
import { openProposal } from './open-proposal.js'
import { openRelease, makeTags } from './release.js'
import { commentReview } from './review-comment.js'
import type { Steps } from './run-step.js'

/**
 * Steps of jobs that may write. They run from the sources of the checkout: nothing is installed and nothing is built in such a
 * job, so nothing here imports a package of others.
 */
export const writingSteps: Steps = {
  'review:comment': commentReview,
  'proposal:open': openProposal,
  'comparison:report': reportComparison,
  'release:open': openRelease,
  'release:tags': makeTags,
}
