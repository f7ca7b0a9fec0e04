import type { SourceItem } from '@smtp-status/source'
import { canonicalYaml, fileSizeLimit, kindOf } from '@smtp-status/source'

/** What `registry fix` would do. */
export interface FixPlan {
  /** The files that are not in canonical form, with the text that they are to have. */
  readonly files: readonly { readonly file: string; readonly text: string }[]
  /** The files that have other faults, which have to be mended before their form can be judged. */
  readonly doubtful: readonly string[]
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return bytes.length > fileSizeLimit ? undefined : decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Finds the files of a registry that are not in canonical form. What does not belong to a registry is passed over. */
export function planFixes(items: readonly SourceItem[]): FixPlan {
  const files: { readonly file: string; readonly text: string }[] = []
  const doubtful: string[] = []
  for (const item of items) {
    const kind = kindOf(item.file)
    if (kind === undefined || 'is' in item) continue
    const existing = textOf(item.bytes)
    const text = existing === undefined ? undefined : canonicalYaml(kind, existing)
    if (text === undefined) doubtful.push(item.file)
    else if (text !== existing) files.push({ file: item.file, text })
  }
  return { files, doubtful }
}
