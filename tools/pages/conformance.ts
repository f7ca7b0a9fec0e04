import type { ReplyRuleId } from '@smtp-status/replies'
import type {
  ConformanceNote,
  Evidence,
  ServerConformance,
} from '../../packages/replies/test/expected-findings.js'
import { conformance, expectations, linesOf } from '../../packages/replies/test/expected-findings.js'

const { errors, others, servers } = conformance
const expected = new Map(expectations.map((each) => [each.recording.replace(/\.jsonl$/, ''), each]))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const code = (text: string): string => `\`${text}\``

/** Number of replies of recordings in which a rule found something. */
const countIn = (recordings: readonly string[], rule: ReplyRuleId): number =>
  sum(recordings.map((recording) => linesOf(expected.get(recording)?.findings[rule] ?? []).length))

const repliesIn = (recordings: readonly string[]): number =>
  sum(recordings.map((recording) => expected.get(recording)?.replies ?? 0))

function overview(rules: readonly ReplyRuleId[]): string {
  const rows = servers.flatMap(({ groups }) =>
    groups.map(({ name, recordings }) => [
      name,
      repliesIn(recordings),
      ...rules.map((rule) => countIn(recordings, rule) || ''),
    ]),
  )
  return table(['Server', 'Replies', ...rules.map(code)], rows)
}

function evidenceText({ recording, line, wire }: Evidence): string {
  const place = `${recording}, line ${line}`
  return wire === null ? place : `${code(wire)} (${place})`
}

const evidenceList = ({ evidence }: ConformanceNote): string => evidence.map(evidenceText).join('; ')

function seenTable({ groups, seen }: ServerConformance): string {
  const recordings = groups.flatMap((group) => group.recordings)
  const rows = seen.map((each) => [
    code(each.rule),
    countIn(recordings, each.rule),
    each.note,
    evidenceList(each),
  ])
  return table(['Rule', 'Replies', 'What was seen', 'Evidence'], rows)
}

const rightList = ({ right }: ServerConformance): string =>
  right.map((each) => `- ${each.note} ${evidenceList(each)}`).join('\n')

const serverSection = (server: ServerConformance): string => `## ${server.server} ${server.version}

${server.verdict}

Recorded from ${server.source}: ${server.groups.flatMap(({ recordings }) => recordings).join(', ')}.

${seenTable(server)}

Also seen:

${rightList(server)}
`

const introduction = `# How servers keep RFC 2034

What servers really said, judged by the rules for [replies with enhanced status codes](rfc2034.md). Who runs one of them
finds here which of its replies lack a code, or have one that is not due or does not fit. Who writes a client finds what to
be ready for.

${expected.size} sessions with ${repliesIn([...expected.keys()])} replies were recorded on loopback, from the versions named here, and every reply
was read. A number says in how many replies a rule found something, and not how often a server does it:
a session that tries fifty unknown recipients counts fifty. Texts that an operator or an application put in,
some of them wrong on purpose, have rows of their own. An empty cell stands for none.
`

const limits = `## What this does not show

- One configuration or a few of each version. They are small, with what a distribution or a package gives by default wherever nothing else
  is said. Another version, another option or a patch can do otherwise.
- Loopback, one client, no load. Replies to what never happened there (a name server that fails, a blocklist, a filter for viruses) are missing.
- OpenSMTPD: no TLS session could be held with this build, so AUTH is missing. Dovecot's quota had no effect.
- amavisd and Dovecot submission speak for another server behind them; what they passed on is counted as theirs.
- What a greeting, HELO, EHLO or LHLO is answered with is taken to be without codes whatever the basic code. RFC 2034 section 4 leaves
  these replies out of those that have one, and says no more. HELO and EHLO count even in LMTP, which does not have them; LHLO counts as a
  hello in SMTP only where the server takes it.
- smtp-server 3.14.0 puts a code before the keywords; it is taken to offer codes all the same, since that is what it means to do.
- Lines and recordings are those of the test data, which is kept outside the repository. The expected findings are in
  [packages/replies/test/fixtures/transcripts](../packages/replies/test/fixtures/transcripts), with the reasons.

This page is printed from there by \`npm run pages\`.
`

/** The page `docs/conformance.md`: how recorded servers keep RFC 2034. */
export function conformancePage(): string {
  return `${introduction}
## Errors

Against a requirement of RFC 2034, RFC 2033 or RFC 5321.

${overview(errors)}

Rules that are not in the table found nothing in any session. Nobody sent a code with 3yz, codes that differ between the lines
of a reply, or a malformed one where one was due. Every LMTP server announced the keyword, and nobody gave it parameters.

## Warnings and notes

Permitted, and worth knowing: codes that nobody registered, codes without the keyword, text beyond ASCII, and codes with a class that
they were not meant for. So are basic codes that the registry does not name for a code: its lists are not exhaustive (RFC 5248 section
2.1).

${overview(others)}

${servers.map(serverSection).join('\n')}
${limits}`
}
