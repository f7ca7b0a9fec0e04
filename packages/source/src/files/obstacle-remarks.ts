import type { Remark } from '../remark.js'
import { isTableName } from './layout.js'
import type { SourceObstacle } from './source-item.js'
import { fileSizeLimit } from './source-item.js'

const limitInWords = `${fileSizeLimit / 1024} KiB`

/** A remark on a file that is larger than any file of the registry may be. */
export function tooLargeRemark(size: number): Remark {
  return {
    rule: 'file/too-large',
    message: `The file is larger than ${limitInWords}, and was not read`,
    found: `${size} bytes`,
    expected: `at most ${fileSizeLimit} bytes`,
    advice: 'Look at what has got into its place',
  }
}

/** A remark on something of another sort in the place of a file or folder. */
export function wrongSortRemark(file: string, is: string): Remark {
  const wanted = isTableName(file) ? 'folder' : 'file'
  return {
    rule: wanted === 'folder' ? 'file/not-a-folder' : 'file/not-a-file',
    message: `A ${is} stands where a ${wanted} belongs`,
    found: is,
    expected: `a plain ${wanted}`,
    advice: `Put the ${wanted} itself in its place`,
  }
}

/** A remark on something that stands where a file or folder of the registry belongs, and could not be read as one. */
export function obstacleRemark(item: SourceObstacle): Remark {
  if (item.is === 'too large') return tooLargeRemark(item.size)
  if (item.is !== 'unreadable') return wrongSortRemark(item.file, item.is)
  return {
    rule: 'file/unreadable',
    message: 'The system does not let it be read',
    found: item.reason,
    expected: 'something that can be read',
    advice: 'Check that it is there, and who may read it',
  }
}
