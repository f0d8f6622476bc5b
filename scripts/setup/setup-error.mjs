/** Something that a person can put right: said in words, with the remedy. */
export class SetupError extends Error {
  constructor(message, remedy) {
    super(message)
    this.remedy = remedy
  }
}

const CAUSES = [
  [/ENOSPC|no space left/i, 'The disk is full.', 'Make room (the installation needs about 1.5 GB) and try again.'],
  [
    /EACCES|EPERM|EROFS|permission denied/i,
    'There is no permission to write in the project folder.',
    'Run it as the owner of the folder, or move the project to a folder of your own.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'The npm registry cannot be reached.',
    'Check the network (behind a proxy: npm config set proxy …) and try again.',
  ],
]

/** Finds the words for what a command printed; what it printed is the last resort. */
export function explainOutput(what, output) {
  const cause = CAUSES.find(([pattern]) => pattern.test(output))
  if (cause) return new SetupError(`${what} ${cause[1]}`, cause[2])
  return new SetupError(`${what} It said:\n${output.trim().split('\n').slice(0, 15).join('\n')}`, 'Then try again.')
}
