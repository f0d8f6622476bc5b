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
import { t } from '../../../texts/texts.ts'
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
      title={t.apiKeys.title}
      intro={t.apiKeys.intro}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
          {t.apiKeys.create}
        </Button>
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {shown === undefined && error === null && <SkeletonRows rows={4} />}
      {keys !== undefined && keys.length > 0 && (
        <CheckboxField label={t.apiKeys.showEnded} isSelected={withEnded} onChange={setWithEnded} />
      )}
      {shown?.length === 0 && (
        <Panel>
          <EmptyState icon={KeyRound} title={t.apiKeys.none}>
            {t.apiKeys.noneText}
          </EmptyState>
        </Panel>
      )}
      {shown !== undefined && shown.length > 0 && <ApiKeyTable keys={shown} />}
      {isCreating && <NewApiKeyDialog onClose={() => setCreating(false)} onMade={setMade} />}
      {made !== null && (
        <NoticeDialog title={t.apiKeys.madeTitle(made.name)} doneLabel={t.apiKeys.done} onClose={() => setMade(null)}>
          <p className="text-muted">{t.apiKeys.madeText}</p>
          <CopyField label={t.apiKeys.key} value={made.key} copyLabel={t.apiKeys.copy} copiedText={t.apiKeys.copied} />
        </NoticeDialog>
      )}
    </SettingsPage>
  )
}
