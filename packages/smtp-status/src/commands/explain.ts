import type { AddCommand } from '../command.js'

interface Flags {
  readonly file?: string
  readonly json?: boolean
}

const examples = `
A file may hold a message, a mailbox, or a report of delivery (RFC 3464) that
was saved alone. It may also hold events of a provider in JSON, an accounting
file, a log or any text with replies in it. Of a folder or a Maildir, all messages are read.
Without arguments, standard input is read.
Exit status: 0 explained, 1 nothing found to explain, 2 it could not run.

Examples:
  smtp-status explain '550 5.7.26 Unauthenticated mail is not accepted'
  smtp-status explain 5.7.26
  smtp-status explain X.7.26 4.2.2 550
  smtp-status explain < bounce.eml
  smtp-status explain bounce.eml --json
  smtp-status explain ~/Maildir`

/** Adds `smtp-status explain`. */
export const addExplain: AddCommand = (program, context, finish) => {
  program
    .command('explain')
    .description('say what a reply, a code or a bounce means, and whether to send again')
    .argument(
      '[reply...]',
      'replies (550 5.7.26 ...), codes (5.7.26, X.7.26, 7.26, 550), files or folders; - for standard input',
    )
    .option('--file <file>', 'a message, a report, or a text with replies in it; - for standard input')
    .option('--json', 'print the explanations as JSON')
    .addHelpText('after', examples)
    .action(async (words: readonly string[], { file, json }: Flags) => {
      const { runExplain } = await import('../explain/run.js')
      finish(await runExplain({ words, file, json: json === true }, context))
    })
}
