import { useState, type ReactNode } from 'react'
import { useChangePassword } from '../../../api/account.ts'
import { useSession } from '../../../api/session.ts'
import { OwnForm } from '../../../components/own-form.tsx'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'
import { PasswordMeter } from '../../setup/password-meter.tsx'
import { SHORTEST_PASSWORD, strengthOf } from '../../setup/password-strength.ts'

export function PasswordPanel(): ReactNode {
  const { member } = useSession()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const strength = strengthOf(next, [member.name, member.email])
  const done = (): void => {
    setCurrent('')
    setNext('')
    tell(st.security.changed)
  }
  return (
    <Panel title={st.security.password}>
      <OwnForm
        className="flex max-w-md flex-col gap-2 p-4"
        onSubmit={() => change.mutate({ current, next }, { onSuccess: done })}
      >
        {change.error !== null && <RefusalNote error={change.error} />}
        <TextField
          label={st.security.current}
          error={st.security.currentMissing}
          type="password"
          autoComplete="current-password"
          isRequired
          value={current}
          onChange={setCurrent}
        />
        <TextField
          label={st.security.next}
          hint={<PasswordMeter strength={strength} length={[...next].length} />}
          error={t.setup.missing.password(SHORTEST_PASSWORD)}
          isHintLasting
          type="password"
          autoComplete="new-password"
          isRequired
          minLength={SHORTEST_PASSWORD}
          value={next}
          onChange={setNext}
        />
        <Button type="submit" className="self-start" isPending={change.isPending}>
          {st.security.change}
        </Button>
      </OwnForm>
    </Panel>
  )
}
