import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { apiKeysQuery } from '../../../api/api-keys.ts'
import type { CreatedApiKey } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { CopyField } from '../../../components/copy-field.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { NoticeDialog } from '../../../components/notice-dialog.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { ApiKeyTable } from './api-key-table.tsx'
import { stateOf } from './api-key-state.ts'
import { NewApiKeyDialog } from './new-api-key-dialog.tsx'

export function ApiKeysPage(): ReactNode {
  const { data: keys, error } = useQuery(apiKeysQuery)
  const [isCreating, setCreating] = useState(false)
  const [made, setMade] = useState<CreatedApiKey | null>(null)
  const [withEnded, setWithEnded] = useState(false)
  const shown = keys?.filter((key) => withEnded || stateOf(key) === 'active')
  return (
    <SettingsPage
      title={st.apiKeys.title}
      intro={st.apiKeys.intro}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
          {st.apiKeys.create}
        </Button>
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {shown === undefined && error === null && <SkeletonRows rows={4} />}
      {keys !== undefined && keys.length > 0 && (
        <CheckboxField label={st.apiKeys.showEnded} isSelected={withEnded} onChange={setWithEnded} />
      )}
      {shown?.length === 0 && (
        <Panel>
          <EmptyState icon={KeyRound} title={st.apiKeys.none}>
            {st.apiKeys.noneText}
          </EmptyState>
        </Panel>
      )}
      {shown !== undefined && shown.length > 0 && <ApiKeyTable keys={shown} />}
      {isCreating && <NewApiKeyDialog onClose={() => setCreating(false)} onMade={setMade} />}
      {made !== null && (
        <NoticeDialog title={st.apiKeys.madeTitle(made.name)} doneLabel={st.apiKeys.done} onClose={() => setMade(null)}>
          <p className="text-muted">{st.apiKeys.madeText}</p>
          <CopyField
            label={st.apiKeys.key}
            value={made.key}
            copyLabel={st.apiKeys.copy}
            copiedText={st.apiKeys.copied}
          />
        </NoticeDialog>
      )}
    </SettingsPage>
  )
}
