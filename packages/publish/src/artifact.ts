/** One published file: its name within `dist/registry/`, and its whole text, which is written as UTF-8. */
export interface Artifact {
  readonly name: string
  readonly text: string
}
