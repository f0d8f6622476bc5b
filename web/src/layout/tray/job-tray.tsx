import { useEffect, useRef, type ReactNode } from 'react'
import { useQueries } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, ListX } from 'lucide-react'
import { isUnderWay, jobQuery } from '../../api/jobs.ts'
import type { JobView } from '../../api/types.ts'
import type { UploadState } from '../../api/upload-state.ts'
import { leaveUpload } from '../../api/uploads.ts'
import { Button } from '../../components/button.tsx'
import { storedChoice } from '../../theme/stored-choice.ts'
import { it } from '../../texts/import-texts.ts'
import { TrayJob } from './tray-job.tsx'
import { TrayUpload } from './tray-upload.tsx'
import { dismissJobs } from './watched-jobs.ts'

interface JobTrayProps {
  /** Ids. */
  readonly watched: readonly string[]
  readonly upload: UploadState | null
}

const fold = storedChoice('waybill.tray', ['open', 'folded'], 'open', () => {})

/** In the corner of every page: the member's jobs under way, and those that ended until they are dismissed. */
export function JobTray({ watched, upload }: JobTrayProps): ReactNode {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const jobs = useWatched(watched, path)
  const shownUpload = path === '/imports/new' || path === `/imports/${upload?.importId}` ? null : upload
  useLeftUpload(upload, path)
  if (jobs.length === 0 && shownUpload === null) return null
  return <Tray jobs={jobs} upload={shownUpload} />
}

interface TrayProps {
  readonly jobs: readonly JobView[]
  readonly upload: UploadState | null
}

function Tray({ jobs, upload }: TrayProps): ReactNode {
  const isOpen = fold.useChosen() === 'open'
  const frame = useRef<HTMLElement>(null)
  useToldHeight(frame)
  const running = jobs.filter(isUnderWay).length + (upload === null ? 0 : 1)
  const over = jobs.filter((job) => !isUnderWay(job))
  return (
    <section
      ref={frame}
      aria-label={it.tray.title}
      className="above-foot appear fixed right-4 z-20 w-80 max-w-[calc(100vw-2rem)] overflow-clip rounded-xl border border-line bg-raised shadow-float"
    >
      <div className="flex h-10 items-center gap-1 pr-1.5 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold">
          {running > 0 ? it.tray.underWay(running) : it.tray.nothingLeft(over.length)}
        </h2>
        {over.length > 0 && (
          <Button
            variant="ghost"
            size="sm"
            icon={ListX}
            label={it.tray.dismissAll}
            onPress={() => dismissJobs(over.map(({ id }) => id))}
          />
        )}
        <Button
          variant="ghost"
          size="sm"
          icon={isOpen ? ChevronDown : ChevronUp}
          label={isOpen ? it.tray.fold : it.tray.unfold}
          aria-expanded={isOpen}
          onPress={() => fold.choose(isOpen ? 'folded' : 'open')}
        />
      </div>
      {isOpen && (
        <ul className="max-h-72 divide-y divide-line overflow-y-auto border-t border-line">
          {upload !== null && <TrayUpload upload={upload} />}
          {jobs.map((job) => (
            <TrayJob key={job.id} job={job} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Whoever opened the draft that a file became needs no word of its upload any more. */
function useLeftUpload(upload: UploadState | null, path: string): void {
  const isSeen = upload !== null && upload.importId !== null && path === `/imports/${upload.importId}`
  useEffect(() => {
    if (isSeen) leaveUpload()
  }, [isSeen])
}

/** The newest first. What its own page tells is not told twice, and is known once it was seen there. */
function useWatched(watched: readonly string[], path: string): readonly JobView[] {
  const jobs = useQueries({ queries: watched.map((id) => ({ ...jobQuery(id), retry: false })) }).map(({ data }) => data)
  const known = jobs.filter((job) => job !== undefined)
  const isHere = ({ id }: JobView): boolean => path === `/imports/${id}` || path === `/jobs/${id}`
  const seen = known.filter((job) => isHere(job) && !isUnderWay(job)).map(({ id }) => id)
  const told = seen.join(' ')
  useEffect(() => {
    if (told !== '') dismissJobs(told.split(' '))
  }, [told])
  return known.filter((job) => !isHere(job)).toReversed()
}

/** The news stands above the tray: how high it is stands in a variable of the page. */
function useToldHeight(frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const { style } = document.documentElement
    const tell = (): void => style.setProperty('--tray', `${current.offsetHeight + 8}px`)
    const observer = new ResizeObserver(tell)
    observer.observe(current)
    return () => {
      observer.disconnect()
      style.removeProperty('--tray')
    }
  }, [frame])
}
