import type { ReactNode } from 'react'
import { useChangeImport } from '../../../api/imports.ts'
import type { OptionsChange } from '../../../api/types.ts'
import { PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import type { StageProps } from '../stage-props.ts'
import { DefaultOptions } from './default-options.tsx'
import { DuplicateOptions } from './duplicate-options.tsx'
import { ExistingOptions } from './existing-options.tsx'
import { FieldOptions } from './field-options.tsx'
import { FormatOptions } from './format-options.tsx'
import { OptionsBar } from './options-bar.tsx'
import { OptionsSummary } from './options-summary.tsx'
import { OwnerOptions } from './owner-options.tsx'
import { RelationOptions } from './relation-options.tsx'

/** What rows do to records that exist, and what new ones get; beside it what that means, and the counts. */
export function OptionsStage({ view, object }: StageProps): ReactNode {
  const change = useChangeImport(view.id)
  const parts = { view, object, onChange: (options: OptionsChange) => change.mutate({ options }) }
  // While a worker counts the rows the server takes no changes.
  const isCounting = view.status !== 'draft'
  return (
    <>
      <PageColumn isWide>
        {change.error !== null && <RefusalNote error={change.error} />}
        <div className="mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)_20rem] items-start gap-6">
          <div inert={isCounting} className="flex min-w-0 flex-col gap-4">
            <ExistingOptions {...parts} />
            <DuplicateOptions {...parts} />
            <FieldOptions {...parts} />
            <RelationOptions {...parts} />
            <OwnerOptions {...parts} />
            <DefaultOptions {...parts} />
            <FormatOptions {...parts} />
          </div>
          <div className="sticky top-[calc(var(--bar)+1.5rem)]">
            <OptionsSummary view={view} object={object} />
          </div>
        </div>
      </PageColumn>
      <OptionsBar view={view} />
    </>
  )
}
