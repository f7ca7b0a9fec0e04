import { isProposedKey, proposedKeys } from '@smtp-status/registry'
import type { AnswerId } from '@smtp-status/submission'
import { answerIds, questionFor } from '@smtp-status/submission/questions'
import type { Command } from 'commander'
import type { ProposeOptions } from '../propose/run.js'
import type { AddCommand } from './command.js'
import { gather } from './command.js'

function addFlags(command: Command, ids: readonly AnswerId[]): Command {
  for (const { flag, list = false } of ids.map(questionFor)) {
    if (flag === undefined) continue
    const flags = `${flag.name} <${flag.value}>`
    if (list) command.option(flags, flag.help, gather)
    else command.option(flags, flag.help)
  }
  return command
}

const describesDocument = (id: AnswerId): boolean => /^document[A-Z]/.test(id)
const isOfCode = (id: AnswerId): boolean => id === 'subject' || id === 'code'

const isClaim = (id: AnswerId): boolean => !isProposedKey(id) && !isOfCode(id) && !describesDocument(id)

function addEntryFlags(command: Command): Command {
  return addFlags(addFlags(command, answerIds.filter(isOfCode)), proposedKeys).option(
    '--exception <json>',
    'why a finding is accepted: {"rule": ..., "with": ..., "reason": ...}; repeatable',
    gather,
  )
}

function addClaimFlags(command: Command): Command {
  command
    .option(
      '--update <codes>',
      'change the entry of this code; of several, with commas; or "all": those that --document concerns',
    )
    .option(
      '--set <field=value>',
      'update: the new value of a field, items divided by ";"; empty takes it away; CODE:FIELD=VALUE for one of several entries; repeatable',
      gather,
    )
    .option(
      '--deprecate <code>',
      'mark this code as no longer to be used; several, with commas, or some of those of --update, on one document',
    )
  return addFlags(command, answerIds.filter(isClaim))
}

function addDocumentFlags(command: Command): Command {
  return addFlags(command, answerIds.filter(describesDocument))
    .option(
      '--new-document <json>',
      'another new document: {"id": "rfc9999", "title": ...}; repeatable',
      gather,
    )
    .option(
      '--new-basic-code <json>',
      'a new basic status code: {"code": 559, "meaning": ..., "document": ...}; repeatable',
      gather,
    )
}

const examples = `
In a terminal, what the flags do not say is asked for. Examples:
  registry propose
  registry propose --subject 7 --sample-text "Greylisted" --basic-codes 451 \\
    --description "..." --reference rfc6647 --submitter "J. Levine" \\
    --change-controller IESG --yes
  registry propose --update X.7.28 --authority change-controller \\
    --set "references=draft-levine-mailbomb-header-01" --by standards@taugh.com
  registry propose --document rfc9999 --document-obsoletes rfc7505 ... --dry-run
  registry propose --deprecate X.1.2 --replaced-by X.1.1 --reason "..." \\
    --authority iesg --direction https://datatracker.ietf.org/iesg/
  registry propose --from-issue issue.md --dry-run`

/** Declares `registry propose`. */
export const addPropose: AddCommand = (program, context, finish) => {
  const command = program
    .command('propose')
    .description('write the files that register, update or deprecate a code, for a pull request')
    .option('--from-issue <file>', 'take the answers from the body of a filled-in issue form')
    .option('--form <name>', 'which form that is, such as register-a-code; told by its headings otherwise')
    .option('--dry-run', 'print what would be written and write nothing')
    .option('--yes', 'ask nothing')
    .addHelpText('after', examples)
  addDocumentFlags(addClaimFlags(addEntryFlags(command))).action(async (options: ProposeOptions) => {
    const { runPropose } = await import('../propose/run.js')
    finish(await runPropose(options, context))
  })
}
