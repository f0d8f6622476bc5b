import type { ReactNode } from 'react'
import { TrailLink } from '../../components/trail.tsx'
import { t } from '../../texts/texts.ts'

/** What the page of a batch job lies in. */
export const JobsStep = (): ReactNode => <TrailLink to="/jobs">{t.jobs.title}</TrailLink>
