import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../components/button.tsx'
import { classNames } from '../components/class-names.ts'
import type { Icon } from '../components/icon.ts'
import { FLOATING, FLOATING_ITEM } from '../components/floating.ts'
import { t } from '../texts/texts.ts'
import { chooseDensity, DENSITIES, useDensity, type Density } from '../theme/density.ts'
import { chooseTheme, THEMES, useTheme, type Theme } from '../theme/theme.ts'
import { DENSITY_ICONS, THEME_ICONS } from './look-icons.ts'

interface LookMenuProps {
  /** Only the theme, for pages that have no rows. */
  readonly isThemeOnly?: boolean
}

/** Light or dark, and how close together rows stand. */
export function LookMenu({ isThemeOnly = false }: LookMenuProps): ReactNode {
  const theme = useTheme()
  const density = useDensity()
  return (
    <MenuTrigger>
      <Button variant="ghost" icon={THEME_ICONS[theme]} label={`${t.shell.theme}: ${t.shell.themes[theme]}`} />
      <Popover placement="top end" offset={4} className={classNames(FLOATING, 'min-w-44')}>
        <AriaMenu aria-label={t.shell.look} className="outline-none">
          <Choices
            title={t.shell.theme}
            values={THEMES}
            chosen={theme}
            icons={THEME_ICONS}
            labels={t.shell.themes}
            onChoose={chooseTheme}
          />
          {!isThemeOnly && (
            <Choices
              title={t.shell.density}
              values={DENSITIES}
              chosen={density}
              icons={DENSITY_ICONS}
              labels={t.shell.densities}
              onChoose={chooseDensity}
            />
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface ChoicesProps<Value extends Theme | Density> {
  readonly title: string
  readonly values: readonly Value[]
  readonly chosen: Value
  readonly icons: { readonly [value in Value]: Icon }
  readonly labels: { readonly [value in Value]: string }
  readonly onChoose: (value: Value) => void
}

function Choices<Value extends Theme | Density>(props: ChoicesProps<Value>): ReactNode {
  const { title, values, chosen, icons, labels, onChoose } = props
  return (
    <MenuSection selectionMode="single" selectedKeys={[chosen]} disallowEmptySelection>
      <Header className="px-2 pt-1.5 pb-1 text-xs font-medium text-faint">{title}</Header>
      {values.map((value) => {
        const Shape: Icon = icons[value]
        return (
          <MenuItem
            key={value}
            id={value}
            textValue={labels[value]}
            onAction={() => onChoose(value)}
            className={FLOATING_ITEM}
          >
            {({ isSelected }) => (
              <>
                <Shape size={15} strokeWidth={1.75} aria-hidden />
                <span className="flex-1">{labels[value]}</span>
                {isSelected && <Check size={14} aria-hidden className="text-accent" />}
              </>
            )}
          </MenuItem>
        )
      })}
    </MenuSection>
  )
}
