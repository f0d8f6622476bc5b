/** The fields of the first run, and what happens when they are sent. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { loadSampleData } from '../../api/sample-data.ts'
import { useSetUp } from '../../api/session.ts'
import { tell, tellRefusal } from '../../components/toast.tsx'
import { t } from '../../texts/texts.ts'

export interface SetupFields {
  readonly workspaceName: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly withSample: boolean
}

export function useSetupForm() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const setUp = useSetUp()
  const [isLoadingSample, setLoadingSample] = useState(false)
  const [fields, setFields] = useState<SetupFields>({
    workspaceName: '',
    name: '',
    email: '',
    password: '',
    withSample: false,
  })
  const { withSample, ...owner } = fields

  /** The workspace stands even when the sample data does not: that can be loaded again from the start page. */
  async function goOn(): Promise<void> {
    if (withSample) {
      setLoadingSample(true)
      await loadSampleData(client).then(() => tell(t.setup.sampleLoaded), tellRefusal)
    }
    await navigate({ to: '/' })
  }

  return {
    fields,
    change: (part: Partial<SetupFields>) => setFields((before) => ({ ...before, ...part })),
    submit: () => setUp.mutate(owner, { onSuccess: () => void goOn() }),
    isPending: setUp.isPending || isLoadingSample,
    isLoadingSample,
    error: setUp.error,
  }
}
