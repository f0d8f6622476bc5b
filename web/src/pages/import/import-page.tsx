import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { importQuery } from '../../api/imports.ts'
import { useObjects } from '../../api/objects.ts'
import { Page } from '../../components/page.tsx'
import { PageFailed } from '../../layout/page-failed.tsx'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { JobActions } from '../jobs/job-actions.tsx'
import { JobsStep } from '../jobs/jobs-step.tsx'
import { ImportHeading } from './import-heading.tsx'
import { ImportSteps } from './import-steps.tsx'
import { FileStage } from './file/file-stage.tsx'
import { MapStage } from './map/map-stage.tsx'
import { OptionsStage } from './options/options-stage.tsx'
import { PreviewStage } from './preview/preview-stage.tsx'
import { ProgressStage } from './progress/progress-stage.tsx'
import { ResultStage } from './result/result-stage.tsx'
import { ReviewStage } from './review/review-stage.tsx'
import { brokenOffAt, openSteps, stageOf, stepOf } from './stage.ts'
import { TemplateMenu } from './templates/template-menu.tsx'
import { TemplateNote } from './templates/template-note.tsx'
import { ValuesStage } from './values/values-stage.tsx'

const route = getRouteApi('/shell/imports/$id')

/** One import, from its mapping to its result. Everything is on the server: any browser can go on with it. */
export function ImportPage(): ReactNode {
  const { id } = route.useParams()
  return <OneImport key={id} id={id} />
}

function OneImport({ id }: { readonly id: string }): ReactNode {
  const { step } = route.useSearch()
  const { data: view, error } = useQuery(importQuery(id))
  const objects = useObjects()
  const object = objects.find(({ apiName }) => apiName === view?.object)
  if (error !== null && view === undefined) return <PageFailed error={error} />
  if (view === undefined || object === undefined) return <PageSkeleton />
  const stage = stageOf(view, step)
  return (
    <Page
      title={t.import.title(view.fileName ?? t.import.unnamed)}
      trail={<JobsStep />}
      heading={<ImportHeading view={view} object={object} />}
      actions={
        <>
          <TemplateMenu view={view} />
          {stage !== 'result' && <JobActions job={view} />}
        </>
      }
    >
      <ImportSteps
        present={stepOf(stage, view)}
        brokenOffAt={brokenOffAt(view)}
        open={{ importId: id, steps: openSteps(view), questions: view.status === 'draft' ? view.questions.length : 0 }}
      />
      {stage === 'file' && <FileStage view={view} object={object} />}
      {stage === 'map' && <TemplateNote view={view} />}
      {stage === 'map' && <MapStage view={view} object={object} />}
      {stage === 'values' && <ValuesStage view={view} object={object} />}
      {stage === 'options' && <OptionsStage view={view} object={object} />}
      {stage === 'review' && <ReviewStage view={view} object={object} />}
      {(stage === 'check' || stage === 'apply') && <ProgressStage job={view} />}
      {stage === 'preview' && <PreviewStage view={view} object={object} />}
      {stage === 'result' && <ResultStage view={view} object={object} />}
    </Page>
  )
}
