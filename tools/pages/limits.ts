import { numberText } from '@smtp-status/terminal/layout'
import { findingLimits } from '@smtp-status/terminal/report'
import { longestMessage } from '../../packages/bounces/src/message/outline.js'
import type { Limits as RegistryLimits } from '../../packages/registry/src/index.js'
import { limits as registryLimits } from '../../packages/registry/src/index.js'
import type { Limits as StatusLimits } from '../../packages/smtp-status/src/limits.js'
import { limits as statusLimits } from '../../packages/smtp-status/src/limits.js'

/** Words on a limit: of what it is, and what happens beyond it. */
type Words = readonly [of: string, beyond: string]

const counted = 'are counted, and not listed'
const refused = 'is refused, with the limit'

const registryWords: Readonly<Record<keyof RegistryLimits, Words>> = {
  sourceFileBytes: ['bytes of a file of the source', 'is a fault; the file is not read'],
  sourceDepth: ['levels of lists and maps in it', 'are a fault'],
  sourceItems: ['items of a list in it', 'are a fault'],
  findingsOfFile: ['faults of a file', counted],
  ianaFileBytes: ["bytes of a file of IANA's", refused],
  xmlDepth: ['levels of elements in it', 'are a fault'],
  publishedFileBytes: ['bytes of a published file', refused],
  downloadBytes: ['bytes of what is fetched', refused],
  changesetBytes: ['bytes of a changeset', 'keep it from being read'],
  gitAnswerBytes: ['bytes of one state of the registry in git', refused],
  issueCharacters: ['characters of the body of an issue', 'are a fault'],
  handedOnBytes: ['bytes of a file that one job hands on to the next', refused],
}

const statusWords: Readonly<Record<keyof StatusLimits, Words>> = {
  transcriptOctets: ['octets of a transcript (`lint`)', refused],
  transcriptLines: ['lines of it', refused],
  textOctets: ['octets of a text (`explain`); a mailbox may be of any size', refused],
  explanations: ['explanations (`explain`)', counted],
  lineOctets: ['octets of a line (`classify`)', 'are left out'],
  countedApart: ['different codes or domains in a summary (`classify`)', 'are counted together'],
  scannedMebibytes: [
    'MiB of a file (`scan`; `--max-size` sets another)',
    'keep it from being read; a report says so',
  ],
}

const findingWords: Readonly<Record<keyof typeof findingLimits, Words>> = {
  kept: ['findings of a run, also in JSON and SARIF', counted],
  printed: ['findings for people, and as annotations', counted],
  text: ['characters of one text of a finding', 'are left out'],
}

const row = (limit: number, [of, beyond]: Words): string => `| ${numberText(limit)} | ${of} | ${beyond} |`

function table<Key extends string>(
  limits: Readonly<Record<Key, number>>,
  words: Readonly<Record<Key, Words>>,
): string {
  const rows = Object.entries<Words>(words).map(([key, about]) => {
    const [, limit = Number.NaN] = Object.entries<number>(limits).find(([name]) => name === key) ?? []
    return row(limit, about)
  })
  return ['| at most | of | what is beyond |', '| ---: | --- | --- |', ...rows].join('\n')
}

/** The page of limits, in Markdown. */
export function limitsPage(): string {
  return `# Limits

However much somebody sends, no program here takes memory or time without end. What is beyond a limit is named. No limit is near to
what real files have.

## All commands

${table(findingLimits, findingWords)}

From \`packages/terminal/src/report/finding.ts\`.

## \`registry\`

${table(registryLimits, registryWords)}

From \`packages/registry/src/model/limits.ts\`.

## \`smtp-status\`

${table(statusLimits, statusWords)}
${row(longestMessage, ['octets of one message, also in a mailbox', 'are left out'])}

From \`packages/smtp-status/src/limits.ts\`, and of messages from \`packages/bounces/src/message/outline.ts\`. \`ReplyReader\` of
\`@smtp-status/replies\` has [limits of its own](../packages/replies/README.md), which a program can set.

This page is printed from these files by \`npm run pages\`. [reliability.md](reliability.md) says how the readers are tried.
`
}
