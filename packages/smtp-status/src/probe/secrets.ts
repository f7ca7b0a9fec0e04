import type { Reply } from '@smtp-status/replies'
import type { Credentials } from './plan.js'

/** Text shown in place of a password. */
const hidden = '(password)'

/** Shorter ones stand in any text, and would be told by what is hidden. */
const shortest = 4

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** The response of AUTH PLAIN (RFC 4616 section 2). */
export function plainResponse({ user, password }: Credentials): string {
  return base64(`\0${user}\0${password}`)
}

/** The forms in which a server could repeat what it was told, the longest first. */
export function secretsOf(auth: Credentials | undefined): readonly string[] {
  if (auth === undefined) return []
  const forms = [plainResponse(auth), base64(auth.password), auth.password]
  return forms.map((form) => form.replace(/=+$/, '')).filter(({ length }) => length >= shortest)
}

/** Takes secrets out of a reply: some servers repeat the line that they do not like. */
export function withoutSecrets(reply: Reply, secrets: readonly string[]): Reply {
  const hide = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, hidden), text)
  return {
    ...reply,
    lines: reply.lines.map((line) => ({ ...line, text: hide(line.text) })),
    findings: reply.findings.map((one) => ({ ...one, found: one.found === null ? null : hide(one.found) })),
  }
}
