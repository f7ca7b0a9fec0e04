/**
 * Places to look at, for subjects (`7`), for details that tell more than their subject (`7.25`), and for basic status codes by
 * their second digit (`x2z`, RFC 5321 section 4.2.1).
 */
const phrases: readonly (readonly [keys: string, phrases: string])[] = [
  ['1.7', "the sender's address in MAIL FROM"],
  ['1.8', "the DNS records of the sender's domain"],
  ['1.10', "the recipient's domain: its null MX says that it takes no mail"],
  ['2.3 3.4 7.16', 'the size of the message'],
  ['2.4 7.2', 'the mailing list: its members and who may post'],
  ['4.6', 'forwarding that leads in a circle'],
  ['4.7', 'why the attempts before failed'],
  ['5.3', 'the number of recipients at once'],
  ['7.8 7.12', 'user name and password'],
  ['7.13', 'whether the account is disabled'],
  ['7.10 7.11 7.30', 'encryption of the connection (STARTTLS)'],
  ['7.17 7.18 7.19', 'whether mailbox or domain have a new owner'],
  ['7.20 7.21 7.22', 'the DKIM signatures and their DNS records'],
  ['7.23 7.24', "the SPF record of the sender's domain"],
  ['7.25', 'the PTR record of the sending host, and its address record'],
  ['7.27', "the sender's domain: its null MX says that it takes no mail"],
  ['7.28', 'how much was sent, and how fast'],
  ['7.29', 'the ARC headers that forwarders added'],
  ['0 x1z x5z', "the text of the reply|the server's log, or its postmaster"],
  ['1', 'the spelling of the address|whether it still exists|the MX records of its domain'],
  ['2', 'whether the mailbox is full or disabled|another way to reach its owner'],
  ['3', "the receiving system's state and limits|its postmaster"],
  ['4 x2z', 'DNS and routes to the next host|connections, firewalls and timeouts on the way'],
  ['5 x0z', 'the commands that were sent|the extensions that the server offers'],
  ['x3z', 'authentication of the client (AUTH)|encryption of the connection (STARTTLS)'],
  ['6', "the message's format and character sets|8BITMIME and SMTPUTF8 on the way"],
  [
    '7',
    'the rule or the page that the text names|SPF, DKIM and DMARC of the sending domain|the reputation of the sending host',
  ],
]

/** Advice for replies that look like greylisting, given beside all the rest. */
export const greylisting = 'greylisting: the same again after some minutes'

/** The phrases for the first of some keys that has any, as those of a more general one would only lead astray. */
export function lookAt(keys: readonly string[]): readonly string[] {
  const found = keys.map((key) => phrases.find(([listed]) => listed.split(' ').includes(key)))
  return found.find((phrase) => phrase !== undefined)?.[1].split('|') ?? []
}
