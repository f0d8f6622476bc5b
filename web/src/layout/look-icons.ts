import { Monitor, Moon, Rows3, Rows4, Sun } from 'lucide-react'
import type { Icon } from '../components/icon.ts'
import type { Density } from '../theme/density.ts'
import type { Theme } from '../theme/theme.ts'

export const THEME_ICONS: { readonly [theme in Theme]: Icon } = { light: Sun, dark: Moon, system: Monitor }

export const DENSITY_ICONS: { readonly [density in Density]: Icon } = { comfortable: Rows3, compact: Rows4 }
