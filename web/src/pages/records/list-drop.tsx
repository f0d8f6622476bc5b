import { useState, type DragEvent, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { mayDo, useSession } from '../../api/session.ts'
import type { ObjectView } from '../../api/types.ts'
import { limitsQuery } from '../../api/limits.ts'
import { tellRefusal } from '../../components/toast.tsx'
import { fileSize } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { useStartUpload } from '../import/upload/use-start-upload.ts'

interface ListDropProps {
  readonly object: ObjectView
  readonly children: ReactNode
}

/** A file that is dropped on the list is imported into it. The keyboard has the button for it. */
export function ListDrop({ object, children }: ListDropProps): ReactNode {
  const mayImport = mayDo(useSession(), 'import', object.apiName)
  const { data: limits } = useQuery({ ...limitsQuery, enabled: mayImport })
  const { start } = useStartUpload(limits)
  const { isOver, listeners } = useFileOver((files) => {
    const refusal = start(files, { object: object.apiName })
    if (refusal !== null) tellRefusal(refusal)
  })
  if (!mayImport) return <div className={AREA}>{children}</div>
  return (
    <div className={AREA} {...listeners}>
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-2 z-10 flex flex-col items-center justify-center gap-2 rounded-xl border-2 border-dashed border-accent bg-accent-soft text-accent opacity-95">
          <Upload size={24} strokeWidth={1.75} aria-hidden />
          <span className="text-lg font-semibold">{t.list.drop(object.labelPlural)}</span>
          {limits !== undefined && <span>{t.upload.limits(fileSize(limits.uploadBytes))}</span>}
        </div>
      )}
    </div>
  )
}

const AREA = 'relative flex h-[calc(100vh-var(--bar))] min-h-0'

interface FileOver {
  readonly isOver: boolean
  readonly listeners: Readonly<
    Record<'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>
  >
}

function useFileOver(onFiles: (files: readonly File[]) => void): FileOver {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    listeners: {
      onDragEnter: ifFile(() => setOver(true)),
      onDragOver: ifFile(({ dataTransfer }) => void (dataTransfer.dropEffect = 'copy')),
      // Every element in it that the pointer goes over is left again: only who leaves all of it is gone.
      onDragLeave: ifFile(({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }),
      onDrop: ifFile(({ dataTransfer: { files } }) => {
        setOver(false)
        if (files.length > 0) onFiles([...files])
      }),
    },
  }
}

/** Files alone: a column that is dragged is none of its business. */
const ifFile = (act: (event: DragEvent) => void) => (event: DragEvent) => {
  if (!event.dataTransfer.types.includes('Files')) return
  event.preventDefault()
  act(event)
}
