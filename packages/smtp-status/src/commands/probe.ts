import type { AddCommand } from '../command.js'
import type { ProbeFlags } from '../probe/read-options.js'

const examples = `
No message is delivered unless --deliver-to names an address. Probe only
servers that you run.

Exit status: 0 the server keeps every requirement that was tested; 1 it breaks
some, sends without end, or sends replies that nothing asked for; 2 the server
could not be probed, or too little of it was seen.

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
    .description('connect to a server that you run, and check its replies against RFC 2034')
    .argument('<host:port>', 'the address and port of the server')
    .option('--lmtp', 'speak LMTP (RFC 2033)')
    .option('--starttls', 'start TLS in every connection; the certificate is not judged')
    .option('--auth <user>', 'try AUTH too; the password is read from SMTP_STATUS_PASSWORD')
    .option('--deliver-to <address>', 'send one small message to this address')
    .option('--name <domain>', 'the name that the probe gives in EHLO', 'probe.invalid')
    .option('--domain <domain>', 'the domain of the recipients that are tried', 'example.invalid')
    .option('--timeout <seconds>', 'how long to wait for one reply', '30')
    .option('--limit <seconds>', 'how long the whole probe may take', '120')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', examples)
    .action(async (target: string, flags: ProbeFlags) => {
      const { readProbeOptions } = await import('../probe/read-options.js')
      const { runProbe } = await import('../probe/run.js')
      finish(await runProbe(readProbeOptions(target, flags, context.env, context.now()), context))
    })
}
