import { CannotRun } from '@smtp-status/terminal'
import type { AddCommand } from '../command.js'

interface Flags {
  readonly basic?: number
  readonly document?: string
  readonly deprecated?: boolean
  readonly full?: boolean
  readonly json?: boolean
}

const examples = `
A code (5.7.26) is printed with all that the registry says of it; anything
else gives a table.
Exit status: 0 something fits, 1 nothing does, 2 it could not run.

Examples:
  smtp-status codes
  smtp-status codes 5.7.26
  smtp-status codes X.7
  smtp-status codes mailbox full
  smtp-status codes --basic 550
  smtp-status codes --document rfc7505 --full
  smtp-status codes --deprecated --json`

function readBasic(text: string): number {
  if (/^[2-5][0-5]\d$/.test(text)) return Number(text)
  throw new CannotRun(`${text} is no basic status code`, 'give three digits such as 550: --basic 550')
}

/** Adds `smtp-status codes`. */
export const addCodes: AddCommand = (program, context, finish) => {
  program
    .command('codes')
    .description('list and search the registered codes')
    .argument(
      '[query...]',
      'a code (5.7.26), its beginning (5.7, X.7), a basic code (550), a document or words',
    )
    .option('--basic <code>', 'codes that go with this basic status code', readBasic)
    .option('--document <document>', 'codes that this document defines, such as rfc7505')
    .option('--deprecated', 'only those that are no longer to be used')
    .option('--full', 'with descriptions and references')
    .option('--json', 'print the entries as JSON')
    .addHelpText('after', examples)
    .action(async (words: readonly string[], { deprecated, full, json, ...flags }: Flags) => {
      const { runCodes } = await import('../codes/run-codes.js')
      const text = words.length === 0 ? undefined : words.join(' ')
      const asked = { text, deprecated: deprecated === true, full: full === true, json: json === true }
      finish(runCodes({ ...flags, ...asked }, context))
    })
}
