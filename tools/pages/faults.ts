import type { FaultRule } from '@smtp-status/source'
import { faultRules } from '@smtp-status/source'

const groups: readonly (readonly [prefix: string, heading: string])[] = [
  ['file/', 'Files'],
  ['text/', 'Text'],
  ['yaml/', 'YAML'],
  ['value/', 'Values'],
  ['registry/', 'The registry as a whole'],
]

function section([id, { title, why, severity }]: readonly [string, FaultRule]): string {
  const weight = severity === 'error' ? '' : ` (${severity})`
  return `### \`${id}\`\n\n${title}${weight}. ${why}\n`
}

function group([prefix, heading]: readonly [string, string]): string {
  const rules = Object.entries(faultRules).filter(([id]) => id.startsWith(prefix))
  return `## ${heading}\n\n${rules.map(section).join('\n')}`
}

/** The page `docs/faults.md`: every rule that source files are held to, and why. */
export function faultsPage(): string {
  return `# Faults of source files

\`registry check\` can find these faults in \`registry-src/\`, each under the name that its reports give. An error keeps the registry
from being published, a warning does not.

This page is printed from the rules of \`packages/source\` by \`npm run pages\`.

${groups.map(group).join('\n')}`
}
