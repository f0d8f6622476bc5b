import type { FormEvent, ReactNode } from 'react'
import { Form, FormContext } from 'react-aria-components/Form'

interface OwnFormProps {
  readonly onSubmit: () => void
  readonly className: string
  readonly children: ReactNode
}

/**
 * A form that is submitted alone, also where it floats above another one: the library gives the forms inside of a form
 * its `onSubmit`, and a portal's events pass through the form around it.
 */
export function OwnForm({ onSubmit, className, children }: OwnFormProps): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <FormContext value={null}>
      <Form onSubmit={submit} className={className}>
        {children}
      </Form>
    </FormContext>
  )
}
