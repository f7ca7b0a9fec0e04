import type { AddCommand } from '../command.js'
import { gather } from './gather.js'

interface Flags {
  readonly field?: readonly string[]
  readonly all?: boolean
}

const usualFields = ['reply', 'response', 'status']

const examples = `
A line's code is, of these, the first that stands in it:
  1. an enhanced code behind dsn= (Postfix, sendmail), with the basic
     code of the reply that follows in the line
  2. a basic and an enhanced code side by side: 550 5.1.1, 550-5.1.1,
     550 #5.1.1, 571 5.7.1
  3. an enhanced code at the beginning, after ": " or after "#"; it has
     to be registered (after "#", its subject), or to be all there is
  4. a basic code at the beginning, after ": " or after '="'
In a line that is a JSON object, the fields named by --field are read
so, in their order; other lines are read whole.

Each line with a code gives one line of JSON, its fields in this order:
  line        its number, from 1
  basic       550, or null
  status      "5.1.1", or null
  sureness    registered, subject known, class known or
              basic code only
  outcome     success, go on, failed for now or failed for good
  retry       not needed, worth it, pointless or unclear
  class       summary of the class, or null
  subject     summary of the subject, or null
  sampleText  sample text of the code if it is registered, or null
Of a line longer than 1 MiB, what lies beyond is not read.
Exit status: 0, or 2 where it could not run.

Examples:
  smtp-status classify < /var/log/mail.log
  smtp-status classify --all /var/log/mail.log
  smtp-status classify --field smtp_response < events.jsonl
  zcat mail.log.*.gz | smtp-status classify | grep 'failed for good'`

/** Adds `smtp-status classify`. */
export const addClassify: AddCommand = (program, context, finish) => {
  program
    .command('classify')
    .description('say of each line of a mail log, or of JSON lines, what its code means')
    .argument('[file]', 'what to read; standard input by default')
    .option(
      '--field <name>',
      `a field of JSON lines that may hold a code, smtp.reply within smtp; can be repeated (default: ${usualFields.join(', ')})`,
      gather,
    )
    .option('--all', 'write lines without a code too, with null in every field but the first')
    .addHelpText('after', examples)
    .action(async (file: string | undefined, { field = usualFields, all }: Flags) => {
      const { runClassify } = await import('../classify/run-classify.js')
      finish(await runClassify({ file, fields: field, all: all === true }, context))
    })
}
