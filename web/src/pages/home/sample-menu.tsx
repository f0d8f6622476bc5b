import { useState, type ReactNode } from 'react'
import { Ellipsis, PackagePlus, Trash2 } from 'lucide-react'
import { useLoadSampleData, useRemoveSampleData } from '../../api/sample-data.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/dialog.tsx'
import { Menu } from '../../components/menu.tsx'
import { tell, tellRefusal } from '../../components/toast.tsx'
import { t } from '../../texts/texts.ts'

/** The sample data comes and goes in one action each. */
export function SampleMenu(): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const load = useLoadSampleData()
  const removal = useRemoveSampleData()
  const add = (): void => load.mutate(undefined, { onSuccess: () => tell(t.setup.sampleLoaded), onError: tellRefusal })
  const takeAway = (): void =>
    removal.mutate(undefined, { onSuccess: () => tell(t.home.sampleRemoved), onError: tellRefusal })
  return (
    <>
      <Menu
        label={t.home.sampleMenu}
        trigger={<Button variant="ghost" icon={Ellipsis} label={t.home.sampleMenu} />}
        actions={[
          { id: 'load', label: t.home.sample, icon: PackagePlus, onAction: add },
          {
            id: 'remove',
            label: t.home.removeSample,
            icon: Trash2,
            isDangerous: true,
            onAction: () => setAsking(true),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={takeAway}
        title={t.home.removeSampleTitle}
        confirmLabel={t.home.removeSample}
        isDangerous
      >
        {t.home.removeSampleText}
      </ConfirmDialog>
    </>
  )
}
