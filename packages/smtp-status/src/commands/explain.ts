import type { AddCommand } from '../command.js'

interface Flags {
  readonly file?: string
  readonly json?: boolean
}

const examples = `
Without arguments, it reads a message or a mailbox from standard input and
explains the report of delivery in it (RFC 3464), or else the replies that
stand in its text; a report that was saved alone, and any other text, too.
Exit status: 0 explained, 1 nothing found to explain, 2 it could not run.

Examples:
  smtp-status explain '550 5.7.26 Unauthenticated mail is not accepted'
  smtp-status explain 5.7.26
  smtp-status explain X.7.26 4.2.2 550
  smtp-status explain < bounce.eml
  smtp-status explain --file bounce.eml --json`

/** Adds `smtp-status explain`. */
export const addExplain: AddCommand = (program, context, finish) => {
  program
    .command('explain')
    .description('say what a reply, a code or a bounce means, and whether to send again')
    .argument('[reply...]', 'replies (550 5.7.26 ...) or codes (5.7.26, X.7.26, 550); - for standard input')
    .option('--file <file>', 'a message, a report, or a text with replies in it; - for standard input')
    .option('--json', 'print the explanations as JSON')
    .addHelpText('after', examples)
    .action(async (words: readonly string[], { file, json }: Flags) => {
      const { runExplain } = await import('../explain/run-explain.js')
      finish(await runExplain({ words, file, json: json === true }, context))
    })
}
