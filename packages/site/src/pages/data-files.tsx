import { useAddress } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import { CopyButton } from '../parts/code-block.js'
import type { DataFile } from '../site.js'

/** The folder in which the published files stand, and will go on standing. */
export const dataFolder = 'data/v1/'

/** Purpose of each published file. */
const uses: Readonly<Record<string, string>> = {
  'smtp-enhanced-status-codes.json': 'Everything the source knows',
  'smtp-enhanced-status-codes.schema.json': 'JSON Schema of it',
  'smtp-enhanced-status-codes.xml': 'For programs that read IANA’s format',
  'smtp-enhanced-status-codes.rng': 'RELAX NG schema of it',
  'smtp-enhanced-status-codes-1.csv': 'Classes, with IANA’s columns',
  'smtp-enhanced-status-codes-2.csv': 'Subjects, with IANA’s columns',
  'smtp-enhanced-status-codes-3.csv': 'Codes, with IANA’s columns',
  'smtp-enhanced-status-codes.txt': 'To read in a terminal or to print',
  'smtp-enhanced-status-codes.html': 'The whole registry as one page',
  'smtp-enhanced-status-codes-history.html': 'Its history as one page',
  'history.json': 'Every step, each with a digest of all before it',
  'history.schema.json': 'JSON Schema of it',
  'changes.atom': 'Feed of changes',
  'CHANGES.md': 'Every step, to read',
  SHA256SUMS: 'Digests of all of them',
}

/** A size as people read it: `137 kB`, `7.3 kB`. */
function sizeInWords(octets: number): string {
  const kilo = octets / 1000
  return `${kilo < 10 ? kilo.toFixed(1) : Math.round(kilo)} kB`
}

function File({ file }: { file: DataFile }): JSX.Element {
  const address = useAddress()
  const { name, size, compressed, sha256 } = file
  return (
    <tr>
      <th scope="row" class="full">
        <a href={address(dataFolder + name)} download>
          {name}
        </a>
      </th>
      <td class="full">{uses[name]}</td>
      <td class="r num" title={`${size} octets`}>
        {sizeInWords(size)}
      </td>
      <td class="r num sub">
        {sizeInWords(compressed)}
        <span class="narrow"> compressed</span>
      </td>
      <td>
        <span class="dg">
          <span title={sha256}>{`${sha256.slice(0, 8)}…${sha256.slice(-8)}`}</span>
          <CopyButton label={`Copy the digest of ${name}`} text={sha256} />
        </span>
      </td>
    </tr>
  )
}

/** The table of the published files, with sizes and digests. */
export function FileTable({ files }: { files: readonly DataFile[] }): JSX.Element {
  return (
    <table class="t files stack flow">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">For</th>
          <th scope="col" class="r">
            Size
          </th>
          <th scope="col" class="r sub">
            Compressed
          </th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <File file={file} />
        ))}
      </tbody>
    </table>
  )
}
