/** The limits on what commands read and keep, however much they are given. */
export interface Limits {
  /** Octets of a transcript that `lint` reads. */
  readonly transcriptOctets: number
  /** Lines of a transcript: each is kept in memory. */
  readonly transcriptLines: number
  /** Octets of a text that `explain` reads at once; mailboxes may be of any size. */
  readonly textOctets: number
  /** Explanations that `explain` gives; further ones are counted. */
  readonly explanations: number
  /** Octets of a line that `classify` reads. */
  readonly lineOctets: number
  /** Different codes, and domains, that a summary of `classify` counts apart. */
  readonly countedApart: number
  /** MiB of a file that `scan` reads, unless `--max-size` says otherwise. */
  readonly scannedMebibytes: number
}

export const limits: Limits = {
  transcriptOctets: 64_000_000,
  transcriptLines: 500_000,
  textOctets: 100_000_000,
  explanations: 1000,
  lineOctets: 1_048_576,
  countedApart: 50_000,
  scannedMebibytes: 4,
}
