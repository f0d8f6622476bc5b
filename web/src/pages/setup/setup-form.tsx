import type { ReactNode } from 'react'
import { OwnForm } from '../../components/own-form.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxField } from '../../components/checkbox-field.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { TextField } from '../../components/text-field.tsx'
import { t } from '../../texts/texts.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { useSetupForm } from './use-setup-form.ts'

export function SetupForm(): ReactNode {
  const { fields, change, submit, isPending, isLoadingSample, error } = useSetupForm()
  return (
    <OwnForm className="flex flex-col gap-2.5" onSubmit={submit}>
      {error !== null && <RefusalNote error={error} />}
      <TextField
        label={t.setup.workspace}
        hint={t.setup.workspaceHint}
        error={t.setup.missing.workspace}
        name="workspace"
        autoComplete="organization"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for nothing else
        autoFocus
        value={fields.workspaceName}
        onChange={(workspaceName) => change({ workspaceName })}
      />
      <TextField
        label={t.setup.name}
        error={t.setup.missing.name}
        name="name"
        autoComplete="name"
        isRequired
        value={fields.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t.setup.email}
        error={t.setup.missing.email}
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        value={fields.email}
        onChange={(email) => change({ email })}
      />
      <NewPasswordField
        own={[fields.name, fields.email, fields.workspaceName]}
        value={fields.password}
        onChange={(password) => change({ password })}
      />
      <div className="my-1">
        <CheckboxField
          label={t.setup.sample}
          hint={t.setup.sampleHint}
          isSelected={fields.withSample}
          onChange={(withSample) => change({ withSample })}
        />
      </div>
      <Button type="submit" variant="primary" className="mt-1 h-9" isPending={isPending}>
        {isLoadingSample ? t.setup.loadingSample : t.setup.submit}
      </Button>
    </OwnForm>
  )
}
