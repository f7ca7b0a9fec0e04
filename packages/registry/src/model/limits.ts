/** The limits on what commands read and keep: the same for all of them, and far above what a registry needs. */
export interface Limits {
  /** Bytes of a file of the source. The largest has 20 KiB. */
  readonly sourceFileBytes: number
  /** Levels of lists and maps within one another in a file of the source. The deepest has five. */
  readonly sourceDepth: number
  /** Items of a list in a file of the source. The longest has some tens. */
  readonly sourceItems: number
  /** Faults that are listed of one file; the others are counted. */
  readonly findingsOfFile: number
  /** Bytes of a file of IANA's that is compared, imported or audited. The largest of all its registries has 4 MiB. */
  readonly ianaFileBytes: number
  /** Levels of elements within one another in a file of IANA's: the limit of libxml2. The deepest has ten. */
  readonly xmlDepth: number
  /** Bytes of a published JSON that is compared or audited. */
  readonly publishedFileBytes: number
  /** Bytes of what is fetched from IANA, or from a site that the registry published. */
  readonly downloadBytes: number
  /** Bytes of a changeset. */
  readonly changesetBytes: number
  /** Bytes of all that git gives of one state of the registry. */
  readonly gitAnswerBytes: number
  /** Characters of the body of an issue: GitHub takes no more. */
  readonly issueCharacters: number
  /** Bytes of a file that one job of a workflow hands on to the next. */
  readonly handedOnBytes: number
}

const kibibyte = 1024
const mebibyte: number = 1024 * kibibyte

export const limits: Limits = {
  sourceFileBytes: 256 * kibibyte,
  sourceDepth: 16,
  sourceItems: 1000,
  findingsOfFile: 100,
  ianaFileBytes: 16 * mebibyte,
  xmlDepth: 256,
  publishedFileBytes: 64 * mebibyte,
  downloadBytes: 16 * mebibyte,
  changesetBytes: 64 * kibibyte,
  gitAnswerBytes: 64 * mebibyte,
  issueCharacters: 65_536,
  handedOnBytes: mebibyte,
}
