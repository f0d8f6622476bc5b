import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { ObjectView, RecordView } from '../../api/types.ts'
import { t } from '../../texts/texts.ts'
import { FieldList } from './fields/field-list.tsx'
import { Timeline } from './history/timeline.tsx'
import { RelatedRecords } from './related/related-records.tsx'

export type RecordPart = 'details' | 'related' | 'history'

/** Nothing can be related where no relation leads here. */
export const partsOfObject = (parts: readonly RecordPart[], { relatedBy }: ObjectView): readonly RecordPart[] =>
  parts.filter((part) => part !== 'related' || relatedBy.length > 0)

interface RecordBodyProps {
  readonly object: ObjectView
  readonly record: RecordView
  readonly parts: readonly RecordPart[]
  /** The one that is shown; kept outside, so that the next record shows the same. */
  readonly shown: RecordPart
  readonly onShow: (part: RecordPart) => void
}

/** What there is of a record, one part at a time. */
export function RecordBody({ object, record, parts, shown, onShow }: RecordBodyProps): ReactNode {
  return (
    <Tabs
      selectedKey={shown}
      onSelectionChange={(key) => onShow(parts.find((part) => part === key) ?? shown)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabList aria-label={object.labelSingular} className="flex shrink-0 gap-4 border-b border-line px-4">
        {parts.map((part) => (
          <Tab
            key={part}
            id={part}
            className="-mb-px flex h-9 cursor-default items-center border-b-2 border-transparent font-medium text-muted outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:text-ink data-selected:border-accent data-selected:text-ink"
          >
            {t.record[part]}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part} id={part} className="min-h-0 flex-1 overflow-y-auto -outline-offset-2">
          <PartOf key={record.id} part={part} object={object} record={record} />
        </TabPanel>
      ))}
    </Tabs>
  )
}

interface PartOfProps {
  readonly part: RecordPart
  readonly object: ObjectView
  readonly record: RecordView
}

function PartOf({ part, ...props }: PartOfProps): ReactNode {
  if (part === 'details') return <FieldList {...props} />
  if (part === 'related') return <RelatedRecords {...props} />
  return <Timeline {...props} />
}
