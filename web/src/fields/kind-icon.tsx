import type { ReactNode } from 'react'
import {
  AtSign,
  Braces,
  Calendar,
  CalendarClock,
  CircleDot,
  CircleUser,
  Coins,
  Fingerprint,
  Hash,
  Link2,
  List,
  Mails,
  MapPin,
  NotepadText,
  Phone,
  Spline,
  Star,
  Tags,
  ToggleLeft,
  Type,
  User,
} from 'lucide-react'
import type { FieldView } from '../api/types.ts'
import type { Icon } from '../components/icon.ts'

const ICONS: { readonly [kind in FieldView['kind']]: Icon } = {
  text: Type,
  richText: NotepadText,
  number: Hash,
  boolean: ToggleLeft,
  date: Calendar,
  dateTime: CalendarClock,
  fullName: User,
  email: AtSign,
  emails: Mails,
  phones: Phone,
  links: Link2,
  address: MapPin,
  currency: Coins,
  select: CircleDot,
  multiSelect: Tags,
  array: List,
  rating: Star,
  json: Braces,
  uuid: Fingerprint,
  relation: Spline,
  actor: CircleUser,
}

interface KindIconProps {
  readonly kind: FieldView['kind']
  readonly size?: number
}

/** What a field holds, at a glance; its name stands beside it. */
export function KindIcon({ kind, size = 14 }: KindIconProps): ReactNode {
  const Icon = ICONS[kind]
  return <Icon size={size} strokeWidth={1.75} aria-hidden className="shrink-0" />
}
