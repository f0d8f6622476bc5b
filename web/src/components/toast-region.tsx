/** Where the news appears. React Aria's toasts rather than sonner's, which adds a style tag that the content security policy forbids. */
import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components/Toast'
import { t } from '../texts/texts.ts'
import type { News, NewsAction } from './news.ts'

const queue = new ToastQueue<News>({ maxVisibleToasts: 4 })

/** The latest news of each topic. */
const latest = new Map<string, string>()

export function addNews(news: News, timeout: number): void {
  const key = queue.add(news, { timeout })
  if (news.topic === undefined) return
  const earlier = latest.get(news.topic)
  if (earlier !== undefined) queue.close(earlier)
  latest.set(news.topic, key)
}

export function ToastRegion(): ReactNode {
  return (
    <Region
      queue={queue}
      aria-label={t.common.notifications}
      className="above-tray fixed right-4 z-40 flex w-90 flex-col gap-2 outline-none"
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
          {toast.content.action !== undefined && <ToastAction action={toast.content.action} toastKey={toast.key} />}
          <Button
            slot="close"
            aria-label={t.common.dismiss}
            className="flex size-5 items-center justify-center rounded-sm text-faint data-hovered:bg-hover"
          >
            <X size={14} aria-hidden />
          </Button>
        </Toast>
      )}
    </Region>
  )
}

function ToastAction({ action, toastKey }: { readonly action: NewsAction; readonly toastKey: string }): ReactNode {
  return (
    <Button
      onPress={() => {
        queue.close(toastKey)
        action.run()
      }}
      className="-my-0.5 h-6 shrink-0 rounded-md px-1.5 font-medium text-accent data-hovered:bg-hover"
    >
      {action.label}
    </Button>
  )
}
