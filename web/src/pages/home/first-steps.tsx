import type { ReactNode } from 'react'
import { Copy } from 'lucide-react'
import { useLoadSampleData } from '../../api/sample-data.ts'
import { Button } from '../../components/button.tsx'
import { copyText } from '../../components/copy-text.ts'
import { tell, tellRefusal } from '../../components/toast.tsx'
import { t } from '../../texts/texts.ts'

/** What to do in a workspace that holds nothing yet. */
export function FirstSteps({ object }: { readonly object: string }): ReactNode {
  const sample = useLoadSampleData()
  const load = (): void =>
    sample.mutate(undefined, { onSuccess: () => tell(t.setup.sampleLoaded), onError: tellRefusal })
  return (
    <div className="grid gap-x-6 gap-y-4 rounded-lg border border-line bg-surface p-4 shadow-card md:grid-cols-2">
      <div className="flex flex-col items-start gap-3">
        <p className="text-muted">{t.home.sampleText}</p>
        <Button onPress={load} isPending={sample.isPending}>
          {t.home.sample}
        </Button>
      </div>
      <div className="flex flex-col gap-3 md:border-l md:border-line md:pl-6">
        <p className="text-muted">{t.home.cli}</p>
        <Command text={`npx waybill import contacts.csv --object ${object}`} />
      </div>
    </div>
  )
}

function Command({ text }: { readonly text: string }): ReactNode {
  const copy = (): void => void copyText(text, t.home.copied)
  return (
    <div className="flex items-center gap-1 rounded-md border border-line bg-sunken pl-3">
      <code className="min-w-0 flex-1 truncate py-1.5 font-mono text-sm" title={text}>
        {text}
      </code>
      <Button variant="ghost" size="sm" icon={Copy} label={t.home.copy} onPress={copy} />
    </div>
  )
}
