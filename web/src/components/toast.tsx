/**
 * Short news in the corner. React Aria's toasts rather than sonner's, which adds a style tag that the
 * content security policy forbids.
 */
import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { toRefused } from '../api/request.ts'
import { t } from '../texts/texts.ts'

interface News {
  readonly tone: 'good' | 'bad'
  readonly title: string
  readonly detail?: string
}

const queue = new ToastQueue<News>({ maxVisibleToasts: 4 })

const GOOD_NEWS_MS = 5000
/** Long enough to read what to do about it. */
const BAD_NEWS_MS = 12_000

export const tell = (title: string): void => {
  queue.add({ tone: 'good', title }, { timeout: GOOD_NEWS_MS })
}

/** For what fails away from where it could be shown: message and remedy of the refusal. */
export const tellRefusal = (error: unknown): void => {
  const { message, remedy } = toRefused(error, 0)
  queue.add({ tone: 'bad', title: message, detail: remedy }, { timeout: BAD_NEWS_MS })
}

export function Toasts(): ReactNode {
  return (
    <ToastRegion
      queue={queue}
      aria-label={t.common.notifications}
      className="fixed right-4 bottom-4 z-40 flex w-90 flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="appear flex items-start gap-2.5 rounded-lg border border-line bg-raised p-3 shadow-float"
        >
          {toast.content.tone === 'good' ? (
            <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good" />
          ) : (
            <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-bad" />
          )}
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title" className="block font-medium">
              {toast.content.title}
            </Text>
            {toast.content.detail !== undefined && (
              <Text slot="description" className="block text-muted">
                {toast.content.detail}
              </Text>
            )}
          </ToastContent>
          <Button
            slot="close"
            aria-label={t.common.dismiss}
            className="flex size-5 items-center justify-center rounded-sm text-faint data-hovered:bg-hover"
          >
            <X size={14} aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
