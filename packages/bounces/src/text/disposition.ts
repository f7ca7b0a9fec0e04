import type { Action } from '../bounce.js'

/** Words by which a server says that it goes on trying. In small letters. */
const goingOn =
  /warning message only|a warning only|just a warning|do not need to (?:resend|re-send|take any action)|no action is required|will be retried|will (?:keep|continue) (?:to )?try|continue to try|has not (?:yet )?been delivered|not yet been delivered|delivery attempts will continue|is delayed for|(?:has|have) been delayed|delivery (?:is|was|has been) delayed|temporary failure report|still trying|keep trying|will try again|retrying|zustellung (?:wurde )?verzögert|message delayed|delivery delay|status notification \(delay\)|still undelivered|kept in the queue/

/** Words by which it says that it has given up, which count more. In small letters. */
const givenUp =
  /giv(?:en|ing) up|gave up|will not (?:be )?(?:retr|tr(?:y|ied) again)|not going to try again|no further (?:delivery )?attempts?|will be deleted from queue|has been removed from the queue|permanent (?:fatal )?(?:error|failure)|failed permanently|retry timeout exceeded|retry time not reached for any host after a long failure|message expired|envelope expired|too long in (?:the )?queue|in the queue too long|could not be delivered for \d+ (?:day|hour|minute)s?\n/

/**
 * The action that the words of a text tell: what was done counts before what was said (RFC 3464 section 2.3.3).
 * @param words subject and body, in small letters
 */
export function actionInWords(words: string): Action {
  return goingOn.test(words) && !givenUp.test(words) ? 'delayed' : 'failed'
}

/** Action on a message by the line of a log; `null` where it does not say. */
export function actionInLogLine(line: string): Action | null {
  const words = line.slice(0, 4000)
  if (
    /\bstatus=deferred\b|SOFTBOUNCE|\bstat=Deferred|result="?TempFail|\) == |^\S+ \S+ \S+ == | == \S+@/.test(
      words,
    )
  )
    return /retry timeout exceeded/.test(words) ? 'failed' : 'delayed'
  if (
    /\bstatus=(?:bounced|expired)\b|result="?PermFail|^\S+ \S+ \S+ \*\* | \*\* \S+@|retry timeout exceeded|delivery \d+: failure:|\bdsn=5\.\d+\.\d+, stat=(?!Sent|queued)|I've_given_up|I've given up/.test(
      words,
    )
  )
    return 'failed'
  if (/delivery \d+: deferral:/.test(words)) return 'delayed'
  return /\bstatus=sent\b|result="?Ok|\bstat=Sent| => \S+@|delivery \d+: success:/.test(words)
    ? 'delivered'
    : null
}
