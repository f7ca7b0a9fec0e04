import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ReplyContext, ReplyLine } from '../src/index.js'

type Piece = string | { readonly repeat: string; readonly times: number }

type Input = string | { readonly octets: string } | { readonly parts: readonly Piece[] }

interface WrittenItem {
  readonly name: string
  readonly input: Input
  readonly wire?: boolean
  readonly context: ReplyContext
  readonly expected: {
    readonly basic: number | null
    readonly status: string | null
    readonly lines: number | readonly Partial<ReplyLine>[]
    readonly findings: Readonly<Record<string, readonly number[]>>
    readonly found?: Readonly<Record<string, string | null>>
  }
}

/** A reply of the corpus, ready to be read, and what has to come of it. */
export interface CorpusItem extends Omit<WrittenItem, 'input'> {
  readonly input: string | Uint8Array
}

const pieceText = (piece: Piece): string =>
  typeof piece === 'string' ? piece : piece.repeat.repeat(piece.times)

function inputOf(input: Input): string | Uint8Array {
  if (typeof input === 'string') return input
  if ('parts' in input) return input.parts.map(pieceText).join('')
  return Uint8Array.from(input.octets, (char) => char.charCodeAt(0))
}

const folder = join(import.meta.dirname, 'fixtures/corpus')

/** Reads all files of the corpus; its README says how they are written. */
export function readCorpus(): readonly CorpusItem[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.toSorted().flatMap((name) => {
    const items: readonly WrittenItem[] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return items.map((item) => Object.assign({}, item, { input: inputOf(item.input) }))
  })
}
