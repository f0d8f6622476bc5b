#!/usr/bin/env node
import { prepareAndRun } from '../scripts/bootstrap.mjs'

prepareAndRun({ program: 'src/cli/main.ts', args: process.argv.slice(2), pages: false })
