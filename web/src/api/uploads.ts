/** The upload of one file, and the draft that it becomes. */
import { createImport } from './imports.ts'
import { patch, toRefused, type Refused } from './request.ts'
import type { DialectChange } from './types.ts'
import { keepChoices, keptChoices } from './unfinished-upload.ts'
import { changeUpload, presentUpload, setUpload, type UploadState } from './upload-state.ts'
import { beginTransfer, type Transfer } from './upload-transfer.ts'

export interface UploadPurpose {
  readonly object: string
  readonly like?: string | undefined
  /** How it is to be read, where that is known. */
  readonly dialect?: DialectChange
}

let transfer: Transfer | null = null
/** Of the file that is sent now. */
let turn = Symbol('no upload')
let measuredFrom = { at: 0, bytes: 0 }

/** @returns the name of a file whose upload is put aside for it: it can be gone on with later */
export function startUpload(file: File, { object, like, dialect = {} }: UploadPurpose): string | null {
  const before = presentUpload()
  const putAside = before !== null && before.fileId === null && before.error === null ? before.fileName : null
  transfer?.stop()
  const first: UploadState = {
    fileName: file.name,
    object,
    like: like ?? null,
    id: null,
    bytes: file.size,
    bytesDone: 0,
    bytesResumed: null,
    bytesPerSecond: null,
    isInterrupted: false,
    dialect,
    fileId: null,
    isReading: false,
    importId: null,
    isAwaited: true,
    error: null,
  }
  setUpload(first)
  measuredFrom = { at: 0, bytes: 0 }
  transfer = null
  turn = Symbol(file.name)
  const own = turn
  send(file, own).catch((error: unknown) => turn === own && changeUpload({ error: toRefused(error, 0) }))
  return putAside
}

/** Another file may be dropped meanwhile: of this one nothing is heard then. */
async function send(file: File, own: symbol): Promise<void> {
  const isPresent = (): boolean => turn === own
  const begun = await beginTransfer(file, {
    onKnown: (id) => isPresent() && changeUpload({ id, dialect: { ...keptChoices(id), ...presentUpload()?.dialect } }),
    onResumed: (bytes) => isPresent() && showResumed(bytes),
    onProgress: (bytesDone) => isPresent() && showProgress(bytesDone),
    onInterrupted: () => isPresent() && showInterrupted(),
    onFile: (fileId) => isPresent() && presentUpload()?.fileId === null && void makeDraft(fileId),
    onRefused: (error) => isPresent() && changeUpload({ error }),
  })
  if (isPresent()) transfer = begun
  else begun.stop()
}

function showResumed(bytes: number): void {
  const isBegun = (presentUpload()?.bytesDone ?? 0) > 0
  if (!isBegun && bytes > 0) changeUpload({ bytesResumed: bytes, bytesDone: bytes })
}

function showInterrupted(): void {
  measuredFrom = { at: 0, bytes: 0 }
  changeUpload({ isInterrupted: true, bytesPerSecond: null })
}

/** Speed is measured from the first bytes that this page sent: what was there before a reload costs no time. */
function showProgress(bytesDone: number): void {
  const now = performance.now()
  if (measuredFrom.at === 0) measuredFrom = { at: now, bytes: bytesDone }
  const seconds = (now - measuredFrom.at) / 1000
  const bytesPerSecond = seconds < 0.5 ? null : (bytesDone - measuredFrom.bytes) / seconds
  changeUpload({ bytesDone, bytesPerSecond, isInterrupted: false })
}

async function makeDraft(fileId: string): Promise<void> {
  const upload = presentUpload()
  if (upload === null) return
  const { object, like, dialect, bytes } = upload
  changeUpload({ fileId, bytesDone: bytes, isReading: true, isInterrupted: false, error: null })
  const own = turn
  try {
    const { id } = await createImport({ object, fileId, dialect, ...(like !== null && { like }) })
    await takeAlong(id, dialect, own)
    keepChoices(null)
    if (turn === own) changeUpload({ importId: id })
  } catch (error) {
    if (turn === own) changeUpload({ isReading: false, error: toRefused(error, 0) })
  }
}

/** What was chosen while the draft was made is chosen for the draft. */
async function takeAlong(id: string, sent: DialectChange, own: symbol): Promise<void> {
  const chosen = presentUpload()?.dialect
  if (turn !== own || chosen === undefined || chosen === sent) return
  await patch(`/imports/${id}`, { dialect: chosen })
  await takeAlong(id, chosen, own)
}

/** How the file is to be read, over what is detected. */
export function chooseDialect(chosen: DialectChange): void {
  const upload = presentUpload()
  if (upload === null) return
  const dialect = { ...upload.dialect, ...chosen }
  changeUpload({ dialect })
  if (upload.id !== null) keepChoices({ id: upload.id, dialect })
}

/** The file is there but could not be read: with other choices it may be. */
export function readAgain(): void {
  const fileId = presentUpload()?.fileId ?? null
  if (fileId !== null) void makeDraft(fileId)
}

export const tryUploadAgain = (): void => transfer?.tryAgain()

/** What was seen of the file says that the rest need not be sent. */
export function refuseUpload(error: Refused): void {
  transfer?.giveUp()
  changeUpload({ error })
}

/** Stops the upload, and nothing is kept of it. */
export function cancelUpload(): void {
  transfer?.giveUp()
  leaveUpload()
}

/** It became a draft, or came to nothing: the next one can begin. */
export function leaveUpload(): void {
  transfer?.stop()
  turn = Symbol('no upload')
  transfer = null
  setUpload(null)
}
