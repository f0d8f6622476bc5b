import { useRouter } from '@tanstack/react-router'
import { useSignOut } from '../api/session.ts'
import { forgetPages } from '../commands/recent-pages.ts'
import { tellRefusal } from '../components/toast.tsx'

/** Signs out. Nothing of this member's is left in the browser for the next one. */
export function useLeave(): () => void {
  const router = useRouter()
  const signOut = useSignOut()
  return () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        forgetPages()
        void router.navigate({ to: '/sign-in' })
      },
      onError: tellRefusal,
    })
}
