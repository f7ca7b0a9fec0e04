import type { EnumeratedCodeText } from '../generated/names.js'

/**
 * Words that people type when they mean a code, beside its sample text; phrases are parted by `;`. A code without words is found by
 * its sample text and its description.
 */
export const wordsByCode: Partial<Readonly<Record<EnumeratedCodeText, string>>> = {
  'X.0.0': 'unknown error; unspecified; generic failure; no details',
  'X.1.0': 'address error; address rejected; other address problem',
  'X.1.1':
    'user unknown; unknown user; no such user; user does not exist; mailbox does not exist; mailbox not found; unknown recipient; recipient not found; invalid recipient; invalid mailbox; no mailbox here by that name; unknown address; account does not exist; nonexistent; hard bounce; wrong address; typo',
  'X.1.2':
    'domain not found; host unknown; unknown domain; nxdomain; domain does not exist; no such domain; bad domain; invalid domain',
  'X.1.3': 'invalid address; malformed address; bad recipient syntax; illegal characters in address',
  'X.1.4': 'ambiguous; several recipients match; not unique',
  'X.1.5': 'address ok; recipient ok; valid recipient; verify',
  'X.1.6': 'moved; user has moved; left the company; no longer here; no longer works; changed address; gone',
  'X.1.7': 'invalid sender; bad return path; malformed sender; mail from syntax; envelope sender',
  'X.1.8':
    'sender domain not found; sender domain does not exist; domain of sender does not resolve; mail from domain; return path domain; sender address rejected',
  'X.1.9': 'relayed; no report; gateway without reports',
  'X.1.10': 'null mx; domain accepts no mail; nullmx; no mail domain',
  'X.2.0': 'mailbox error; other mailbox problem; mailbox unavailable',
  'X.2.1':
    'mailbox disabled; account disabled; account suspended; inactive account; mailbox inactive; deactivated; closed; locked; frozen; expired account; not accepting',
  'X.2.2':
    'mailbox full; over quota; quota exceeded; inbox full; out of storage; storage full; disk quota; mailbox over limit; no space',
  'X.2.3': 'message too large; message too big; size limit; mailbox size limit; attachment too large',
  'X.2.4': 'mailing list; distribution list; list members; expand; alias expansion; group',
  'X.3.0': 'server error; system problem; temporary failure; local error; try again later; internal error',
  'X.3.1': 'disk full; server full; insufficient system storage; no space left; out of disk; storage',
  'X.3.2':
    'shutting down; maintenance; server down; not accepting mail; does not accept mail; offline; out of service; 521',
  'X.3.3': 'unsupported feature; extension missing; not capable',
  'X.3.4':
    'message too large; message too big; size limit; exceeds maximum size; attachment too big; file too large; too large',
  'X.3.5': 'misconfigured; wrong configuration; configuration error; server setup',
  'X.3.6': 'priority; mt-priority; changed priority',
  'X.4.0': 'network error; routing error; network problem',
  'X.4.1':
    'connection refused; timeout; host down; host unreachable; no response; no answer; cannot connect; firewall; unreachable',
  'X.4.2':
    'connection lost; connection dropped; connection reset; timed out; timeout; broken connection; disconnected',
  'X.4.3': 'dns failure; dns error; name server; resolver; lookup failed; servfail; directory; ldap',
  'X.4.4': 'no mx; unroutable; no route; no mail exchanger; mx record missing; routing',
  'X.4.5': 'busy; overloaded; too busy; server load; congestion; too many connections',
  'X.4.6': 'mail loop; loop; too many hops; hop count; circle; forwarding loop; bounce loop',
  'X.4.7':
    'expired; message expired; too long in queue; retry timeout; gave up; queue lifetime; delayed too long',
  'X.5.0': 'protocol error; other protocol problem',
  'X.5.1':
    'command not implemented; bad sequence; unsupported command; out of order; not allowed; wrong order',
  'X.5.2': 'unrecognized command; unknown command; syntax; malformed command; line too long',
  'X.5.3': 'too many recipients; recipient limit; rcpt limit',
  'X.5.4': 'bad parameter; unknown parameter; helo name; invalid argument; option',
  'X.5.5': 'version; protocol version',
  'X.5.6': 'auth line too long; token too long; base64',
  'X.6.0': 'content error; malformed message; bad header; mime',
  'X.6.1': 'attachment type; content type; file type; media type; format',
  'X.6.2': 'conversion forbidden',
  'X.6.3': '8bitmime; 8-bit; encoding; conversion',
  'X.6.4': 'data lost; loss',
  'X.6.5': 'conversion error',
  'X.6.6': 'burl; external content; reference',
  'X.6.7': 'smtputf8; eai; international address; non-ascii; unicode address; utf-8 address; umlaut; idn',
  'X.6.8': 'smtputf8; utf-8 reply',
  'X.6.9': 'smtputf8; utf-8 header; unicode subject; unicode header',
  'X.6.10': 'utf-8 reply',
  'X.7.0':
    'security; authentication required; starttls first; must issue starttls; login required; auth required',
  'X.7.1':
    'blocked; blocklist; blacklist; blacklisted; dnsbl; rbl; spamhaus; spam; refused; access denied; policy; rejected; relay access denied; relaying denied; relay; not authorized; greylist; greylisting; greylisted; reputation; banned; virus; dmarc; content filter',
  'X.7.2': 'list members only; not allowed to post; closed list; group permissions',
  'X.7.3': 'pgp; s/mime; gateway encryption',
  'X.7.4': 'unsupported security; auth mechanism; authentication type; unrecognized authentication',
  'X.7.5': 'decryption; certificate; certificate expired; key; tls failure; signature; dane; tlsa',
  'X.7.6': 'cipher; hash algorithm; encryption algorithm',
  'X.7.7': 'tampered; altered; corrupted; checksum',
  'X.7.8':
    'wrong password; login failed; authentication failed; bad username; invalid credentials; auth failed; 535',
  'X.7.9': 'weak; plain login; stronger mechanism; app password; cram-md5',
  'X.7.10': 'tls required; starttls; ssl; encrypt; encryption required',
  'X.7.11': 'tls required; starttls before auth; encrypt',
  'X.7.12': 'password change; transition; reset password',
  'X.7.13': 'account suspended; sender account; locked out; suspended user; disabled account',
  'X.7.14': 'trust; burl',
  'X.7.15': 'priority too low; mt-priority',
  'X.7.16': 'priority; size',
  'X.7.17': 'rrvs; new owner; recycled mailbox; reassigned address',
  'X.7.18': 'rrvs; new owner; domain sold; expired domain',
  'X.7.19': 'rrvs; require-recipient-valid-since',
  'X.7.20': 'dkim; dkim failed; missing dkim; unsigned; signature',
  'X.7.21': 'dkim; dkim policy; weak key; signature',
  'X.7.22': 'dkim; dkim alignment; author domain; third party signature; signature',
  'X.7.23': 'spf; spf fail; spf failed; not permitted to send; sender policy framework',
  'X.7.24': 'spf; spf permerror; spf temperror; too many dns lookups; spf record broken',
  'X.7.25': 'reverse dns; rdns; ptr; ptr record; no hostname; fcrdns; client name; cannot find your hostname',
  'X.7.26':
    'unauthenticated; spf and dkim; dmarc; sender authentication; gmail requires; authentication results',
  'X.7.27': 'null mx; nullmx; sender domain accepts no mail',
  'X.7.28':
    'rate limit; rate limited; too many connections; throttled; throttling; too many messages; flood; bulk; volume; too fast; unusual rate; mail bomb',
  'X.7.29': 'arc; forwarded; seal; chain',
  'X.7.30': 'requiretls; tls required; mta-sts; starttls',
}

/** Words that mean the same to people who search. */
export const synonyms: readonly (readonly string[])[] = [
  ['mail', 'email', 'message', 'letter'],
  ['large', 'big', 'huge', 'size', 'oversize', 'long'],
  ['recipient', 'user', 'addressee', 'destination'],
  ['unknown', 'nonexistent', 'missing', 'inexistent'],
  ['disabled', 'suspended', 'inactive', 'deactivated', 'blocked'],
  ['blacklist', 'blocklist', 'denylist', 'dnsbl', 'rbl'],
  ['greylist', 'graylist'],
  ['password', 'credential', 'login', 'username'],
  ['tls', 'ssl', 'starttls', 'encryption'],
  ['timeout', 'expired'],
  ['full', 'quota', 'storage'],
  ['denied', 'refused', 'rejected', 'forbidden', 'prohibited'],
  ['sender', 'from', 'originator'],
  ['bounce', 'ndr', 'dsn'],
  ['rate', 'throttle', 'flood'],
  ['host', 'server', 'system'],
]
