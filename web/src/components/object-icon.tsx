import type { ReactNode } from 'react'
import {
  Box,
  Briefcase,
  Building2,
  Calendar,
  FileText,
  Folder,
  Globe,
  Handshake,
  Heart,
  House,
  IdCard,
  Magnet,
  Mail,
  MapPin,
  Notebook,
  Package,
  Phone,
  Receipt,
  Rocket,
  ShoppingCart,
  SquareCheck,
  Star,
  Tag,
  Target,
  Ticket,
  Truck,
  User,
  Users,
  Wallet,
} from 'lucide-react'
import type { Icon } from './icon.ts'

/** The icons an object can have, by the names in the model. The whole icon library would be many times the page. */
const ICONS: Readonly<Record<string, Icon>> = {
  box: Box,
  briefcase: Briefcase,
  'building-2': Building2,
  calendar: Calendar,
  'file-text': FileText,
  folder: Folder,
  globe: Globe,
  handshake: Handshake,
  heart: Heart,
  house: House,
  'id-card': IdCard,
  magnet: Magnet,
  mail: Mail,
  'map-pin': MapPin,
  notebook: Notebook,
  package: Package,
  phone: Phone,
  receipt: Receipt,
  rocket: Rocket,
  'shopping-cart': ShoppingCart,
  'square-check': SquareCheck,
  star: Star,
  tag: Tag,
  target: Target,
  ticket: Ticket,
  truck: Truck,
  user: User,
  users: Users,
  wallet: Wallet,
}

export const iconNamed = (name: string | undefined): Icon => ICONS[name ?? ''] ?? Box

export function ObjectIcon({
  name,
  size = 16,
}: {
  readonly name: string | undefined
  readonly size?: number
}): ReactNode {
  const Icon = ICONS[name ?? ''] ?? Box
  return <Icon size={size} strokeWidth={1.75} aria-hidden className="shrink-0" />
}
