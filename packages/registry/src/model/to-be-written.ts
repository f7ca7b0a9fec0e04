/**
 * Mark in place of a text that somebody still has to write, or at its beginning. Nothing that has it in it is
 * ready to be published.
 */
export const toBeWritten = 'TO BE WRITTEN'
