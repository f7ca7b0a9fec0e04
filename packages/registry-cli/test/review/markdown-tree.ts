import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A node of a document, as a reader of GitHub's Markdown sees it. */
interface MarkdownNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

/** All nodes of a Markdown text, read as GitHub does. */
export function nodesOf(markdown: string): readonly MarkdownNode[] {
  const all = (node: MarkdownNode): readonly MarkdownNode[] => [node, ...(node.children ?? []).flatMap(all)]
  return all(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

const known: ReadonlySet<string> = new Set([
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'strong',
  'text',
  'inlineCode',
  'code',
  'html',
])

const ownHtml = /^(?:<details>\n<summary>[A-Za-z0-9 .,:+?-]*<\/summary>|<\/details>)$/

// Nodes that GitHub makes of plain text: mentions, references to issues and commits, emoji, addresses, mathematics.
const acting = /@\w|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|:[\w+-]+:|:\/\/|\bwww\.|\$/i

/** Parts of a Markdown text that act: a link, an image, HTML that is not ours, a mention and the like. Empty for a harmless one. */
export function actingParts(markdown: string): readonly string[] {
  return nodesOf(markdown).flatMap(({ type, value = '' }) => {
    if (!known.has(type)) return [type]
    if (type === 'html' && !ownHtml.test(value)) return [value]
    return type === 'text' && acting.test(value) ? [value] : []
  })
}
