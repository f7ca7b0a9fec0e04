import type { AddCommand } from '../command.js'
import type { ProbeFlags } from '../probe/read-options.js'

const examples = `
No message is delivered unless --deliver-to names an address. Probe only
servers that you run.

Exit status: 0 every requirement seen is kept, 1 some are not, or the server
sent without end or unasked, 2 the server could not be probed, or was hardly
seen.

Examples:
  smtp-status probe 127.0.0.1:25 --domain example.com
  smtp-status probe localhost:587 --starttls
  smtp-status probe localhost:587 --starttls --auth alice
  smtp-status probe localhost:24 --lmtp --deliver-to alice@example.com
  smtp-status probe 127.0.0.1:25 --dry-run`

/** Adds `smtp-status probe`. */
export const addProbe: AddCommand = (program, context, finish) => {
  program
    .command('probe')
    .description('hold a session with a server that you run, and judge its replies by RFC 2034')
    .argument('<host:port>', 'where it listens')
    .option('--lmtp', 'speak LMTP (RFC 2033)')
    .option('--starttls', 'start TLS in every connection; the certificate is not judged')
    .option('--auth <user>', 'try AUTH too; the password is read from SMTP_STATUS_PASSWORD')
    .option('--deliver-to <address>', 'really send one small message, to this address')
    .option('--name <domain>', 'the name that the probe gives itself', 'probe.invalid')
    .option('--domain <domain>', 'the domain of the recipients that are tried', 'example.invalid')
    .option('--timeout <seconds>', 'how long to wait for one reply', '30')
    .option('--limit <seconds>', 'how long everything may take', '120')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', examples)
    .action(async (target: string, flags: ProbeFlags) => {
      const { readProbeOptions } = await import('../probe/read-options.js')
      const { runProbe } = await import('../probe/run.js')
      finish(await runProbe(readProbeOptions(target, flags, context.env, context.now()), context))
    })
}
