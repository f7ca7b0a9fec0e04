import type { Asking } from '@smtp-status/registry'
import { askingOf, authorityNames, isList, isWay, proposedKeys } from '@smtp-status/registry'
import type { Command } from 'commander'
import type { ProposeOptions } from '../propose/run.js'
import type { AddCommand } from './command.js'
import { gather } from './command.js'

function addFlag(command: Command, asking: Asking): void {
  const { flag } = asking
  if (flag === undefined) return
  const flags = `${flag.name} <${flag.value}>`
  if (isList(asking)) command.option(flags, flag.help, gather)
  else command.option(flags, flag.help)
}

function addEntryFlags(command: Command): Command {
  command
    .option('--subject <number>', 'register: the subject; the next free detail is taken')
    .option('--code <code>', 'register: the code itself, such as X.7.31, in place of --subject')
  for (const asking of proposedKeys.map(askingOf)) addFlag(command, asking)
  return command.option(
    '--exception <json>',
    'why a finding is accepted: {"rule": ..., "with": ..., "reason": ...}; repeatable',
    gather,
  )
}

function addClaimFlags(command: Command): Command {
  return command
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
    .option('--replaced-by <code>', 'deprecate: the code to use instead')
    .option('--reason <text>', 'deprecate: why it is no longer to be used')
    .option(
      '--authority <authority>',
      `what gives the right to change it (RFC 5248 section 2.3): ${authorityNames.filter(isWay).join(', ')}`,
    )
    .option('--document <document>', 'the document that asks for it; for a new code, the first reference')
    .option('--by <name>', 'the person or body that asks for the change')
    .option('--direction <address>', "where the IESG's direction can be read, from https:// on")
    .option('--expert <name>', 'the designated expert who reviewed a new code')
    .option('--review <address>', 'where that review can be read, from https:// on')
    .option('--reworded <reason>', 'update: why the wording of the description changes')
    .option('--note <text>', 'what else is to be known')
    .option('--date <date>', 'YYYY-MM-DD; today by default')
}

function addDocumentFlags(command: Command): Command {
  return command
    .option('--document-title <title>', 'the title of the document that is new to the registry')
    .option(
      '--document-status <status>',
      'standards track, best current practice, experimental, informational, Internet-Draft or other',
    )
    .option(
      '--document-stream <stream>',
      'who published it: IETF, IAB, IRTF, independent, legacy or other; none for a draft that none approved',
    )
    .option('--document-date <date>', 'when it was published: YYYY-MM-DD or YYYY-MM')
    .option('--document-author <name>', 'one of its authors; repeatable', gather)
    .option('--document-address <address>', 'where it can be read, from https:// on; an RFC needs none')
    .option('--document-updates <document>', 'a document that it updates; repeatable', gather)
    .option('--document-obsoletes <document>', 'a document that it obsoletes; repeatable', gather)
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
