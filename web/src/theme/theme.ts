/** Light, dark, or as the system has it. `public/theme.js` applies the same choice before the first paint. */
import { storedChoice } from './stored-choice.ts'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

const theme = storedChoice('waybill.theme', THEMES, 'system', apply)

function apply(chosen: Theme): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && systemIsDark.matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

systemIsDark.addEventListener('change', () => apply(theme.chosen()))

export const { choose: chooseTheme, useChosen: useTheme } = theme
