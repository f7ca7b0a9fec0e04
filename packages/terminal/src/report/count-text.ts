/** How many findings there are of each severity: `2 errors, 1 warning`. The names of severities form their plural with s. */
export function countText<Severity extends string>(
  findings: readonly { readonly severity: Severity }[],
  severities: readonly Severity[],
): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'No findings' : counts.join(', ')
}
