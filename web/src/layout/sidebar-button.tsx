import type { ReactNode } from 'react'
import { PanelLeft } from 'lucide-react'
import { callSidebar, toggleSidebar, useSidebarState } from './sidebar-state.ts'
import { t } from '../texts/texts.ts'
import { Button } from '../components/button.tsx'

/** In the bar of a page, where the sidebar does not stand beside it. */
export function SidebarButton(): ReactNode {
  const { isBeside, isRoomy } = useSidebarState()
  if (isBeside) return null
  return (
    <Button
      variant="ghost"
      size="sm"
      icon={PanelLeft}
      label={t.shell.showSidebar}
      className="-ml-2"
      onPress={isRoomy ? toggleSidebar : callSidebar}
    />
  )
}
