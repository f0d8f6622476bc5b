/** What came of one attempt. */
export type DeliveryAttempt =
  | { readonly kind: 'delivered'; readonly status: number | null }
  | { readonly kind: 'failed'; readonly status: number | null; readonly error: string; readonly isFinal?: boolean }
