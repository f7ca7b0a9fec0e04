import type { Finding } from '@smtp-status/registry'

/** A fault in a published JSON. All of them have the same remedy, since nobody writes such a file by hand. */
export function publishedFault(
  file: string,
  rule: string,
  message: string,
  details: Pick<Finding, 'found' | 'expected'> = {},
): Finding {
  return {
    rule: `published/${rule}`,
    severity: 'error',
    place: { file },
    message,
    ...details,
    advice: 'Take the file as it was published, or build it again',
  }
}
