const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on the device',
  EDQUOT: 'there is no room left in the quota',
  EFBIG: 'the file would become too large',
  EIO: 'the device does not take it',
}

/** Why something cannot be written, in words for the user. What it has no words for, it tells as the system does. */
export function whyUnwritable(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? error.message
}
