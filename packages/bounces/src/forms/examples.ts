import { activeHunterExample } from './active-hunter.js'
import { amavisExample } from './amavis.js'
import { aolExample } from './aol.js'
import { barracudaExample } from './barracuda.js'
import { biglobeExample } from './biglobe.js'
import { fullMailboxExample } from './full-mailbox.js'
import { communigateExample } from './communigate.js'
import { compuserveExample } from './compuserve.js'
import { courierExample } from './courier.js'
import { dmaExample } from './dma.js'
import { docomoExample } from './docomo.js'
import { dominoExample } from './domino.js'
import { dovecotExample } from './dovecot.js'
import { earthlinkExample } from './earthlink.js'
import { einsundeinsExample } from './einsundeins.js'
import { exchangeExample } from './exchange.js'
import { exchange55Example } from './exchange-55.js'
import { eximExample } from './exim.js'
import { ezmlmExample } from './ezmlm.js'
import { fmlExample } from './fml.js'
import { gmailExample } from './gmail.js'
import { googleGroupsExample } from './google-groups.js'
import { groupwiseExample } from './groupwise.js'
import { hmailserverExample } from './hmailserver.js'
import { iisExample } from './iis.js'
import { imailExample } from './imail.js'
import { interscanExample } from './interscan.js'
import { labelsExample } from './labels.js'
import { kddiExample } from './kddi.js'
import { listRefusalExample } from './list-refusal.js'
import { lsmtpExample } from './lsmtp.js'
import { mailenableExample } from './mailenable.js'
import { mailfoundryExample } from './mailfoundry.js'
import { mdaemonExample } from './mdaemon.js'
import { messagingServerExample } from './messaging-server.js'
import { microsoftSmtpsvcExample } from './microsoft-smtpsvc.js'
import { mimecastExample } from './mimecast.js'
import { mmdfExample } from './mmdf.js'
import { netscapeExample } from './netscape.js'
import { opensmtpdExample } from './opensmtpd.js'
import { postfixExample } from './postfix.js'
import { postfixSessionExample } from './postfix-session.js'
import { qmailExample } from './qmail.js'
import { sendmailExample } from './sendmail.js'
import { sinaExample } from './sina.js'
import { smailExample } from './smail.js'
import { surfcontrolExample } from './surfcontrol.js'
import { mobileGatewayExample } from './mobile-gateway.js'
import { warningExample } from './warning.js'
import { yahooExample } from './yahoo.js'
import { yaleExample } from './yale.js'
import type { FormExample } from './form.js'

/** An example of each known form. */
export const formExamples: readonly FormExample[] = [
  qmailExample,
  eximExample,
  postfixExample,
  postfixSessionExample,
  sendmailExample,
  smailExample,
  exchange55Example,
  exchangeExample,
  iisExample,
  microsoftSmtpsvcExample,
  dominoExample,
  groupwiseExample,
  dmaExample,
  opensmtpdExample,
  courierExample,
  messagingServerExample,
  mdaemonExample,
  imailExample,
  mailenableExample,
  hmailserverExample,
  communigateExample,
  yahooExample,
  gmailExample,
  googleGroupsExample,
  kddiExample,
  einsundeinsExample,
  mailfoundryExample,
  activeHunterExample,
  surfcontrolExample,
  interscanExample,
  netscapeExample,
  compuserveExample,
  aolExample,
  yaleExample,
  sinaExample,
  dovecotExample,
  amavisExample,
  barracudaExample,
  mimecastExample,
  labelsExample,
  lsmtpExample,
  mobileGatewayExample,
  fmlExample,
  ezmlmExample,
  listRefusalExample,
  biglobeExample,
  docomoExample,
  earthlinkExample,
  fullMailboxExample,
  mmdfExample,
  warningExample,
]
