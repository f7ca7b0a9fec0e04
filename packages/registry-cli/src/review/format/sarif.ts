import type { Finding } from '@smtp-status/registry'
import type { ReportedRule } from '@smtp-status/terminal/report'
import { reportSarif } from '@smtp-status/terminal/report'
import { placeText } from '../locate.js'
import type { Review, ReviewFinding } from '../review.js'
import { allFindings } from '../review.js'

function withOther({ other, ...finding }: ReviewFinding): Finding {
  return other ? { ...finding, message: `${finding.message} (${placeText(other)})` } : finding
}

/** The findings of a review as SARIF 2.1.0; where one is about a pair, its message ends with the other place. */
export function formatSarif(review: Review, rules: Readonly<Record<string, ReportedRule>>): string {
  return reportSarif(allFindings(review).map(withOther), { tool: 'registry review', rules })
}
