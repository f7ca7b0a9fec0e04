import type { Entry, EnumeratedEntry } from '../model/entry.js'
import { titleOf } from '../model/entry.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { withEntry } from '../example/example-registry.js'
import { wordsOf } from '../text/words.js'

// Beginnings of words, so that "authentication" and "authenticated" count alike. Each stands for something that a
// reply tells only to those who did not know it: who has an account or mailbox and in what state, whether a guess at a
// password was right, and by which checks and policies mail is refused.
const tellTale =
  /^(?:mailbox|account|user|owner|subscrib|list$|password|credential|authentic|authoriz|permission|spf|dkim|dmarc|arc$|validation|reputation|block|blacklist|greylist|filter|flood|spam|spoof|phish|virus|malware|abus|policy|disabled|suspended|quarantin)/
const tellTaleInDescription = /^(?:password|credential|account|reputation|blocklist|spam|malware|virus|phish)/

function tellTaleWord(entry: EnumeratedEntry): string | undefined {
  return (
    wordsOf(titleOf(entry)).find((word) => tellTale.test(word)) ??
    wordsOf(entry.description).find((word) => tellTaleInDescription.test(word))
  )
}

function isOpen({ securityNote, deprecated }: Entry): boolean {
  return securityNote === undefined && deprecated === undefined
}

function conflictsOf(entry: EnumeratedEntry): readonly Conflict[] {
  const word = isOpen(entry) ? tellTaleWord(entry) : undefined
  if (word === undefined) return []
  return [
    {
      code: entry.code,
      path: ['code'],
      message: `The code is about "${word}", which may tell an attacker something, and there is no security note`,
      expected: 'a securityNote that says what the code tells, and what to send where it must not be told',
      advice: 'Write a securityNote, or an exception that says why the code tells nothing',
    },
  ]
}

/** A code by which a server may give something away, without a note that says so. */
export const securityNoNote: ConflictRule = defineRule({
  id: 'security/no-note',
  title: 'A code that may help an attacker has no security note',
  source: 'RFC 5248 section 3',
  severity: 'warning',
  why: 'A more exact code tells more, also to those who should not know. Codes are looked at whose sample text speaks of mailboxes, accounts, owners, lists, passwords, authentication or policy. So are those whose description speaks of passwords, accounts or how unwanted mail is told.',
  find: ({ enumerated }) => enumerated.flatMap(conflictsOf),
  example: {
    fires: (base) => withEntry(base, { sampleText: 'Password for show expired' }),
    quiet: (base) =>
      withEntry(base, {
        sampleText: 'Password for show expired',
        securityNote: 'Tells that the account exists.',
      }),
  },
})
