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
  readonly action?: NewsAction
}

/** Something that can be done about the news: an undo, the page that tells more. */
export interface NewsAction {
  readonly label: string
  readonly run: () => void
}

const queue = new ToastQueue<News>({ maxVisibleToasts: 4 })

const GOOD_NEWS_MS = 5000
/** Long enough to read what to do about it. */
const BAD_NEWS_MS = 12_000

/** With something to do it stays as long as bad news: there has to be time to decide. */
export const tell = (title: string, action?: NewsAction): void => {
  if (action === undefined) queue.add({ tone: 'good', title }, { timeout: GOOD_NEWS_MS })
  else queue.add({ tone: 'good', title, action }, { timeout: BAD_NEWS_MS })
}

/** For what went wrong in the background. */
export const tellTrouble = (title: string, detail: string, action?: NewsAction): void => {
  queue.add({ tone: 'bad', title, detail, ...(action !== undefined && { action }) }, { timeout: BAD_NEWS_MS })
}

/** For what fails away from where it could be shown: message and remedy of the refusal. */
export const tellRefusal = (error: unknown): void => {
  const { message, remedy } = toRefused(error, 0)
  queue.add({ tone: 'bad', title: message, detail: remedy }, { timeout: BAD_NEWS_MS })
}

/** Tells what came of an act, also when whatever began it is no longer on the page. */
export const tellOutcome = (act: Promise<unknown>, title: string): void => void act.then(() => tell(title), tellRefusal)

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
    </ToastRegion>
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
