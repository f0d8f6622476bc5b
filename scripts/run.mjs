/**
 * `node scripts/run.mjs [--pages] [PROGRAM …]`: sets up what is missing, the web pages too if asked, then
 * runs the program with what follows.
 */
import { prepareAndRun } from './bootstrap.mjs'

const args = process.argv.slice(2)
const pages = args[0] === '--pages'
const [program = null, ...rest] = pages ? args.slice(1) : args
prepareAndRun({ program, args: rest, pages })
