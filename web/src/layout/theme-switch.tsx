import type { ReactNode } from 'react'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../components/button.tsx'
import { classNames } from '../components/class-names.ts'
import type { Icon } from '../components/icon.ts'
import { FLOATING, FLOATING_ITEM } from '../components/select-field.tsx'
import { t } from '../texts/texts.ts'
import { chooseTheme, THEMES, useTheme, type Theme } from '../theme/theme.ts'

const ICONS: { readonly [theme in Theme]: Icon } = { light: Sun, dark: Moon, system: Monitor }

export function ThemeSwitch(): ReactNode {
  const theme = useTheme()
  return (
    <MenuTrigger>
      <Button variant="ghost" icon={ICONS[theme]} label={`${t.shell.theme}: ${t.shell.themes[theme]}`} />
      <Popover placement="top end" offset={4} className={classNames(FLOATING, 'min-w-36')}>
        <AriaMenu
          aria-label={t.shell.theme}
          selectionMode="single"
          selectedKeys={[theme]}
          disallowEmptySelection
          className="outline-none"
        >
          {THEMES.map((each) => (
            <ThemeItem key={each} theme={each} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function ThemeItem({ theme }: { readonly theme: Theme }): ReactNode {
  const Icon = ICONS[theme]
  return (
    <MenuItem
      id={theme}
      textValue={t.shell.themes[theme]}
      onAction={() => chooseTheme(theme)}
      className={FLOATING_ITEM}
    >
      {({ isSelected }) => (
        <>
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          <span className="flex-1">{t.shell.themes[theme]}</span>
          {isSelected && <Check size={14} aria-hidden className="text-accent" />}
        </>
      )}
    </MenuItem>
  )
}
