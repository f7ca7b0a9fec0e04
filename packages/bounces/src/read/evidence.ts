import type { Message } from '../message/message.js'
import { valueOf, valuesOf } from '../message/fields.js'
import { addressesIn } from '../text/addresses.js'
import { introduced } from '../text/introductions.js'

/** The names of those who send bounces: in the address of the sender, or as the sender's name. */
const senders =
  /mailer-?daemon|mail-?daemon|post_?-?master|maildelivery|mail delivery|delivery (?:sub)?system|mail (?:delivery )?(?:sub)?system|mail administrator|mail ?server|mail router|system administrator|systemadministrator|administrateur système|smtp gateway|message router|mail agent|dispatch|autoresponder bounce|bounce|e500_smtp|mdaemon|listserv|majordomo|quarantine|spam|virus|interscan|scanmail|gateway|no-?reply@.*(?:amazonses|sendgrid)/

/** Subjects of bounces. In small letters. */
const subjects =
  /undeliver|un-deliver|non-?deliver|not deliver|n't deliver|returned? (?:mail|message|to sender)|mail return|failure|failed|delivery (?:status|report|error|problem|notification|delay|warning|has|unsuccessful)|mail delivery|delivery of|could not|couldn't|cannot|can't|unable|bounce|rejected|reject:|refused|mail (?:system )?error|error|warning|delayed|unknown (?:user|address|recipient)|user unknown|no such|mailbox (?:is )?full|quota|undelivered|non remis|échec|unzustellbar|zustellung|fehlgeschlagen|no entregado|devuelto|non recapit|mancato recapito|não entregue|onbestelbaar|nicht zugestellt|配信|送信|エラー|退信|무응답|반송|не доставлен|недоставлен|nedoruč|niedostarcz|postmaster notify|problem|alert|blocked|not (?:a )?member/

/** Subjects of answers that nobody wrote. In small letters. */
const absences =
  /out of (?:the )?office|out-of-office|auto(?:matic|mated)?[- ]?(?:re(?:ply|sponse|sponder)|answer)|vacation|on holiday|on leave|away from|absen(?:ce|t)|abwesen|urlaub|réponse automatique|absence du bureau|fuera de la oficina|respuesta automática|risposta automatica|fuori sede|resposta automática|afwezig|automatisch antwoord|不在|自動(?:応答|返信|回复)|自动(?:回复|答复)|休暇|автоответ|frånvaro|poissa|autosvar|i am (?:away|out)|auto:/

/** Evidence in a message that makes it a bounce or something else. */
export interface Evidence {
  /** The number of signs of a bounce that it has. */
  readonly signs: number
  readonly isVacation: boolean
  /** The addresses that the header names as failed. */
  readonly failed: readonly string[]
  /** Addresses of whom the message was sent to and by. */
  readonly own: readonly string[]
  /** The domain of the sender; empty where it has none. */
  readonly domain: string
}

const failedFields = ['x-failed-recipients', 'x-bounced-address', 'x-failed-recipient', 'x-bounce-recipient']
const ownFields = ['to', 'from', 'sender', 'reply-to', 'return-path', 'delivered-to', 'cc', 'errors-to']

const addressesOf = (message: Message, names: readonly string[]): readonly string[] => [
  ...new Set(
    names
      .flatMap((name) => valuesOf(message.fields, name))
      .flatMap((value) => addressesIn(value.slice(0, 5000)).map(({ address }) => address)),
  ),
]

const isNullPath = (message: Message): boolean =>
  valuesOf(message.fields, 'return-path').some((value) => value === '<>' || /^<?mailer-daemon/i.test(value))

function isAutomatic(message: Message): boolean {
  const automatic = valueOf(message.fields, 'auto-submitted').toLowerCase()
  const precedence = valueOf(message.fields, 'precedence').toLowerCase()
  return (
    automatic.startsWith('auto-replied') ||
    precedence === 'auto_reply' ||
    [
      'x-autoreply',
      'x-autorespond',
      'x-autoresponder',
      'x-autoreply-from',
      'x-auto-response-suppress-reply',
    ].some((name) => valueOf(message.fields, name) !== '')
  )
}

/** Tells whether a message is a complaint (RFC 5965). */
export const isComplaint = (message: Message): boolean =>
  message.mediaTypes.includes('message/feedback-report') ||
  /report-type="?feedback-report/i.test(valueOf(message.fields, 'content-type')) ||
  message.parts.some(({ text }) => `\n${text.slice(0, 3000).toLowerCase()}`.includes('\nfeedback-type:'))

/** Finds out what speaks for a bounce. */
export function evidenceOf(message: Message, lines: readonly string[]): Evidence {
  const subject = message.subject.toLowerCase()
  const failed = addressesOf(message, failedFields)
  const isDaemon = ['from', 'sender', 'return-path'].some((name) =>
    senders.test(valueOf(message.fields, name).toLowerCase()),
  )
  const isIntroduced = introduced(lines).includes(true)
  const isTitled = subjects.test(subject)
  const isReport = /multipart\/report/i.test(valueOf(message.fields, 'content-type'))
  const signs = [
    isDaemon,
    isTitled,
    isIntroduced,
    isNullPath(message),
    failed.length > 0,
    failed.length > 0,
    isReport,
  ]
  const isAnswer = absences.test(subject) || (isAutomatic(message) && !isTitled)
  return {
    signs: signs.filter(Boolean).length,
    isVacation: isAnswer && failed.length === 0 && !/^unsubscribe\b/.test(subject),
    failed,
    own: addressesOf(message, ownFields),
    domain: addressesOf(message, ['from']).at(0)?.split('@').at(-1) ?? '',
  }
}
