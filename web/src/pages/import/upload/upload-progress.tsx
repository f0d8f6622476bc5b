import type { ReactNode } from 'react'
import { RotateCw } from 'lucide-react'
import type { UploadState } from '../../../api/upload-state.ts'
import { cancelUpload, tryUploadAgain } from '../../../api/uploads.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { ProgressBar } from '../../../components/progress-bar.tsx'
import { fileSize, percent } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

/** How far the upload got, how fast it goes, and what keeps it. */
export function UploadProgress({ upload }: { readonly upload: UploadState }): ReactNode {
  const { fileName, bytes, bytesDone, bytesResumed, isInterrupted, isReading } = upload
  const share = bytes === 0 ? 0 : bytesDone / bytes
  return (
    <Panel>
      <div className="flex flex-col gap-3 p-5">
        <div className="flex items-center gap-3">
          <h2 className="min-w-0 flex-1 truncate text-lg font-semibold" title={fileName}>
            {t.upload.uploading(fileName)}
          </h2>
          {isInterrupted && (
            <Button icon={RotateCw} onPress={tryUploadAgain}>
              {it.upload.tryNow}
            </Button>
          )}
          <Button onPress={cancelUpload} isDisabled={isReading}>
            {t.common.cancel}
          </Button>
        </div>
        <ProgressBar label={t.upload.uploading(fileName)} share={isReading ? null : share} isPaused={isInterrupted} />
        <div className="flex justify-between text-muted tabular-nums">
          <span>{isReading ? t.upload.reading : t.upload.progress(fileSize(bytesDone), fileSize(bytes))}</span>
          <span>{isReading ? '' : paceOf(upload, share)}</span>
        </div>
        {isInterrupted && <output className="text-warn">{t.upload.interrupted}</output>}
        {bytesResumed !== null && !isInterrupted && (
          <output className="text-muted">{it.upload.resumed(fileSize(bytesResumed))}</output>
        )}
      </div>
    </Panel>
  )
}

function paceOf({ bytes, bytesDone, bytesPerSecond, isInterrupted }: UploadState, share: number): string {
  if (isInterrupted || bytesPerSecond === null || bytesPerSecond <= 0) return percent(share)
  const seconds = (bytes - bytesDone) / bytesPerSecond
  return [t.upload.speed(fileSize(bytesPerSecond)), t.upload.left(seconds), percent(share)].join(' · ')
}
