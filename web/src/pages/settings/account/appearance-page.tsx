import type { ReactNode } from 'react'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Panel } from '../../../components/panel.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'
import { chooseDensity, DENSITIES, useDensity } from '../../../theme/density.ts'
import { chooseTheme, THEMES, useTheme } from '../../../theme/theme.ts'
import { SettingsPage } from '../settings-page.tsx'

export function AppearancePage(): ReactNode {
  const theme = useTheme()
  const density = useDensity()
  const { meanings } = st.appearance
  return (
    <SettingsPage title={st.appearance.title} intro={st.appearance.intro}>
      <Panel>
        <div className="flex max-w-md flex-col gap-6 p-4">
          <ChoiceGroup
            label={st.appearance.theme}
            choices={THEMES.map((value) => ({ value, label: t.shell.themes[value], meaning: meanings[value] }))}
            value={theme}
            onChange={chooseTheme}
          />
          <ChoiceGroup
            label={st.appearance.density}
            choices={DENSITIES.map((value) => ({ value, label: t.shell.densities[value], meaning: meanings[value] }))}
            value={density}
            onChange={chooseDensity}
          />
        </div>
      </Panel>
    </SettingsPage>
  )
}
