import { anyOf } from './cues.js'

/** Phrases that bring up whom a message did not reach. In small letters. */
const introductions: RegExp = anyOf(`
  following address
  following recipient
  following user
  following e-mail
  following email
  following mailbox
  following destination
  following person
  following people
  following account
  these recipients
  those recipients
  each of the following
  list of recipients
  list of failed
  recipient(s)
  recipients of the message
  not be delivered
  not been delivered
  n't be delivered
  not delivered
  n't delivered
  not deliver
  n't deliver
  unable to deliver
  your message to
  was considered
  an email you addressed
  was not relayed
  able to deliver
  unable to send
  could not be sent
  not be sent
  undeliver
  un-deliver
  nondeliver
  non-deliver
  did not reach
  n't reach
  not reach
  delivery failed
  delivery has failed
  delivery failure
  delivery error
  delivery problem
  delivery attempt
  delivery to
  delvery to
  delivery for
  delivery of your message
  delivery status
  failed to deliver
  failed delivering
  failed recipient
  failed address
  delivering your mail
  delivering your message
  could not deliver
  fatal error
  non-fatal error
  was rejected
  been rejected
  were rejected
  automatically rejected
  is rejected
  returned to sender
  returned mail
  returned to you
  bounced
  been delayed
  is delayed
  message is delayed
  has been queued
  still undelivered
  message delayed
  invalid recipient
  invalid address
  invalid final
  invalid receiver
  incorrectly constructed
  no such user
  user unknown
  unknown user
  unknown recipient
  unknown address
  unknown local
  recipient unknown
  mailbox is full
  mailbox full
  over quota
  over-quota
  exceeded
  relaying denied
  error description
  problem report
  encountered a problem
  encountered an error
  error occurred
  errors occurred
  error was
  addressed to
  intended recipient
  not a member
  duplicated message-id
  not allowed to post
  not authorized to
  not receive
  not accept
  does not exist
  n't exist
  not found
  wurde nicht zugestellt
  nicht zugestellt
  nicht zustellbar
  unzustellbar
  nicht ausgeliefert
  zustellung
  folgende empfänger
  folgenden empfänger
  folgende adresse
  folgenden adresse
  pas pu être
  n'a pas été
  n'ont pas été
  non remis
  remise
  destinataire
  no se pudo entregar
  no se ha podido
  no ha podido
  no pudo ser entregado
  no se ha entregado
  destinatario
  non è stato possibile
  non recapit
  mancato recapito
  destinatari
  não foi possível
  não pôde ser
  não foi entregue
  destinatário
  niet worden afgeleverd
  niet afgeleverd
  onbestelbaar
  kunde inte levereras
  kunne ikke leveres
  ei voitu toimittaa
  nie można dostarczyć
  nie został dostarczony
  nelze doručit
  nebylo možné doručit
  не доставлен
  не удалось доставить
  не может быть доставлено
  не було доставлено
  配信できません
  配送できません
  送信できません
  届けることができません
  送れません
  无法投递
  无法送达
  投递失败
  退信
  未能送达
  無法傳送
  無法投遞
  전송되지
  반송
  배달되지
  iletilemedi
  teslim edilemedi`)

/** For each line, whether it has one of the phrases; all are searched as one text. */
function linesWith(phrases: RegExp, lines: readonly string[]): readonly boolean[] {
  const text = lines.join('\n').toLowerCase()
  const found = lines.map(() => false)
  let [line, end] = [0, text.indexOf('\n')]
  phrases.lastIndex = 0
  for (let match = phrases.exec(text); match !== null; match = phrases.exec(text)) {
    for (; end !== -1 && end < match.index; end = text.indexOf('\n', end + 1)) line += 1
    found[line] = true
    if (end === -1) break
    phrases.lastIndex = end
  }
  return found
}

const known = new WeakMap<readonly string[], readonly boolean[]>()

/** For each line of a bounce, whether it brings up whom a message did not reach; found out once for the same lines. */
export function introduced(lines: readonly string[]): readonly boolean[] {
  const before = known.get(lines)
  if (before !== undefined) return before
  const found = linesWith(introductions, lines)
  known.set(lines, found)
  return found
}
