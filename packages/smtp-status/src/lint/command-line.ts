const command =
  /^(?:(?:HELO|EHLO|LHLO|VRFY|EXPN|ETRN|AUTH|BDAT|XCLIENT|XFORWARD)\s.*|MAIL\s+FROM:.*|RCPT\s+TO:.*|DATA|RSET|NOOP(?:\s.*)?|HELP(?:\s.*)?|QUIT|STARTTLS)\s*$/is

/** Whether a line without a mark looks like a command that a client sends. */
export function looksLikeCommand(line: string): boolean {
  return command.test(line)
}

const name =
  /^\s*(?:auth|ehlo|helo|lhlo|mail|rcpt|data|bdat|rset|noop|quit|starttls|vrfy|expn|help|etrn|xclient|xforward)\b/i

/** Whether a line begins with the name of a command, whatever follows. */
export function beginsWithCommand(line: string): boolean {
  return name.test(line)
}
