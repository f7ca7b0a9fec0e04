import type { Finding } from '@smtp-status/registry'

type Fault = Pick<Finding, 'rule' | 'message' | 'advice'>

const full: Fault = {
  rule: 'write/no-space',
  message: 'There is no room on the disk for the published files; what was published before is still there',
  advice: 'Make room, and build again',
}

const forbidden: Fault = {
  rule: 'write/not-allowed',
  message: 'The published files may not be written here; what was published before is still there',
  advice: 'Give yourself the right to write in the folder above, or name another folder',
}

const notDirectory: Fault = {
  rule: 'write/not-a-directory',
  message: 'A file stands where the folder of the published files belongs',
  advice: 'Move the file away, or name another folder',
}

const byCode: Readonly<Record<string, Fault>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: notDirectory,
}

const failed = (code: string): Fault => ({
  rule: 'write/failed',
  message: `The operating system refused to write the published files (${code}); what was published before is still there`,
  advice: 'See what the code means for this disk, and build again',
})

const finding = (directory: string, fault: Fault): Finding => ({
  ...fault,
  severity: 'error',
  place: { file: directory },
})

/** The finding for an error of the operating system while the published files were written. */
export function systemFault(directory: string, code: string): Finding {
  return finding(directory, byCode[code] ?? failed(code))
}

/** The finding for a file where the directory belongs. */
export function notDirectoryFault(directory: string): Finding {
  return finding(directory, notDirectory)
}

/** The finding for a directory or link that holds something else than published files, and must not be replaced. */
export function foreignFault(directory: string, found: string): Finding {
  return {
    ...finding(directory, {
      rule: 'write/foreign',
      message: 'The folder holds something else than published files, and would be lost',
      advice: 'Name a folder that is new, empty, or was written by a build',
    }),
    found,
  }
}
