import { useRouter } from '@tanstack/react-router'
import { useImportStep } from '../../api/imports.ts'

interface Check {
  readonly check: () => void
  readonly isPending: boolean
  readonly error: Error | null
}

/**
 * Has the file checked, and leaves the step from which that was asked: without one the page follows the check to its
 * preview. By the answer live news may have taken whatever asked off the page.
 */
export function useCheck(id: string): Check {
  const router = useRouter()
  const { mutateAsync, isPending, error } = useImportStep(id)
  async function leaveStep(): Promise<void> {
    // Whoever went on to something else meanwhile stays there.
    if (router.state.location.pathname !== `/imports/${id}`) return
    await router.navigate({ to: '/imports/$id', params: { id }, replace: true })
  }
  return { check: () => void mutateAsync('plan').then(leaveStep, () => {}), isPending, error }
}
