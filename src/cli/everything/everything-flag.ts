import type { Command } from 'commander'
import { usageFailure } from '../command-failure.ts'

/** With `--everything` nothing else is meant: what would be overlooked is refused. @param beside flags that go with it */
export function keepEverythingApart(command: Command, beside: readonly string[]): void {
  command.hook('preAction', (_, acting) => {
    const isGiven = (name: string): boolean => acting.getOptionValueSource(name) === 'cli'
    if (!isGiven('everything')) return
    const [operand] = acting.args
    if (operand !== undefined) throw apart(operand)
    const other = acting.options.find((option) => {
      const name = option.attributeName()
      return name !== 'everything' && !beside.includes(name) && isGiven(name)
    })
    if (other !== undefined) throw apart(other.long ?? other.flags)
  })
}

const apart = (what: string): Error =>
  usageFailure(`${what} does not go with --everything.`, 'Leave one of them out: the whole workspace is meant.')
