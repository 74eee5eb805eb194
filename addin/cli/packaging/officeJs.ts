import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIBRARY = fileURLToPath(new URL('../../../node_modules/@microsoft/office-js/', import.meta.url))

export const OFFICE_FOLDER = 'office-js'

/** Where office.js can come from by name; any other is an address. */
export const OFFICE_SOURCES: Readonly<Record<string, string>> = {
  'same-origin': `../${OFFICE_FOLDER}/office.js`,
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
}

/**
 * What office.js asks for in the Excels that can run the add-in (a shared runtime excludes older ones, phones and
 * tablets): Windows, Mac and the web, their words in two languages (others fall back to English), and the table that
 * it asks for in a browser without Excel. Left out: its telemetry and sign-in, which it does without.
 */
const FILES: readonly string[] = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
]

/** Copies office.js, unchanged, with its licence. */
export async function copyOfficeJs(site: string): Promise<void> {
  const folder = join(site, OFFICE_FOLDER)
  for (const [from, to] of [
    ...FILES.map((f) => [join('dist', f), f] as const),
    ['LICENSE.md', 'LICENSE.md'] as const,
  ]) {
    await mkdir(dirname(join(folder, to)), { recursive: true })
    await cp(join(LIBRARY, from), join(folder, to))
  }
}
