import { isAbsolute, relative, resolve } from 'node:path'

/** Name shown instead of a file's name where standard input was read. */
export const standardInput = 'standard input'

/** A path as the user would name it from where they are, with `/` between its parts; whole where it is outside. */
export function shownPath(path: string, workingFolder: string): string {
  const whole = resolve(workingFolder, path)
  const near = relative(workingFolder, whole)
  const isOutside = near === '..' || /^\.\.[/\\]/.test(near) || isAbsolute(near)
  return (isOutside ? whole : near).replaceAll('\\', '/')
}
