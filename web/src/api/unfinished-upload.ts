/** Uploads that a reload broke off: tus keeps their addresses in this browser, and the choices made for them are kept beside. */
import { queryOptions } from '@tanstack/react-query'
import { readStored, writeStored } from '../theme/stored-choice.ts'
import type { DialectChange } from './types.ts'

export interface UnfinishedUpload {
  readonly fileName: string
  readonly bytes: number
  /** What the server has of it. */
  readonly bytesDone: number
  /** Under which it is kept here, and its address. */
  readonly key: string
  readonly url: string
}

const TUS = { 'tus-resumable': '1.0.0' }

/** The latest one that the server still knows. */
export const unfinishedQuery = queryOptions({
  queryKey: ['unfinished-upload'],
  queryFn: findUnfinished,
  staleTime: 0,
  gcTime: 0,
})

async function findUnfinished(): Promise<UnfinishedUpload | null> {
  for (const kept of keptUploads()) {
    const response = await fetch(kept.url, { method: 'HEAD', headers: TUS }).catch(() => null)
    if (response === null) return null
    if (response.ok) return { ...kept, bytesDone: Number(response.headers.get('upload-offset') ?? 0) }
    if (response.status === 404) localStorage.removeItem(kept.key)
  }
  return null
}

/** Gives it up: nothing of it is kept, here or on the server. */
export async function forgetUnfinished({ key, url }: UnfinishedUpload): Promise<void> {
  localStorage.removeItem(key)
  await fetch(url, { method: 'DELETE', headers: TUS }).catch(() => null)
}

/** Nothing of the upload at this address is kept here any more. */
export function forgetKept(url: string): void {
  for (const kept of keptUploads()) if (kept.url === url) localStorage.removeItem(kept.key)
}

type Kept = Omit<UnfinishedUpload, 'bytesDone'>

/** The latest first. Whatever else may stand there is passed over. */
function keptUploads(): readonly Kept[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith('tus::'))
      .map((key) => ({ key, told: JSON.parse(localStorage.getItem(key) ?? '{}') as TusEntry }))
      .toSorted((a, b) => Date.parse(b.told.creationTime ?? '') - Date.parse(a.told.creationTime ?? ''))
      .flatMap(({ key, told: { uploadUrl, size, metadata } }) =>
        typeof uploadUrl === 'string'
          ? [{ key, url: uploadUrl, bytes: size ?? 0, fileName: metadata?.filename ?? '' }]
          : [],
      )
  } catch {
    return []
  }
}

interface TusEntry {
  readonly uploadUrl?: string | null
  readonly size?: number
  readonly creationTime?: string
  readonly metadata?: { readonly filename?: string }
}

const CHOICES = 'waybill.upload-choices'

interface KeptChoices {
  readonly id: string
  readonly dialect: DialectChange
}

export const keepChoices = (kept: KeptChoices | null): void =>
  writeStored(CHOICES, kept === null ? null : JSON.stringify(kept))

/** What was chosen for the upload before the page was loaded anew. */
export function keptChoices(id: string): DialectChange {
  try {
    const kept = JSON.parse(readStored(CHOICES) ?? 'null') as KeptChoices | null
    return kept?.id === id ? kept.dialect : {}
  } catch {
    return {}
  }
}
