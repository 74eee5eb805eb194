import { type ILanguagePack, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import { defaultTheme } from '@univerjs/themes'
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'

export type GridLocale = 'zh-CN' | 'en'

export const LOCALES = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US } as const

const WORDS = {
  'zh-CN': () =>
    Promise.all([
      import('@univerjs/preset-sheets-core/locales/zh-CN'),
      import('@univerjs/preset-sheets-data-validation/locales/zh-CN'),
    ]),
  en: () =>
    Promise.all([
      import('@univerjs/preset-sheets-core/locales/en-US'),
      import('@univerjs/preset-sheets-data-validation/locales/en-US'),
    ]),
}

/** An empty grid within a container. Everything that belongs to it goes with `univer.dispose()`. */
export async function startUniver(
  container: HTMLElement,
  locale: GridLocale,
): Promise<{ readonly univer: Univer; readonly api: FUniver }> {
  const words = await WORDS[locale]()
  const univer = new Univer({
    theme: defaultTheme,
    locale: LOCALES[locale],
    locales: { [LOCALES[locale]]: mergeLocales(...words.map((part) => part.default as ILanguagePack)) },
    logLevel: LogLevel.WARN,
  })
  const presets = [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      // Codes of digits are texts on purpose.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    // What may be chosen is edited in the tables that it is taken from.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ]
  // A preset is a list of plugins, each alone or with its settings.
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1])
    else univer.registerPlugin(plugin)
  }
  return { univer, api: FUniver.newAPI(univer) }
}
