import type { Reply } from '@smtp-status/replies'

/** Whether a reply to EHLO or LHLO offers a keyword, in any case (RFC 5321 sections 2.4 and 4.1.1.1). */
export function offersKeyword(hello: Reply | null, keyword: string): boolean {
  const offered = hello?.lines.slice(1).map(({ text }) => text.split(/[ =]/, 1)[0]?.toUpperCase())
  return offered?.includes(keyword.toUpperCase()) ?? false
}
