import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from './request.ts'

const MOST_ATTEMPTS = 3

/** A refusal stays a refusal; only a server that does not answer is asked again. */
export const isPassing = (error: Error): boolean =>
  !(error instanceof Refused) || error.status === 0 || error.status >= 500

/** @param onSignedOut the session is over: whatever was asked, the member has to sign in again */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Refused && error.code === 'NOT_SIGNED_IN') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A browser that takes itself to be offline reaches a server on the same machine, or in the same house, all the same.
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (attempts, error) => attempts < MOST_ATTEMPTS && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
