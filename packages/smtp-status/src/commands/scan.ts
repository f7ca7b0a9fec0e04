import { limits } from '../limits.js'
import { CannotRun } from '@smtp-status/terminal'
import { gather } from '../command.js'
import type { AddCommand } from '../command.js'
import { addReportOptions, reportChoice } from '../report.js'
import type { ReportFlags } from '../report.js'

interface Flags extends ReportFlags {
  readonly likely?: boolean
  readonly skip?: readonly string[]
  readonly maxSize?: number
}

const examples = `
In a file about mail a code is sure where it stands behind a basic code (550
5.7.1) or beside one as code, text or reply (code: 550, enhanced: '5.7.1';
reply(550, '5.7.1')). It is also sure where it is named one (dsn=5.7.1), or
stands in a Status field or in an action of a mail server. Beside any other number, or at the beginning of a
string, it is likely one: it may be a version, and is only reported with
--likely. In other files a string such as '550 5.7.1 No' is sure, and an action
of sendmail.

Links below a folder are not followed; .git, .hg, .svn and node_modules are left
out, and lines that hold smtp-status-ignore. What .gitignore names is scanned;
the last example leaves it out.

Exit status: 0 no errors, 1 errors (with --strict anything), 2 the command
could not run, or a path that was named could not be scanned: it is not there,
may not be read, is too large, or is neither a file nor a folder. The other
paths are reported all the same.

Examples:
  smtp-status scan .
  smtp-status scan --likely src /etc/postfix
  smtp-status scan --report sarif . > codes.sarif
  smtp-status scan --skip test --ignore-rule code/unregistered .
  git ls-files -z | xargs -0 smtp-status scan`

function readSize(text: string): number {
  const size = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (size > 0) return size
  throw new CannotRun(`${text} is not a size`, 'give a number of MiB from 1 to 9999: --max-size 8')
}

/** Adds `smtp-status scan`. */
export const addScan: AddCommand = (program, context, finish) => {
  const command = program
    .command('scan')
    .description('find wrong codes in source code and configuration')
    .argument('<path...>', 'files and folders')
    .option('--likely', 'also report what is only likely to be a code')
    .option('--skip <name>', 'leave out files and folders of this name; can be repeated', gather)
    .option('--max-size <MiB>', `leave out larger files (default: ${limits.scannedMebibytes})`, readSize)
  addReportOptions(command)
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], flags: Flags) => {
      const { runScan } = await import('../scan/run.js')
      const { likely, skip = [], maxSize = limits.scannedMebibytes } = flags
      const chosen = { likely: likely === true, skipped: skip, largest: maxSize }
      finish(await runScan({ paths, ...chosen, ...reportChoice(flags) }, context))
    })
}
