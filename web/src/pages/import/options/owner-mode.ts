import type { ImportOptions } from '../../../api/types.ts'

export type OwnerMode = 'member' | 'turns' | 'nobody'

export const ownerModeOf = ({ owners = [], ownerId }: ImportOptions): OwnerMode =>
  owners.length > 0 ? 'turns' : ownerId === null ? 'nobody' : 'member'
