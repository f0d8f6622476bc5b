import type { ComponentType } from 'react'
import type { LucideProps } from 'lucide-react'

export type Icon = ComponentType<Omit<LucideProps, 'ref'>>
