/**
 * Short news in the corner. What shows them is loaded with the first of them: most visits begin without any.
 */
import { useSyncExternalStore, type ReactNode } from 'react'
import { toRefused } from '../api/request.ts'
import type { News, NewsAction } from './news.ts'
import { onDemand } from './on-demand.tsx'

const loadRegion = () => import('./toast-region.tsx')

const GOOD_NEWS_MS = 5000
/** Long enough to read what to do about it. */
const BAD_NEWS_MS = 12_000

let isNeeded = false
const listeners = new Set<() => void>()

async function show(news: News, timeoutMs: number): Promise<void> {
  // Without the server there may be nothing to show it with: the news is lost then, and nothing else.
  const region = await loadRegion().catch(() => null)
  if (region === null) return
  isNeeded = true
  for (const listener of listeners) listener()
  region.addNews(news, timeoutMs)
}

/** With something to do it stays as long as bad news: there has to be time to decide. @param topic see `News` */
export const tell = (title: string, action?: NewsAction, topic?: string): void => {
  const news = { tone: 'good', title, ...(topic !== undefined && { topic }) } as const
  if (action === undefined) void show(news, GOOD_NEWS_MS)
  else void show({ ...news, action }, BAD_NEWS_MS)
}

/** For what went wrong in the background. */
export const tellTrouble = (title: string, detail: string, action?: NewsAction): void => {
  void show({ tone: 'bad', title, detail, ...(action !== undefined && { action }) }, BAD_NEWS_MS)
}

/** For what fails away from where it could be shown: message and remedy of the refusal. */
export const tellRefusal = (error: unknown): void => {
  const { message, remedy } = toRefused(error, 0)
  void show({ tone: 'bad', title: message, detail: remedy }, BAD_NEWS_MS)
}

/** Tells what came of an act, also when whatever began it is no longer on the page. */
export const tellOutcome = (act: Promise<unknown>, title: string): void => void act.then(() => tell(title), tellRefusal)

const ToastRegion = onDemand(async () => (await loadRegion()).ToastRegion)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts(): ReactNode {
  const isShown = useSyncExternalStore(subscribe, () => isNeeded)
  return isShown && <ToastRegion />
}
