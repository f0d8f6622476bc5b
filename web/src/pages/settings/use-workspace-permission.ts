import { useSession } from '../../api/session.ts'
import type { WorkspacePermission } from '../../api/types.ts'

export const useWorkspacePermission = (permission: WorkspacePermission): boolean =>
  useSession().permissions.workspace.includes(permission)
