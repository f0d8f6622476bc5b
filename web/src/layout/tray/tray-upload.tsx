import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import type { UploadState } from '../../api/upload-state.ts'
import { leaveUpload } from '../../api/uploads.ts'
import { Button } from '../../components/button.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { fileSize, percent } from '../../texts/format.ts'
import { it } from '../../texts/import-texts.ts'

/** The file that is sent while its member looks at another page. */
export function TrayUpload({ upload }: { readonly upload: UploadState }): ReactNode {
  const { fileName, bytes, bytesDone, importId, error } = upload
  const share = bytes === 0 ? 1 : bytesDone / bytes
  const look = 'min-w-0 flex-1 truncate font-medium hover:underline'
  const isOver = importId !== null || error !== null
  return (
    <li className="flex items-start gap-2 py-2.5 pr-1.5 pl-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        {importId === null ? (
          <Link to="/imports/new" search={{ object: upload.object }} className={look} title={fileName}>
            {fileName}
          </Link>
        ) : (
          <Link to="/imports/$id" params={{ id: importId }} className={look} title={fileName}>
            {fileName}
          </Link>
        )}
        {error !== null && <span className="line-clamp-2 text-sm text-bad">{error.message}</span>}
        {importId !== null && <span className="text-sm text-muted">{it.tray.uploaded}</span>}
        {!isOver && (
          <>
            <ProgressBar
              label={it.tray.uploading}
              size="sm"
              share={upload.isReading ? null : share}
              isPaused={upload.isInterrupted}
            />
            <span className="flex justify-between gap-2 text-sm leading-4 text-muted">
              <span className="truncate">{stateWords(upload)}</span>
              <span className="shrink-0">
                {fileSize(bytesDone)} — {percent(share)}
              </span>
            </span>
          </>
        )}
      </div>
      {isOver && (
        <Button
          variant="ghost"
          size="sm"
          icon={X}
          label={it.tray.dismiss(fileName)}
          onPress={leaveUpload}
          className="-my-1"
        />
      )}
    </li>
  )
}

function stateWords({ isInterrupted, isReading }: UploadState): string {
  if (isReading) return it.tray.reading
  return isInterrupted ? it.tray.interrupted : it.tray.uploading
}
