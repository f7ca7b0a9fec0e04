// Faults that attackers found once, each with the tests that keep it away. docs/reliability.md lists them.

const registryCli = 'packages/registry-cli/test'

/** Faults: what was wrong, and the tests, each as a file and the name of a test in it. */
export const attacks = [
  {
    fault: 'A mail of four million empty lines took 6 GB.',
    tests: [
      [
        'packages/bounces/test/mailbox.test.ts',
        'says where each message begins, and how much of a long one was left out',
      ],
      ['packages/smtp-status/test/input.test.ts', 'is not read beyond its limit'],
    ],
  },
  {
    fault:
      'A transcript within the limit of size used up the memory, and the report of many findings was too long a text.',
    tests: [
      [
        'packages/smtp-status/test/lint/octets.test.ts',
        'is refused with the limit and what to do, within its limit of octets',
      ],
    ],
  },
  {
    fault: 'The report looked through the whole file for each finding.',
    tests: [
      ['packages/terminal/test/layout.test.ts', 'shows ten thousand characters, and how many more there are'],
      ['packages/source/test/advice.test.ts', 'does not compare a hundred thousand items with one another'],
    ],
  },
  {
    fault: 'A deeply nested YAML file ended a command by a stack trace that named no file.',
    tests: [
      [
        'packages/source/test/advice.test.ts',
        'gets findings and no exception when it is repeated thousands of times: %j',
      ],
      [`${registryCli}/audit/git-audit.test.ts`, 'finds a file that is too large, without holding it'],
    ],
  },
  {
    fault: '`fix` and `import` could stop half way, and called a full disk a fault of their own.',
    tests: [
      ['tools/faults/faults.test.ts', 'leaves a whole state and completes when it is run again: %s'],
      [
        'packages/terminal/test/process.test.ts',
        'takes an error of the system for none of its own, and says what the system says',
      ],
    ],
  },
  {
    fault: 'A kill left a file in the source that nothing took away.',
    tests: [
      [
        'packages/publish/test/disk.test.ts',
        'goes with what killed processes left beside it, and leaves what others have there',
      ],
      ['tools/faults/faults.test.ts', 'leaves a whole state and completes when it is run again: %s'],
    ],
  },
  {
    fault: 'Of two proposals at once one was lost.',
    tests: [
      [`${registryCli}/write/write-files.test.ts`, 'of two at once, is written or refused, and none is lost'],
    ],
  },
  {
    fault: 'A workflow overwrote the commit of a maintainer.',
    tests: [[`${registryCli}/github/pull-request.test.ts`, 'leaves a branch alone that ends in a commit %s']],
  },
  {
    fault: 'A job with the right to publish installed packages and ran their code.',
    tests: [['tools/workflows/rules.ts', 'write-runs-no-packages']],
  },
  {
    fault: 'The comment of a review could lose its warning, and notify people.',
    tests: [
      [
        `${registryCli}/github/review-comment.test.ts`,
        'begins with who says it, whatever the report begins with: %j',
      ],
      [
        `${registryCli}/github/harmless.test.ts`,
        'changes nothing more the second time, and nothing that is seen in what is printable',
      ],
    ],
  },
  {
    fault: 'A cell of a CSV file could begin as a formula.',
    tests: [
      ['packages/source/test/fixtures.test.ts', 'make every rule fire'],
      ['packages/publish/test/csv/table.test.ts', 'what a spreadsheet takes for a formula'],
    ],
  },
  {
    fault: 'A wrapped line of a report could be a command to a runner of GitHub.',
    tests: [
      ['packages/terminal/test/layout.test.ts', 'begins no line with a command to the runner of a workflow'],
    ],
  },
  {
    fault: '`lint` showed credentials where blanks stand before AUTH.',
    tests: [
      [
        'packages/smtp-status/test/lint/lint-transcript.test.ts',
        'are in no report where %j stands before AUTH',
      ],
    ],
  },
  {
    fault: 'The time for marks and blanks without end grew with their square.',
    tests: [
      [
        'packages/submission/test/propose/from-issue.test.ts',
        'that repeats %j as often as it can is read before the time of a test is over',
      ],
      ['packages/terminal/test/layout.test.ts', 'breaks hundreds of thousands of blanks into lines at once'],
    ],
  },
  {
    fault: 'A device or a folder of the system in place of a file did not end.',
    tests: [
      ['tools/faults/foreign.test.ts', 'stays, and is named: %s'],
      ['tools/faults/foreign.test.ts', 'ends %s, with an answer or a reason'],
    ],
  },
]
