import { createContext } from 'react'
import type { ColumnMapping } from '../../../api/types.ts'

/** The whole mapping, for the picker that is open: the rows themselves are drawn anew only when their own column changes. */
export const MappingContext = createContext<readonly ColumnMapping[]>([])
