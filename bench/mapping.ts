/**
 * npm run bench:mapping [-- --all]
 *
 * How many columns of the labelled files go where they belong: with the samples that real files have, and by
 * the headers alone. Then again with what the dictionary knows from one system only taken out, system by
 * system, which says what to expect of a system that nobody has seen. Last, how long 200 columns take.
 *
 * `--all` lists every column that is not right, not only the wrong ones.
 */
import { LABELLED_FILES } from '../src/core/mapping/labelled/all-files.ts'
import { standardModel } from '../src/core/model/standard-model.ts'
import { judgeFile, sum, type Verdict } from './mapping-judge.ts'
import { timeWideFile } from './mapping-speed.ts'
import { judgeUnseen } from './mapping-unseen.ts'

const listsAll = process.argv.includes('--all')
const model = standardModel()

function report(title: string, { columns, misses }: Verdict): void {
  const wrong = misses.filter(({ found }) => found !== null).length
  const figures = { right: columns - misses.length, wrong, 'left unmapped': misses.length - wrong }
  const percent = (count: number): string => `${((100 * count) / columns).toFixed(2)} %`
  const text = Object.entries(figures).map(([name, count]) => `${name} ${count} (${percent(count)})`)
  console.log(`${title.padEnd(42)} ${text.join('   ')}`)
  for (const { file, header, wanted, found } of misses) {
    if (!listsAll && found === null) continue
    console.log(`    ${file}: "${header}" → ${found ?? 'unmapped'} instead of ${wanted ?? 'unmapped'}`)
  }
}

const seen = (samples: boolean): Verdict => sum(LABELLED_FILES.map((file) => judgeFile(model, file, { samples })))
const withSamples = seen(true)
console.log(`${LABELLED_FILES.length} labelled files, ${withSamples.columns} columns\n`)
report('Headers and samples', withSamples)
report('Headers alone', seen(false))
report('Each system as if nobody had seen it', sum(judgeUnseen(model, LABELLED_FILES)))
const { inspectMs, mapMs } = await timeWideFile(model)
console.log(
  `\n200 columns: inspected in ${inspectMs.toFixed(0)} ms, mapped in ${mapMs.toFixed(0)} ms (target: 300 together)`,
)
