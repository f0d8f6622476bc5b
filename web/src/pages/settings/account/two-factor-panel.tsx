import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { accountQuery, useBeginTwoFactor, useDisableTwoFactor, useRenewRecoveryCodes } from '../../../api/account.ts'
import type { TwoFactorSetup } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tell } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'
import { TwoFactorDialog } from './two-factor-dialog.tsx'

type Asking = 'begin' | 'renew' | 'disable'

/** Turning it on asks for the password, shows the secret, takes a code, and hands out the recovery codes. */
export function TwoFactorPanel(): ReactNode {
  const { data: account } = useQuery(accountQuery)
  const begin = useBeginTwoFactor()
  const renew = useRenewRecoveryCodes()
  const disable = useDisableTwoFactor()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [setup, setSetup] = useState<TwoFactorSetup | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)

  const steps: { readonly [step in Asking]: (password: string) => Promise<void> } = {
    begin: async (password) => setSetup(await begin.mutateAsync(password)),
    renew: async (password) => setCodes((await renew.mutateAsync(password)).recoveryCodes),
    disable: async (password) => {
      await disable.mutateAsync(password)
      tell(st.security.turnedOff)
    },
  }

  if (account === undefined) return <SkeletonRows rows={2} />
  return (
    <Panel title={st.security.twoFactor}>
      <div className="flex flex-wrap items-center gap-3 p-4">
        <p className="min-w-0 flex-1">
          {account.hasTwoFactor
            ? `${st.security.twoFactorOn} ${st.security.codesLeft(account.recoveryCodesLeft)}`
            : st.security.twoFactorOff}
        </p>
        {account.hasTwoFactor ? (
          <>
            <Button onPress={() => setAsking('renew')}>{st.security.newCodes}</Button>
            <Button onPress={() => setAsking('disable')}>{st.security.turnOff}</Button>
          </>
        ) : (
          <Button variant="primary" onPress={() => setAsking('begin')}>
            {st.security.turnOn}
          </Button>
        )}
      </div>
      {asking !== null && <PasswordDialog onClose={() => setAsking(null)} onConfirm={steps[asking]} />}
      {setup !== null && <TwoFactorDialog setup={setup} onClose={() => setSetup(null)} onCodes={setCodes} />}
      {codes !== null && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Panel>
  )
}
