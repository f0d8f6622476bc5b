import { lazy, Suspense, type ReactNode } from 'react'
import { Box, Building2, IdCard, Magnet, Notebook, SquareCheck, Target, Users } from 'lucide-react'
import type { Icon } from './icon.ts'

/** Those of the standard objects, by the names in the model. */
const FIRST_ICONS: Readonly<Record<string, Icon>> = {
  box: Box,
  'building-2': Building2,
  'id-card': IdCard,
  magnet: Magnet,
  notebook: Notebook,
  'square-check': SquareCheck,
  target: Target,
  users: Users,
}

/** Those that an object of one's own can have besides: a script that no page waits for. */
const LATER: Readonly<Record<string, Icon>> = Object.fromEntries(
  [
    'book-open',
    'briefcase',
    'calendar',
    'camera',
    'car',
    'credit-card',
    'factory',
    'file-text',
    'flag',
    'folder',
    'gift',
    'globe',
    'graduation-cap',
    'handshake',
    'heart',
    'house',
    'landmark',
    'leaf',
    'mail',
    'map-pin',
    'package',
    'phone',
    'plane',
    'receipt',
    'rocket',
    'ship',
    'shopping-cart',
    'star',
    'stethoscope',
    'tag',
    'ticket',
    'truck',
    'user',
    'wallet',
    'wrench',
  ].map((name) => [name, laterIcon(name)]),
)

const ICONS = { ...FIRST_ICONS, ...LATER }

export const OBJECT_ICON_NAMES: readonly string[] = Object.keys(ICONS).toSorted()

export const iconNamed = (name: string | undefined): Icon => ICONS[name ?? ''] ?? Box

interface ObjectIconProps {
  readonly name: string | undefined
  readonly size?: number
}

export function ObjectIcon({ name, size = 16 }: ObjectIconProps): ReactNode {
  const Icon = ICONS[name ?? ''] ?? Box
  return <Icon size={size} strokeWidth={1.75} aria-hidden className="shrink-0" />
}

/** As large as the icon that takes its place. */
function laterIcon(name: string): Icon {
  const Later = lazy(async () => ({ default: (await import('./more-object-icons.ts')).MORE_ICONS[name] ?? Box }))
  return (props) => (
    <Suspense
      fallback={
        <span aria-hidden className="inline-block shrink-0" style={{ width: props.size, height: props.size }} />
      }
    >
      <Later {...props} />
    </Suspense>
  )
}
