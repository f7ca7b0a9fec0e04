import type { ReportedRule } from '@smtp-status/terminal/report'

/** The id of a rule that only a history in git can break. */
export type GitRule = 'git/unreadable' | 'git/code-given-out-again' | 'git/entry-put-back'

/** What reports say of the rules that only a history in git can break, under their ids. */
export const gitRules: Readonly<Record<GitRule, ReportedRule>> = {
  'git/unreadable': {
    title: 'The registry of every commit can be read',
    why:
      'What cannot be read cannot be judged. The next commit that can be read is compared with the last one that could, so that nothing ' +
      'passes in between.',
  },
  'git/code-given-out-again': {
    title: 'A code that was removed is not given out again',
    why: 'Software that still knows the old meaning would misread the new one. The code stays used up, whatever became of its entry.',
  },
  'git/entry-put-back': {
    title: 'An entry that was removed is back as it was',
    why: 'It mends a removal, which stays on record as what it was.',
  },
}
