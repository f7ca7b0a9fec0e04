// `Nov 22 10:00:05 mx postfix/smtp[4242]: `, `2024-11-22T10:00:05.123Z mx exim[12]: `
const header =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,40}) \S{1,255} ([\w./-]{1,60})[[:]/

const mailPrograms =
  /^(?:amavis|clamsmtp|courier|cyrus|dkim|dma|dovecot|exim|fetchmail|halon|haraka|kumod|lmtp|mail|milter|mimedefang|msmtp|nullmailer|openDKIM|opendmarc|opensmtpd|pmta|policyd|postfix|postgrey|postscreen|postsrsd|procmail|qmail|rspamd|sendmail|sm-mta|smtp|spamd|spamass|ssmtp|stalwart|sympa|zone-mta)/i

/** How much of a line is read for its header, in bytes. */
const headerSize = 400

/**
 * Whether a line may be of a mail program: one of syslog's that names another program is not, so that the versions and numbers of
 * others are taken for no codes.
 */
export function isMailLine(bytes: Uint8Array, start: number, end: number): boolean {
  const stop = Math.min(end, start + headerSize)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, stop - start).toString('latin1')
  const program = header.exec(text)?.[1]
  return program === undefined || mailPrograms.test(program)
}
