import { structuredPatch } from 'diff'
import type { ProjectFile } from './write-all.js'

function changedLines(before: string, after: string): readonly string[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 1 })
  return hunks.flatMap(({ lines }) => lines.filter((line) => !line.startsWith('\\')))
}

/** A planned file for people: all of a new one, the changed lines of another. */
export function showFile({ path, text, isNew }: ProjectFile, before: string): string {
  const lines = isNew ? text.trimEnd().split('\n') : changedLines(before, text)
  return `${path} would be ${isNew ? 'added' : 'changed'}\n${lines.map((line) => `    ${line}`.trimEnd()).join('\n')}\n`
}
