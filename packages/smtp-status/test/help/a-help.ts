/** Text behind the options of a command in its help, with a block of each kind. */
export const text = `
A paragraph that
goes on.
Exit status: 0 fine.

The forms:
  one     what one is, which
          goes on:
          {"x": 1}
  number two  what it is

In order:
  1. first
  2. second, which
     goes on

Examples:
  smtp-status one | smtp-status two
  smtp-status three`
