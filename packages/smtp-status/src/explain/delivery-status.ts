/** What a report of delivery says of one recipient (RFC 3464 section 2.3). What it does not say is `null`. */
export interface Recipient {
  /** The server that made the report, as the report's first group says. */
  readonly reportingMta: string | null
  /** The address, without its type. */
  readonly finalRecipient: string | null
  readonly originalRecipient: string | null
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`, in lower case. */
  readonly action: string | null
  /** The field as it stands there, which may have a comment. */
  readonly status: string | null
  readonly diagnosticCode: string | null
  readonly remoteMta: string | null
  readonly lastAttemptDate: string | null
  readonly willRetryUntil: string | null
}

/** The machine-readable part of a report of delivery (RFC 3464; RFC 6533 with addresses beyond ASCII). */
export interface DeliveryStatus {
  readonly reportingMta: string | null
  readonly arrivalDate: string | null
  readonly recipients: readonly Recipient[]
}

type Fields = ReadonlyMap<string, string>

/** Reads a group of header fields; of a field given twice, the first that says anything counts. */
function readFields(group: string): Fields {
  const fields = new Map<string, string>()
  for (const line of group.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
    const key = name?.toLowerCase()
    const said = value.trim()
    if (key !== undefined && said !== '' && !fields.has(key)) fields.set(key, said)
  }
  return fields
}

const mayBeCharacter = (code: number): boolean => code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)

/** `\x{FC}` stands for a character where addresses beyond ASCII are written in ASCII (RFC 6533 section 3). */
function decodeAddress(text: string): string {
  return text.replaceAll(/\\x\{([0-9a-f]{1,6})\}/gi, (all: string, digits: string) => {
    const code = Number.parseInt(digits, 16)
    return mayBeCharacter(code) ? String.fromCodePoint(code) : all
  })
}

/** Takes the type off a typed value: `rfc822; bob@example.net`, `dns; mx.example.net` (RFC 3464 section 2.1.2). */
function untyped(value: string | undefined): string | null {
  const [, type = '', rest = value ?? ''] = /^([\w-]+)[ \t]*;[ \t]*(.*)$/.exec(value ?? '') ?? []
  if (rest === '') return null
  return type.toLowerCase() === 'utf-8' ? decodeAddress(rest) : rest
}

function recipientOf(fields: Fields, reportingMta: string | null): Recipient {
  return {
    reportingMta,
    finalRecipient: untyped(fields.get('final-recipient')),
    originalRecipient: untyped(fields.get('original-recipient')),
    action: fields.get('action')?.toLowerCase() ?? null,
    status: fields.get('status') ?? null,
    diagnosticCode: fields.get('diagnostic-code') ?? null,
    remoteMta: untyped(fields.get('remote-mta')),
    lastAttemptDate: fields.get('last-attempt-date') ?? null,
    willRetryUntil: fields.get('will-retry-until') ?? null,
  }
}

const isRecipient = (fields: Fields): boolean =>
  ['final-recipient', 'original-recipient', 'action', 'status', 'diagnostic-code'].some((name) =>
    fields.has(name),
  )

/** Reads the text of a `message/delivery-status` part. Any text is answered; groups that name no recipient are not one. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const groups = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(readFields)
  const of = (name: string): string | undefined => groups.find((fields) => fields.has(name))?.get(name)
  const reportingMta = untyped(of('reporting-mta'))
  return {
    reportingMta,
    arrivalDate: of('arrival-date') ?? null,
    recipients: groups.filter(isRecipient).map((fields) => recipientOf(fields, reportingMta)),
  }
}
