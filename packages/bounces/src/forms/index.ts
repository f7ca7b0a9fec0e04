// The order is that of recognition: who writes its name comes before who uses the words of another.
import { activeHunter } from './active-hunter.js'
import { amavis } from './amavis.js'
import { aol } from './aol.js'
import { barracuda } from './barracuda.js'
import { biglobe } from './biglobe.js'
import { fullMailbox } from './full-mailbox.js'
import { communigate } from './communigate.js'
import { compuserve } from './compuserve.js'
import { courier } from './courier.js'
import { dma } from './dma.js'
import { docomo } from './docomo.js'
import { domino } from './domino.js'
import { dovecot } from './dovecot.js'
import { earthlink } from './earthlink.js'
import { einsundeins } from './einsundeins.js'
import { exchange } from './exchange.js'
import { exchange55 } from './exchange-55.js'
import { exim } from './exim.js'
import { ezmlm } from './ezmlm.js'
import { fml } from './fml.js'
import { gmail } from './gmail.js'
import { googleGroups } from './google-groups.js'
import { groupwise } from './groupwise.js'
import { hmailserver } from './hmailserver.js'
import { iis } from './iis.js'
import { imail } from './imail.js'
import { interscan } from './interscan.js'
import { labels } from './labels.js'
import { kddi } from './kddi.js'
import { listRefusal } from './list-refusal.js'
import { lsmtp } from './lsmtp.js'
import { mailenable } from './mailenable.js'
import { mailfoundry } from './mailfoundry.js'
import { mdaemon } from './mdaemon.js'
import { messagingServer } from './messaging-server.js'
import { microsoftSmtpsvc } from './microsoft-smtpsvc.js'
import { mimecast } from './mimecast.js'
import { mmdf } from './mmdf.js'
import { netscape } from './netscape.js'
import { opensmtpd } from './opensmtpd.js'
import { postfix } from './postfix.js'
import { postfixSession } from './postfix-session.js'
import { qmail } from './qmail.js'
import { sendmail } from './sendmail.js'
import { sina } from './sina.js'
import { smail } from './smail.js'
import { surfcontrol } from './surfcontrol.js'
import { mobileGateway } from './mobile-gateway.js'
import { warning } from './warning.js'
import { yahoo } from './yahoo.js'
import { yale } from './yale.js'
import type { Form } from './form.js'

/** All known forms of bounces without a report. */
export const forms: readonly Form[] = [
  qmail,
  exim,
  postfix,
  postfixSession,
  activeHunter,
  biglobe,
  mmdf,
  earthlink,
  sendmail,
  smail,
  exchange55,
  exchange,
  iis,
  microsoftSmtpsvc,
  domino,
  groupwise,
  dma,
  opensmtpd,
  courier,
  messagingServer,
  mdaemon,
  imail,
  mailenable,
  hmailserver,
  communigate,
  yahoo,
  gmail,
  googleGroups,
  kddi,
  einsundeins,
  mailfoundry,
  surfcontrol,
  interscan,
  netscape,
  compuserve,
  aol,
  yale,
  sina,
  dovecot,
  amavis,
  barracuda,
  mimecast,
  labels,
  lsmtp,
  mobileGateway,
  fml,
  ezmlm,
  listRefusal,
  docomo,
  fullMailbox,
  warning,
]

/** The form of a text; `null` where it has none of the known ones. @param words the text in small letters */
export const formOf = (words: string): Form | null =>
  forms.find(({ cues }) => cues.some((cue) => words.includes(cue))) ?? null
