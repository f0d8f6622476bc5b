/** How close together rows stand. `public/theme.js` applies the same choice before the first paint. */
import { storedChoice } from './stored-choice.ts'

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** For what has to reckon with rows that it does not draw. `tokens.css` has the same figures as `--row`. */
export const ROW_PX: { readonly [density in Density]: number } = { comfortable: 40, compact: 32 }

export const { choose: chooseDensity, useChosen: useDensity } = storedChoice(
  'waybill.density',
  DENSITIES,
  'comfortable',
  (density) => {
    document.documentElement.dataset['density'] = density
  },
)
