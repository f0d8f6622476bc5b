import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router'
import { FileOutput, Lock, Plus, Upload } from 'lucide-react'
import { useObject } from '../../api/objects.ts'
import { mayDo, useSession } from '../../api/session.ts'
import type { ObjectView } from '../../api/types.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { Page } from '../../components/page.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { PageNotFound } from '../../layout/page-not-found.tsx'
import { t } from '../../texts/texts.ts'
import { ListBody } from './list-body.tsx'
import { ListDrop } from './list-drop.tsx'
import { ListMenu, type ListRun } from './list-menu.tsx'
import { ListToolbar, useToolbar } from './list-toolbar.tsx'
import { useListContent } from './list/use-list-content.ts'
import { useListState, type ListState } from './list/use-list-state.ts'
import { ExportDialog } from './on-demand.tsx'
import { RecordCount } from './record-count.tsx'
import { useListCommands } from './use-list-commands.ts'
import { usePasteRows } from './use-paste-rows.tsx'
import { useViewActions } from './views/use-view-actions.tsx'

const NewRecordDialog = lazy(async () => ({
  default: (await import('../record/new-record-dialog.tsx')).NewRecordDialog,
}))

const route = getRouteApi('/shell/objects/$object')

/** The list of an object's records. */
export function RecordsPage(): ReactNode {
  const { object: apiName } = route.useParams()
  const session = useSession()
  const object = useObject(apiName)
  if (object === undefined) return <PageNotFound />
  if (!mayDo(session, 'view', apiName)) {
    return (
      <Page title={object.labelPlural}>
        <EmptyState icon={Lock} title={t.list.notAllowed(object.labelPlural)}>
          {t.list.notAllowedText}
        </EmptyState>
      </Page>
    )
  }
  return <ObjectList key={apiName} object={object} />
}

function ObjectList({ object }: { readonly object: ObjectView }): ReactNode {
  const state = useListState(object)
  if (state !== null) return <LoadedList object={object} state={state} />
  return (
    <Page title={object.labelPlural}>
      <SkeletonRows rows={16} className="h-row bg-surface" />
    </Page>
  )
}

/** Whoever came to export begins with that; a list that is loaded again, or gone back to, is a list. */
function useAskedExport({ apiName }: ObjectView): readonly [boolean, (isExporting: boolean) => void] {
  const navigate = useNavigate()
  const isAsked = useLocation({ select: ({ state }) => state.isExporting === true })
  const mayExport = mayDo(useSession(), 'export', apiName)
  useEffect(() => {
    if (isAsked) void navigate({ to: '.', search: true, replace: true, state: {} })
  }, [isAsked, navigate])
  return useState(isAsked && mayExport)
}

interface LoadedListProps {
  readonly object: ObjectView
  readonly state: ListState
}

function LoadedList({ object, state }: LoadedListProps): ReactNode {
  const content = useListContent(object, state)
  const toolbar = useToolbar()
  const views = useViewActions(object.apiName, state)
  const creating = useCreating(object.apiName)
  const searchRef = useRef<HTMLDivElement>(null)
  const [isExporting, setExporting] = useAskedExport(object)
  const { setDraft } = toolbar
  const filterBy = useCallback((path: string) => setDraft({ path }), [setDraft])
  const paste = usePasteRows(object)
  const run: ListRun = { onExport: () => setExporting(true), onPaste: paste.ask }
  useListCommands({
    object,
    state,
    views,
    onSearch: () => searchRef.current?.querySelector('input')?.focus(),
    onFilter: () => toolbar.setDraft({ path: null }),
    onColumns: () => toolbar.openColumns(true),
    ...run,
    onCreate: creating.begin,
  })
  return (
    <Page
      title={state.view?.name ?? object.labelPlural}
      heading={
        <>
          <ObjectIcon name={object.icon} />
          <h1 className="truncate text-md font-semibold">{object.labelPlural}</h1>
          <RecordCount content={content} />
        </>
      }
      actions={<PageActions object={object} state={state} onCreate={creating.begin} run={run} />}
    >
      <ListDrop object={object}>
        <ListBody
          content={content}
          toolbar={<ListToolbar content={content} toolbar={toolbar} views={views} searchRef={searchRef} />}
          onCreate={creating.begin}
          onFilter={filterBy}
        />
        <Suspense>
          {creating.isOpen && (
            <NewRecordDialog
              object={object}
              onClose={creating.end}
              onCreated={(record) => state.openRecord(record.id)}
            />
          )}
        </Suspense>
      </ListDrop>
      {views.dialog}
      {paste.dialog}
      {isExporting && <ExportDialog object={object} state={state} onClose={() => setExporting(false)} />}
    </Page>
  )
}

interface Creating {
  readonly isOpen: boolean
  /** Null for who may not create records. */
  readonly begin: (() => void) | null
  readonly end: () => void
}

function useCreating(object: string): Creating {
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  return {
    isOpen,
    begin: mayDo(session, 'create', object) ? () => setOpen(true) : null,
    end: () => setOpen(false),
  }
}

interface PageActionsProps extends LoadedListProps {
  readonly onCreate: (() => void) | null
  readonly run: ListRun
}

function PageActions({ object, state, onCreate, run }: PageActionsProps): ReactNode {
  const session = useSession()
  return (
    <>
      {mayDo(session, 'import', object.apiName) && (
        <ButtonLink to="/imports/new" search={{ object: object.apiName }} icon={Upload}>
          {t.list.import}
        </ButtonLink>
      )}
      {mayDo(session, 'export', object.apiName) && (
        <Button icon={FileOutput} onPress={run.onExport}>
          {t.list.export}
        </Button>
      )}
      {onCreate !== null && (
        <Button variant="primary" icon={Plus} onPress={onCreate}>
          {t.list.newRecord(object.labelSingular)}
        </Button>
      )}
      <ListMenu object={object.apiName} state={state} run={run} />
    </>
  )
}
