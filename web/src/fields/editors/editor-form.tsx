import type { FormEvent, ReactNode } from 'react'
import { Form } from 'react-aria-components/Form'

interface EditorFormProps {
  readonly onSubmit: () => void
  readonly className: string
  readonly children: ReactNode
}

/** A form inside of an editor. A portal's events pass through the form around it, too: it must not hear this one. */
export function EditorForm({ onSubmit, className, children }: EditorFormProps): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <Form onSubmit={submit} className={className}>
      {children}
    </Form>
  )
}
