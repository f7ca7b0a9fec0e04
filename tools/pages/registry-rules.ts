import type { ConflictRule, RuleFinding, UpdateRule } from '../../packages/registry/src/index.js'
import {
  checkConflicts,
  conflictRules,
  exceptionNotNeeded,
  exceptionUnknownRule,
  judgements,
  judgeUpdate,
  printRegistryCode,
  updateRules,
} from '../../packages/registry/src/index.js'
import { baseRegistry } from '../../packages/registry/src/example/example-registry.js'

type RuleFacts = Pick<ConflictRule, 'id' | 'title' | 'source' | 'severity' | 'why'>

interface PageSection {
  readonly heading: string
  readonly intro: string
  readonly rules: readonly (RuleFacts & { readonly shown: RuleFinding | undefined })[]
}

// A vertical bar would end the cell, and an angle bracket begin a tag.
const inMarkdown = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

function row({ id, title, source, severity }: RuleFacts): string {
  return `| [\`${id}\`](#${id.replaceAll('/', '')}) | ${inMarkdown(title)} | ${source} | ${severity} |`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function exampleOf({ code, message, found, advice }: RuleFinding): string {
  const where = code ? `\`${printRegistryCode(code)}\`: ` : ''
  const what = found === undefined ? '' : ` Found: \`${found.replaceAll('`', "'")}\`.`
  return `Example: ${where}${inMarkdown(message)}.${what} ${inMarkdown(capitalised(advice))}.`
}

function detail({ id, why, shown }: PageSection['rules'][number]): string {
  const example = shown ? `\n${exampleOf(shown)}\n` : ''
  return `### \`${id}\`\n\n${inMarkdown(why)}\n${example}`
}

function printSection({ heading, intro, rules }: PageSection): string {
  const table = ['| rule | title | source | severity |', '| --- | --- | --- | --- |', ...rules.map(row)]
  return `## ${heading}\n\n${intro}\n\n${table.join('\n')}\n\n${rules.map(detail).join('\n')}`
}

function showConflict(rule: Pick<ConflictRule, 'id' | 'example'>): RuleFinding | undefined {
  return checkConflicts(rule.example.fires(baseRegistry())).find((finding) => finding.rule === rule.id)
}

function showUpdate(rule: UpdateRule): RuleFinding | undefined {
  const { before, after } = rule.example.fires(baseRegistry())
  return judgeUpdate(before, after)
    .flatMap(({ findings }) => findings)
    .find((finding) => finding.rule === rule.id)
}

const conflicts = (): PageSection => ({
  heading: 'Conflict checks',
  intro: `Checks over one registry, which \`registry check\` and \`registry build\` run. An entry can answer a finding with an exception
that gives its reason:

\`\`\`yaml
exceptions:
  - rule: text/near-title
    with: X.1.1
    reason: What sets the two apart.
\`\`\`

\`with\` names the other entry where the finding is about a pair; the exception can stand in either of the two.`,
  rules: [...conflictRules, exceptionNotNeeded, exceptionUnknownRule].map((rule) =>
    Object.assign({ shown: showConflict(rule) }, rule),
  ),
})

const updates = (): PageSection => ({
  heading: 'Update rules',
  intro: `Rules over two states of the registry, one after the other: what may change in an entry, and on whose authority.`,
  rules: updateRules.map((rule) => Object.assign({ shown: showUpdate(rule) }, rule)),
})

function printFrame(): string {
  const rows = judgements.map(
    ({ rule, severity, question, source }) =>
      `| \`${rule}\` | ${severity} | ${inMarkdown(question)} | ${source} |`,
  )
  const intro = `Who may change an entry depends on what else the source says: on the standing of documents and on what they update. The
update rules take that from before a change. A change of it is reported by itself, with the question that somebody has to answer. A
note has to be known; a warning decides who may change which entries; an error is never permitted.`
  const table = ['| rule | severity | question | source |', '| --- | --- | --- | --- |', ...rows]
  return `## What entries rest on\n\n${intro}\n\n${table.join('\n')}\n`
}

/** The page `docs/rules.md`: every rule that entries are held to, why, and what it says where it finds something. */
export function registryRulesPage(): string {
  return `# Rules

What entries are held to once their files can be read ([faults.md](faults.md) has the faults of files). Each finding is reported
under the name of its rule. An error keeps the registry from being published, a warning does not.

This page is printed from the rules in \`packages/registry/src\` by \`npm run pages\`. The examples are what
each rule says of a small registry that was damaged for it.

${[conflicts(), updates()].map(printSection).join('\n')}
${printFrame()}`
}
