/** The pages that the member was on last, the last one first. They stay with the browser until the member signs out. */
import { readStored, writeStored } from '../theme/stored-choice.ts'

export interface RecentPage {
  readonly href: string
  readonly title: string
}

const KEY = 'waybill.recent'
const MOST = 12

export function recentPages(): readonly RecentPage[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isPage) : []
  } catch {
    return []
  }
}

/** One entry for each path, with the last state of its page. */
export function rememberPage(page: RecentPage): void {
  const others = recentPages().filter(({ href }) => pathOf(href) !== pathOf(page.href))
  writeStored(KEY, JSON.stringify([page, ...others].slice(0, MOST)))
}

export const forgetPages = (): void => writeStored(KEY, null)

export const pathOf = (href: string): string => href.replace(/[?#].*$/, '')

const isPage = (value: unknown): value is RecentPage =>
  typeof value === 'object' &&
  value !== null &&
  'href' in value &&
  'title' in value &&
  typeof value.title === 'string' &&
  typeof value.href === 'string' &&
  value.href.startsWith('/')
