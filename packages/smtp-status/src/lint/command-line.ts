const command =
  /^(?:(?:HELO|EHLO|LHLO|VRFY|EXPN|ETRN|AUTH|BDAT|XCLIENT|XFORWARD)\s.*|MAIL\s+FROM:.*|RCPT\s+TO:.*|DATA|RSET|NOOP(?:\s.*)?|HELP(?:\s.*)?|QUIT|STARTTLS)\s*$/is

/** Whether a line without a mark looks like a command that a client sends. */
export function looksLikeCommand(line: string): boolean {
  return command.test(line)
}
