import type { Command } from 'commander'
import type { SampleResult } from '../../operations/sample/sample-data.ts'
import { countOf } from '../numbers-in-words.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

export function addSampleCommand(program: Command): void {
  const command = program
    .command('sample')
    .summary('load or remove sample data')
    .description('Sample data for a first look.')
  addExamples(command, 'waybill sample load', 'waybill sample remove')
  const load = command
    .command('load')
    .summary('load it')
    .description('Loads sample companies, people and more. Safe to repeat.')
    .option(...JSON_FLAG)
    .action(action((shell) => changeSample(shell, 'POST')))
  addExamples(load, 'waybill sample load')
  const remove = command
    .command('remove')
    .summary('remove it')
    .description('Removes every sample record for good, and nothing else.')
    .option(...JSON_FLAG)
    .action(action((shell) => changeSample(shell, 'DELETE')))
  addExamples(remove, 'waybill sample remove')
}

async function changeSample({ api, output }: Shell, method: 'POST' | 'DELETE'): Promise<void> {
  const result = await api.request<SampleResult>('/sample-data', { method })
  if (output.isJson) return output.json(result)
  const counts = Object.entries(result.records).map(([object, count]) => countOf(count, object, object))
  output.say(`${method === 'POST' ? 'Loaded' : 'Removed'}: ${counts.join(', ')}.`)
}
