import {
  type Theme as FluentTheme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'contrast' | 'system'

const FONTS =
  "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif"

const withFonts = (theme: FluentTheme): FluentTheme => ({
  ...theme,
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
})

const LIGHT = withFonts(webLightTheme)
const DARK = withFonts(webDarkTheme)
const CONTRAST = withFonts(teamsHighContrastTheme)

/** The colours of a theme; `system` follows what the machine is set to. */
export function fluentThemeOf(theme: Theme, isDarkSystem: boolean): FluentTheme {
  if (theme === 'contrast') return CONTRAST
  return theme === 'dark' || (theme === 'system' && isDarkSystem) ? DARK : LIGHT
}

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  const query = darkQuery()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the machine is set to dark colours, as it changes. */
export const useDarkSystem = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => darkQuery().matches,
    () => false,
  )
