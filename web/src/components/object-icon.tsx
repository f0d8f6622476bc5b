import type { ReactNode } from 'react'
import {
  BookOpen,
  Box,
  Briefcase,
  Building2,
  Calendar,
  Camera,
  Car,
  CreditCard,
  Factory,
  FileText,
  Flag,
  Folder,
  Gift,
  Globe,
  GraduationCap,
  Handshake,
  Heart,
  House,
  IdCard,
  Landmark,
  Leaf,
  Magnet,
  Mail,
  MapPin,
  Notebook,
  Package,
  Phone,
  Plane,
  Receipt,
  Rocket,
  Ship,
  ShoppingCart,
  SquareCheck,
  Star,
  Stethoscope,
  Tag,
  Target,
  Ticket,
  Truck,
  User,
  Users,
  Wallet,
  Wrench,
} from 'lucide-react'
import type { Icon } from './icon.ts'

/** The icons an object can have, by the names in the model. The whole icon library would be many times the page. */
const ICONS: Readonly<Record<string, Icon>> = {
  'book-open': BookOpen,
  box: Box,
  briefcase: Briefcase,
  'building-2': Building2,
  calendar: Calendar,
  camera: Camera,
  car: Car,
  'credit-card': CreditCard,
  factory: Factory,
  'file-text': FileText,
  flag: Flag,
  folder: Folder,
  gift: Gift,
  globe: Globe,
  'graduation-cap': GraduationCap,
  handshake: Handshake,
  heart: Heart,
  house: House,
  'id-card': IdCard,
  landmark: Landmark,
  leaf: Leaf,
  magnet: Magnet,
  mail: Mail,
  'map-pin': MapPin,
  notebook: Notebook,
  package: Package,
  phone: Phone,
  plane: Plane,
  receipt: Receipt,
  rocket: Rocket,
  ship: Ship,
  'shopping-cart': ShoppingCart,
  'square-check': SquareCheck,
  star: Star,
  stethoscope: Stethoscope,
  tag: Tag,
  target: Target,
  ticket: Ticket,
  truck: Truck,
  user: User,
  users: Users,
  wallet: Wallet,
  wrench: Wrench,
}

export const OBJECT_ICON_NAMES: readonly string[] = Object.keys(ICONS)

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
