/** What a member decides about an import before anything is written, each step at an address of its own. */
export const DRAFT_STEPS = ['file', 'map', 'values', 'options', 'review', 'preview'] as const
export type DraftStep = (typeof DRAFT_STEPS)[number]

/** @returns the search parameter of an address, where it names a step */
export function draftStep(value: unknown): { readonly step?: DraftStep } {
  const step = DRAFT_STEPS.find((each) => each === value)
  return step === undefined ? {} : { step }
}
