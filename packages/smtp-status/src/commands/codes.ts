import { Option } from 'commander'
import { readBasic, tables } from '../codes/asked-code.js'
import type { Table } from '../codes/asked-code.js'
import type { AddCommand } from '../command.js'

interface Flags {
  readonly table?: Table
  readonly basic?: number
  readonly document?: string
  readonly deprecated?: boolean
  readonly full?: boolean
  readonly json?: boolean
}

const examples = `
Codes (5.7.26, 7.26) and classes (5) are printed with all that the registry
says of them; anything else gives a table. A subject (7, X.7, X.7.YYY) gives
its entry and its codes. Basic codes (550) give the codes that go with them,
and add nothing beside a code (550 5.7.26). Words are searched in sample
texts, descriptions and common wordings, and may have typing errors. Where
no code has all of them, the nearest are listed.
Exit status: 0 something fits, 1 nothing does, 2 it could not run.

Examples:
  smtp-status codes
  smtp-status codes 5.7.26
  smtp-status codes 5.1.1 5.7.26
  smtp-status codes X.7
  smtp-status codes user unknown
  smtp-status codes mailbx full
  smtp-status codes --basic 550
  smtp-status codes --table class
  smtp-status codes --document rfc7505 --full
  smtp-status codes --deprecated --json`

/** Adds `smtp-status codes`. */
export const addCodes: AddCommand = (program, context, finish) => {
  program
    .command('codes')
    .description('list and search the registered codes')
    .argument(
      '[query...]',
      'codes (5.7.26), their beginning (5.7, X.7), basic codes (550), a document or words',
    )
    .addOption(new Option('--table <table>', 'look only in this table of the registry').choices(tables))
    .option('--basic <code>', 'codes that go with this basic status code', readBasic)
    .option('--document <document>', 'codes that this document defines, such as rfc7505')
    .option('--deprecated', 'only those that are no longer to be used')
    .option('--full', 'with descriptions and references')
    .option('--json', 'print the entries as JSON')
    .addHelpText('after', examples)
    .action(async (words: readonly string[], { deprecated, full, json, ...flags }: Flags) => {
      const { runCodes } = await import('../codes/run.js')
      const text = words.length === 0 ? undefined : words.join(' ')
      const asked = { text, deprecated: deprecated === true, full: full === true, json: json === true }
      finish(runCodes({ ...flags, ...asked }, context))
    })
}
