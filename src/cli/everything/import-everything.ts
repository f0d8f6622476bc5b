/** Builds the workspace of a folder in an empty one: the same ids and relations, owners by their e-mail. */
import { canAsk, confirm } from '../ask.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { countOf } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { deleteImported, importFile, type ImportedFile } from './import-file.ts'
import { finishModel, makeModel, readModel } from './make-model.ts'
import { readPlace } from './workspace-archive.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { readWorkspace, type ReadWorkspace } from './read-workspace.ts'
import { importOrder, keyOf, relationsAhead, type ObjectFile } from './workspace-files.ts'

interface Flags {
  readonly yes?: boolean
}

/** @param place a folder, or a ZIP archive */
export async function importEverything(shell: Shell, place: string, { yes = false }: Flags): Promise<ExitCode> {
  const { output } = shell
  let exitCode: ExitCode = EXIT.failed
  await readPlace(place, async (folder) => {
    const workspace = await readWorkspace(folder)
    await assertEmpty(shell)
    if (yes || (await isConfirmed(shell, workspace, place))) {
      await build(shell, workspace, place)
      exitCode = EXIT.ok
    } else output.say('Nothing was imported.')
  })
  return exitCode
}

/** Records of the same ids would be changed by those of the folder. */
async function assertEmpty({ api }: Shell): Promise<void> {
  const full = (await readModel(api)).find(({ apiName, records }) => apiName !== MEMBERS && records.count > 0)
  if (full === undefined) return
  throw new CommandFailure({
    code: 'WORKSPACE_NOT_EMPTY',
    message: `There are ${full.labelPlural} in this workspace already.`,
    remedy: 'Import the folder into a new workspace.',
  })
}

async function isConfirmed({ api }: Shell, { files, rows }: ReadWorkspace, place: string): Promise<boolean> {
  if (!canAsk()) {
    throw new CommandFailure({
      code: 'NOT_CONFIRMED',
      message: 'Nothing was imported: there is nobody to ask.',
      remedy: 'Run the command again with --yes.',
    })
  }
  const what = `${countOf(rows, 'record')} in ${countOf(files.length, 'file')} of ${place}`
  return confirm(`Import ${what} into ${api.access().url}?`, 'Nothing was imported.')
}

async function build(shell: Shell, { folder, files, model, rows }: ReadWorkspace, place: string): Promise<void> {
  const { api, output } = shell
  await makeModel(api, model)
  const ordered = importOrder(model.objects)
  const imported: ImportedFile[] = []
  for (const isSecondPass of [false, true]) {
    for (const object of ordered) {
      const columns = columnsOfPass(ordered, object, isSecondPass)
      // Deleted ones come as the others do, for these may point to them.
      for (const file of files.filter((each) => each.object === object.apiName && each.rows > 0)) {
        const wanted = columns(file.columns)
        if (wanted.length > 1 || !isSecondPass)
          imported.push(await importFile(shell, folder, { file, object, columns: wanted, isSecondPass }))
      }
    }
  }
  for (const each of imported) await deleteImported(shell, each)
  await finishModel(api, model)
  const unlinked = imported.reduce((sum, each) => sum + each.unlinked, 0)
  if (output.isJson) output.json({ place, rows, unlinked })
  else {
    const objects = new Set(files.map(({ object }) => object)).size
    output.say(`${countOf(rows, 'record')} of ${countOf(objects, 'object')} are there.`)
  }
}

/** Links to records that are not there yet are set in a second pass, which changes nothing else. */
function columnsOfPass(
  ordered: readonly ObjectFile[],
  object: ObjectFile,
  isSecondPass: boolean,
): (columns: readonly string[]) => readonly string[] {
  const ahead = relationsAhead(ordered, object)
  const isAhead = (path: string): boolean => ahead.some(({ apiName }) => path.startsWith(`${apiName}.`))
  const key = keyOf(object.apiName)
  return (columns) => columns.filter((path) => path === key || isAhead(path) === isSecondPass)
}
