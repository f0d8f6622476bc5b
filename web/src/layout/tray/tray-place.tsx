import { useEffect, type ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { isUnderWay, jobsQuery } from '../../api/jobs.ts'
import { useSession } from '../../api/session.ts'
import { useUpload } from '../../api/upload-state.ts'
import { onDemand } from '../../components/on-demand.tsx'
import { withImportTexts } from '../../texts/import-texts.ts'
import { useWatchedJobs, watchJobs } from './watched-jobs.ts'

/** Most visits begin without anything under way: its script comes with the first of it. */
const JobTray = onDemand(async () => (await withImportTexts(() => import('./job-tray.tsx'))).JobTray)

/** Sees what is begun, here or elsewhere, and calls the tray for it. */
export function TrayPlace(): ReactNode {
  const { member } = useSession()
  const { data } = useInfiniteQuery(jobsQuery)
  const watched = useWatchedJobs(member.id)
  const upload = useUpload()
  useEffect(() => {
    const begun = data?.pages.flat().filter((job) => job.requestedBy.id === member.id && isUnderWay(job)) ?? []
    watchJobs(begun.map(({ id }) => id))
  }, [data, member.id])
  return (watched.length > 0 || upload !== null) && <JobTray watched={watched} upload={upload} />
}
