import type { Protocol } from '@smtp-status/replies'
import { Option } from 'commander'
import type { AddCommand } from '../command.js'
import { transcriptFormats, transcriptForms } from '../lint/formats.js'
import type { TranscriptFormat } from '../lint/formats.js'
import { addReportOptions, reportChoice } from '../report.js'
import type { ReportFlags } from '../report.js'

interface Flags extends ReportFlags {
  readonly format?: TranscriptFormat
  readonly protocol?: Protocol
}

const formats = transcriptFormats
  .map((name) => `  ${name.padEnd(16)}  ${transcriptForms[name].purpose}`)
  .join('\n')

const examples = `
The forms of transcripts:
${formats}

All replies of a file count as those of one server: what it offers once, it
has to keep always. Logs of Postfix's clients and of Exim name their servers, and
each is judged for itself. A code is missing only where the server offers codes
in a reply to EHLO or LHLO. A file may have 64 MB and 500,000 lines.

Exit status: 0 no errors, 1 errors (with --strict anything), 2 the command
could not run.

Examples:
  swaks -s mx.example.com -q RCPT -t bob@example.com | smtp-status lint -
  smtp-status lint /var/log/mail.log
  smtp-status lint --protocol lmtp --strict session.txt
  smtp-status lint --report github --ignore-rule code/not-offered *.jsonl`

/** Adds `smtp-status lint`. */
export const addLint: AddCommand = (program, context, finish) => {
  const command = program
    .command('lint')
    .description('check the replies in transcripts of SMTP and LMTP sessions')
    .argument('<file...>', 'transcripts; - is standard input')
    .addOption(
      new Option('--format <form>', 'the form of the transcripts; detected by default').choices(
        transcriptFormats,
      ),
    )
    .addOption(
      new Option('--protocol <protocol>', 'the protocol of the sessions; detected by default').choices([
        'smtp',
        'lmtp',
      ]),
    )
  addReportOptions(command)
    .addHelpText('after', examples)
    .action(async (files: readonly string[], flags: Flags) => {
      const { runLint } = await import('../lint/run.js')
      const { format, protocol } = flags
      finish(await runLint({ files, format, protocol, ...reportChoice(flags) }, context))
    })
}
