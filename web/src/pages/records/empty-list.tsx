import type { ReactNode } from 'react'
import { Inbox, SearchX, Trash2, Upload } from 'lucide-react'
import { mayDo, useSession } from '../../api/session.ts'
import type { ObjectView } from '../../api/types.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { t } from '../../texts/texts.ts'
import type { ListState } from './list/use-list-state.ts'

interface EmptyListProps {
  readonly object: ObjectView
  readonly state: ListState
  /** Absent for who may not create records. */
  readonly onCreate: (() => void) | null
}

/** Says why the list has no records, and what to do about it. */
export function EmptyList({ object, state, onCreate }: EmptyListProps): ReactNode {
  const { shown, isDeletedShown, change } = state
  if (shown.search !== '' || shown.filter !== null) {
    return (
      <EmptyState
        icon={SearchX}
        title={t.list.noneFound}
        action={<Button onPress={() => change({ search: '', filter: null })}>{t.list.clearFilters}</Button>}
      >
        {t.list.noneFoundText}
      </EmptyState>
    )
  }
  if (isDeletedShown) {
    return (
      <EmptyState icon={Trash2} title={t.list.noneDeleted}>
        {t.list.noneDeletedText}
      </EmptyState>
    )
  }
  return <NothingYet object={object} onCreate={onCreate} />
}

function NothingYet({ object, onCreate }: Omit<EmptyListProps, 'state'>): ReactNode {
  const mayImport = mayDo(useSession(), 'import', object.apiName)
  const isViewer = onCreate === null && !mayImport
  return (
    <EmptyState
      icon={Inbox}
      title={t.list.none(object.labelPlural)}
      action={
        <>
          {onCreate !== null && (
            <Button variant="primary" onPress={onCreate}>
              {t.list.newRecord(object.labelSingular)}
            </Button>
          )}
          {mayImport && (
            <ButtonLink to="/imports/new" search={{ object: object.apiName }} icon={Upload}>
              {t.list.import}
            </ButtonLink>
          )}
        </>
      }
    >
      {isViewer ? t.list.noneTextViewer : t.list.noneText}
    </EmptyState>
  )
}
