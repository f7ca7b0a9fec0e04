/** A file of the registry, as bytes. */
export interface SourceFile {
  /** Relative to the registry's folder, with `/` between the parts. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Something in the registry's folder that is not a file that could be read. */
export type SourceObstacle =
  | { readonly file: string; readonly is: 'folder' | 'symbolic link' | 'named pipe' | 'socket' | 'device' }
  | { readonly file: string; readonly is: 'too large'; readonly size: number }
  | { readonly file: string; readonly is: 'unreadable'; readonly reason: string }

/** Whatever lies in the registry's folder. */
export type SourceItem = SourceFile | SourceObstacle

/** The largest file that is read, in bytes. */
export const fileSizeLimit: number = 256 * 1024
