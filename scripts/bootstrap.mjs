/**
 * Makes the project ready and runs a program of it. Needs nothing but Node 20 or newer, installs the
 * rest, and is quick when all is in place.
 *
 * Imports nothing at its head, so that an older Node comes as far as the sentence it has to say.
 */
const OLDEST_NODE = 20

/**
 * @param {{ program: string | null, args: readonly string[], pages: boolean }} options
 *   `program` is a path inside the project, null to prepare only; `pages` asks for the web pages to be built too.
 */
export function prepareAndRun(options) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.error(`Waybill needs Node ${OLDEST_NODE} or newer to set itself up; this is Node ${process.versions.node}.`)
    console.error('Install a newer one from https://nodejs.org and try again.')
    process.exit(1)
  }
  return import('./setup/prepare-and-run.mjs').then((setup) => setup.prepareAndRun(options))
}
