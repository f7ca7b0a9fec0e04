import { lookup } from '@smtp-status/codes'
import { parseReply } from '../parse.js'
import type { Reply } from '../reply.js'

/** The subject of an explanation. */
export interface Subject {
  readonly basic: number | null
  /** `5.7.26`, or `X.7.26` where only the registry's form was asked for. */
  readonly code: string
  readonly text: string
  /** Whether the lines of the reply have different codes. */
  readonly changes: boolean
}

const codeAlone = (code: string): Subject => ({ basic: null, code, text: '', changes: false })

function ofReply({ basic, status, lines, findings }: Reply): Subject {
  return {
    basic,
    code: status ?? '',
    text: lines.map((line) => line.text).join(' '),
    changes: findings.some(({ rule }) => rule === 'code/changes' || rule === 'reply/basic-code-changes'),
  }
}

/** Reads what was asked about: a reply, an enhanced status code with any text after it, or a basic status code. */
export function readSubject(input: Reply | string | number): Subject {
  if (typeof input === 'number') return { ...codeAlone(''), basic: input }
  if (typeof input !== 'string') return ofReply(input)
  const [, code = ''] = /^\s*(\S+)/.exec(input) ?? []
  return lookup(code).kind === 'malformed' ? ofReply(parseReply(input)) : codeAlone(code)
}
