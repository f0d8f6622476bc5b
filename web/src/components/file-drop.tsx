import type { ReactNode } from 'react'
import { Upload } from 'lucide-react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { t } from '../texts/texts.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

/** Only what the chooser shows first; what a file is, the server tells by its content. */
const ACCEPTED = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.xls',
  '.xlsb',
  '.ods',
  '.fods',
  '.ndjson',
  '.jsonl',
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
]

interface FileDropProps {
  readonly title: string
  readonly hint: string
  /** What can be dropped, in small print. */
  readonly limits: string
  readonly onFiles: (files: readonly File[]) => void
  /** What stands beside the button: the choice of the object, say. */
  readonly children?: ReactNode
  readonly isLarge?: boolean
}

/** A place to drop one file, with a button for those who would rather choose it. */
export function FileDrop({ title, hint, limits, onFiles, children, isLarge = false }: FileDropProps): ReactNode {
  return (
    <DropZone
      aria-label={title}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const files = items.filter((each) => each.kind === 'file')
        if (files.length > 0) onFiles(await Promise.all(files.map((file) => file.getFile())))
      }}
      className={classNames(
        'group flex flex-col items-center justify-center rounded-xl border border-dashed border-line-strong bg-surface px-6 text-center transition-colors duration-100 data-drop-target:border-accent data-drop-target:bg-accent-soft',
        isLarge ? 'py-16' : 'py-10',
      )}
    >
      <span className="mb-3 flex size-11 items-center justify-center rounded-xl bg-accent-soft text-accent">
        <Upload size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      <p className="mt-1 text-muted">{hint}</p>
      <div className="mt-5 flex flex-wrap items-end justify-center gap-2">
        {children}
        <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => files !== null && onFiles([...files])}>
          <Button variant="primary">{t.upload.chooseFile}</Button>
        </FileTrigger>
      </div>
      <p className="mt-4 text-sm text-faint">{limits}</p>
    </DropZone>
  )
}
