import { Option } from 'commander'
import type { Protocol } from '@smtp-status/replies'
import type { AddCommand } from '../command.js'
import { transcriptFormats } from '../lint/transcript.js'
import type { TranscriptFormat } from '../lint/transcript.js'
import { addReportOptions, reportChoice } from '../report.js'
import type { ReportFlags } from '../report.js'

interface Flags extends ReportFlags {
  readonly format?: TranscriptFormat
  readonly protocol?: Protocol
}

const examples = `
The forms of transcripts:
  swaks             what swaks prints, with TLS or without
  postfix-log       the log of Postfix's smtpd -v, or of its clients (smtp -v)
  postfix-mail      the mails with "Transcript of session follows" that
                    Postfix sends to the postmaster
  postfix-delivery  Postfix's log without -v: what servers said of messages
  smtplib           what Python's smtplib prints with set_debuglevel(1)
  dialogue          S: and C:, arrows as curl -v prints, or as telnet shows it;
                    what nodemailer, PHPMailer and Exim (-v, -d) print
  jsonl             an exchange in JSON on each line:
                    {"sent": "NOOP\\r\\n", "reply": "250 2.0.0 Ok\\r\\n"}

Replies are judged as if one server had sent those of a file: what it offers
once, it has to keep to always. Logs of Postfix's clients and of Exim name their
servers, and each is judged for itself. Missing codes are looked for where a
server was heard to offer them in its reply to EHLO or LHLO.

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
      new Option('--format <form>', 'the form of the transcripts; by default it is found out').choices(
        transcriptFormats,
      ),
    )
    .addOption(
      new Option('--protocol <protocol>', 'what was spoken; by default it is found out').choices([
        'smtp',
        'lmtp',
      ]),
    )
  addReportOptions(command)
    .addHelpText('after', examples)
    .action(async (files: readonly string[], flags: Flags) => {
      const { runLint } = await import('../lint/run-lint.js')
      const { format, protocol } = flags
      finish(await runLint({ files, format, protocol, ...reportChoice(flags) }, context))
    })
}
