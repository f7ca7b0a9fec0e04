import { describe, expect, it } from 'vitest'
import { fileFindings } from '../../src/files/file-findings.js'
import type { SourceItem } from '../../src/index.js'
import { fileSizeLimit } from '../../src/index.js'
import { all, on, plain } from './items.js'

/** The findings on a registry without some of its files. */
const without = (...files: readonly string[]) =>
  fileFindings(all.filter((file) => !files.includes(file)).map(plain))

const leftover = 'A program has left this file behind; it does not belong to the registry'

it('finds nothing in a registry that has all its files, and one that it can be without', () => {
  expect(without()).toEqual([])
  expect(on(plain('iana-wordings.yaml'))).toEqual([])
})

describe('what does not belong to the registry is found', () => {
  it.each([
    ['README.md', 'This file does not belong to the registry'],
    ['X.7.25.yaml', 'This file does not belong to the registry'],
    ['notes/X.7.25.yaml', 'This file does not belong to the registry'],
    ['enumerated/X-7-25/notes.yaml', 'This file does not belong to the registry'],
    ['enumerated/X.7.yaml.25', 'This file does not belong to the registry'],
    ['enumerated/notes.bak.md', 'This file does not belong to the registry'],
    ['enumerated/a~b.md', 'This file does not belong to the registry'],
    ['Thumbs.db.md', 'This file does not belong to the registry'],
    ['#1#/notes.md', 'This file does not belong to the registry'],
    ['.DS_Store', leftover],
    ['enumerated/.X.7.24.yaml.swp', leftover],
    ['enumerated/X.7.24.yaml.swo', leftover],
    ['enumerated/X.7.24.yaml.BAK', leftover],
    ['enumerated/X.7.24.yaml.orig', leftover],
    ['enumerated/X.7.24.yaml~', leftover],
    ['#registry.yaml#', leftover],
    ['class/thumbs.db', leftover],
    ['desktop.ini', leftover],
  ])('%s', (file, message) => {
    expect(on(plain(file))).toEqual([
      {
        rule: 'file/stray',
        severity: 'error',
        place: { file },
        message,
        found: file,
        expected:
          'registry.yaml, documents.yaml, basic-codes.yaml, corrections.yaml, iana-wordings.yaml, and entries in class/, subject/ and enumerated/',
        advice: 'Delete it, or move it to where it belongs',
      },
    ])
  })

  it.each(['old', 'enumerated/X-7-25', 'enumerated/X.7.25'])('the folder %s', (file) => {
    const message = 'This folder does not belong to the registry'
    expect(on({ file, is: 'folder' })).toMatchObject([{ rule: 'file/stray', message, found: file }])
  })

  it('a link', () => {
    const message = 'This file does not belong to the registry'
    expect(on({ file: 'old', is: 'symbolic link' })).toMatchObject([{ rule: 'file/stray', message }])
  })
})

describe('what stands in the place of a file or folder is found', () => {
  it.each<readonly [rule: string, SourceItem, found: string, wanted: string]>([
    ['file/not-a-file', { file: 'enumerated/X.7.25.yaml', is: 'folder' }, 'folder', 'file'],
    ['file/not-a-file', { file: 'iana-wordings.yaml', is: 'named pipe' }, 'named pipe', 'file'],
    ['file/not-a-folder', { file: 'class', is: 'symbolic link' }, 'symbolic link', 'folder'],
    ['file/not-a-folder', plain('class'), 'file', 'folder'],
  ])('%s', (rule, item, found, wanted) => {
    expect(on(item)).toMatchObject([
      {
        rule,
        place: { file: item.file },
        message: `A ${found} stands where a ${wanted} belongs`,
        found,
        expected: `a plain ${wanted}`,
        advice: `Put the ${wanted} itself in its place`,
      },
    ])
  })

  it('a file that is too large', () => {
    const size = fileSizeLimit + 1
    expect(on({ file: 'iana-wordings.yaml', is: 'too large', size })).toMatchObject([
      {
        rule: 'file/too-large',
        message: `The file is larger than ${fileSizeLimit / 1024} KiB, and was not read`,
        found: `${size} bytes`,
        expected: `at most ${fileSizeLimit} bytes`,
        advice: 'Find out what has been put into its place',
      },
    ])
  })

  it.each(['iana-wordings.yaml', 'old'])('%s, which cannot be read', (file) => {
    expect(on({ file, is: 'unreadable', reason: 'EACCES' })).toMatchObject([
      {
        rule: 'file/unreadable',
        message: 'The file or folder cannot be read',
        found: 'EACCES',
        expected: 'a file or folder that can be read',
        advice: 'Check that it is there, and that you may read it',
      },
    ])
  })
})

describe('what is missing is found', () => {
  it('a file', () => {
    expect(without('documents.yaml')).toEqual([
      {
        rule: 'file/missing',
        severity: 'error',
        place: { file: 'documents.yaml' },
        message: 'The file documents.yaml is not there',
        expected: 'documents.yaml',
        advice: 'Bring it back, or write it again',
      },
    ])
  })

  it('the entries of a table', () => {
    expect(without('subject/X.7.YYY.yaml')).toEqual([
      {
        rule: 'file/missing',
        severity: 'error',
        place: { file: 'subject' },
        message: 'There is no entry in subject/',
        expected: 'subject/',
        advice: 'Bring back the folder with its entries',
      },
    ])
  })

  it('beside a file that does not belong there', () => {
    const files = [...all.filter((file) => file !== 'registry.yaml'), 'README.md']
    expect(fileFindings(files.map(plain)).map(({ rule }) => rule)).toEqual(['file/stray', 'file/missing'])
  })

  it('but not beside the same under a wrong name, or in the place of its folder', () => {
    const files = [...all.filter((file) => !/^(?:registry|class)/.test(file)), 'registry.yml', 'class']
    expect(fileFindings(files.map(plain)).map(({ rule }) => rule)).toEqual([
      'file/extension',
      'file/not-a-folder',
    ])
  })

  it('but not where the folder itself cannot be read', () => {
    expect(fileFindings([{ file: '.', is: 'unreadable', reason: 'ENOENT' }])).toMatchObject([
      { rule: 'file/unreadable', place: { file: '.' } },
    ])
  })
})
