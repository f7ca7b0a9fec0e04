import { CannotRun } from '@smtp-status/terminal'
import { Option } from 'commander'
import { gather } from '../command.js'
import type { AddCommand } from '../command.js'

interface Flags {
  readonly field?: readonly string[]
  readonly preset?: string
  readonly all?: boolean
  readonly details?: boolean
  readonly mailOnly?: boolean
  readonly summary?: boolean
  readonly json?: boolean
}

const usualFields = ['reply', 'response', 'status']

const presets = [
  'ses',
  'sendgrid',
  'mailgun',
  'postmark',
  'sparkpost',
  'mandrill',
  'mailjet',
  'brevo',
  'azure',
  'halon',
  'message-trace',
  'json',
]

const examples = `
The code of a line is the first of these that it has:
  1. an enhanced code behind dsn= (Postfix, sendmail), with the basic
     code of the reply that follows in the line
  2. a basic and an enhanced code side by side: 550 5.1.1, 550-5.1.1,
     550 #5.1.1, 571 5.7.1; of several, a refusal before a success
  3. an enhanced code at the beginning, after ": ", "(" or "#"; it has
     to be registered (after "#", its subject), or to be all there is
  4. a basic code where replies begin: at the beginning, after ": ",
     '="', "smtp;" or "error code"; of several, a refusal
In a line that is a JSON object, the fields named by --field are
read in this way, in their order; other lines are read whole. A path leads into
objects (smtp.reply) and into arrays: recipients.reply gives a line for
each element, recipients.0.reply the first element alone.

Each line with a code gives one line of JSON, its fields in this order:
  line        its number, from 1
  basic       550, or null
  status      "5.1.1", or null
  confidence    registered, subject known, class known or
              basic code only
  outcome     success, go on, failed for now or failed for good
  retry       not needed, worth it, pointless or unclear
  class       summary of the class, or null
  subject     summary of the subject, or null
  sampleText  sample text of the code if it is registered, or null
With --details and --preset, recipient, queueId and relay follow the
number, and at the end stand, for failures:
  concerns    address, mailbox, message, sender, sender address,
              receiving system, network or unknown
  suppress    yes, no or unclear: whether a list should stop writing
              to the address
  likely      the registered code whose meaning the words have, where
              the code that was sent does not say it, or null
With --summary, codes, domains and concerns are counted instead.
Only the first 1 MiB of a line is read.
Exit status: 0, or 2 where it could not run.

Examples:
  smtp-status classify < /var/log/mail.log
  smtp-status classify --summary --mail-only /var/log/syslog
  smtp-status classify --details /var/log/mail.log
  smtp-status classify --preset ses < events.jsonl
  smtp-status classify --field smtp_response < events.jsonl
  zcat mail.log.*.gz | smtp-status classify | grep 'failed for good'`

function refuseJsonAlone({ json, summary }: Flags): void {
  if (json !== true || summary === true) return
  throw new CannotRun(
    '--json says how a summary is printed',
    'add --summary, or leave --json out: lines are JSON anyway',
  )
}

/** Adds `smtp-status classify`. */
export const addClassify: AddCommand = (program, context, finish) => {
  program
    .command('classify')
    .description('explain the code in each line of a mail log or of JSON lines')
    .argument('[file]', 'what to read; standard input by default')
    .option(
      '--field <name>',
      `a field of JSON lines that may hold a code, smtp.reply within smtp; can be repeated (default: ${usualFields.join(', ')})`,
      gather,
    )
    .addOption(
      new Option('--preset <provider>', 'read JSON lines as events of this provider').choices(presets),
    )
    .option('--details', 'say recipient, queue id and relay too, and whom or what a failure concerns')
    .option('--mail-only', 'skip lines of a system log that no mail program wrote')
    .option('--summary', 'count codes, domains and concerns instead of writing lines')
    .option('--json', 'print the summary as JSON')
    .option('--all', 'write lines without a code too, with null in every field but the first')
    .addHelpText('after', examples)
    .action(async (file: string | undefined, flags: Flags) => {
      refuseJsonAlone(flags)
      const { field = usualFields, preset, all, details, mailOnly, summary, json } = flags
      const { runClassify } = await import('../classify/run.js')
      const options = {
        file,
        fields: field,
        preset,
        all: all === true,
        details: details === true,
        mailOnly: mailOnly === true,
        summary: summary === true ? (json === true ? ('json' as const) : ('text' as const)) : undefined,
      }
      finish(await runClassify(options, context))
    })
}
