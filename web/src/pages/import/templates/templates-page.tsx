import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { LayoutTemplate, Upload } from 'lucide-react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { templatesQuery, useUploadTemplate } from '../../../api/import-templates.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page, PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tell } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'
import { JobsTabs } from '../../jobs/jobs-tabs.tsx'
import { JobsStep } from '../../jobs/jobs-step.tsx'
import { TemplateTable } from './template-table.tsx'

/** The templates that one may use: one's own and shared ones. */
export function TemplatesPage(): ReactNode {
  const { data: templates, error } = useQuery(templatesQuery)
  const [isNoTemplate, setNoTemplate] = useState(false)
  const upload = useUploadTemplate()
  const take = (file: File): void => {
    setNoTemplate(false)
    upload.mutate(file, {
      onSuccess: ({ name }) => tell(it.templates.uploaded(name)),
      onError: (refusal) => setNoTemplate(refusal instanceof SyntaxError),
    })
  }
  return (
    <Page
      title={it.templates.title}
      trail={<JobsStep />}
      actions={<UploadButton isPending={upload.isPending} onFile={take} />}
    >
      <JobsTabs />
      <PageColumn isWide>
        <p className="text-md text-muted">{it.templates.intro}</p>
        {error !== null && <RefusalNote error={error} />}
        {isNoTemplate && (
          <p role="alert" className="text-bad">
            {it.templates.notJson}
          </p>
        )}
        {upload.error !== null && !isNoTemplate && <RefusalNote error={upload.error} />}
        <Panel>
          {templates === undefined && error === null && <SkeletonRows rows={4} />}
          {templates?.length === 0 && (
            <EmptyState icon={LayoutTemplate} title={it.templates.empty}>
              {it.templates.emptyText}
            </EmptyState>
          )}
          {templates !== undefined && templates.length > 0 && <TemplateTable templates={templates} />}
        </Panel>
      </PageColumn>
    </Page>
  )
}

interface UploadButtonProps {
  readonly isPending: boolean
  readonly onFile: (file: File) => void
}

function UploadButton({ isPending, onFile }: UploadButtonProps): ReactNode {
  return (
    <FileTrigger
      acceptedFileTypes={['.json', 'application/json']}
      onSelect={(files) => {
        const [file] = files ?? []
        if (file !== undefined) onFile(file)
      }}
    >
      <Button icon={Upload} isPending={isPending}>
        {it.templates.upload}
      </Button>
    </FileTrigger>
  )
}
