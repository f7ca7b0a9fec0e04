import type { RegistryCode } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import { fileOfEntry } from '@smtp-status/source'
import { sourceFolderName } from '../../root.js'

/** Gives where the entry of a code can be read. */
export type LinkTo = (code: RegistryCode) => string

// What package.json may say: https://github.com/NAME/REGISTRY.git, with git+ before it or not.
const gitHubForm = /^(?:git\+)?https:\/\/github\.com\/([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/

/**
 * Links to the files of entries from a changelog that lies two folders down: to the repository at the tag of a release where its
 * address is known, so that they hold wherever the changelog is read and whatever becomes of the files; else relative ones.
 */
export function linksFrom(repository: string | undefined, tag: string): LinkTo {
  const [, owner, name] = gitHubForm.exec(repository ?? '') ?? []
  const at = tag.split('/').map(encodeURIComponent).join('/')
  const root = owner && name ? `https://github.com/${owner}/${name}/blob/${at}` : '../..'
  return (code) => `${root}/${sourceFolderName}/${fileOfEntry(code.table, printRegistryCode(code))}`
}
