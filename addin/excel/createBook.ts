import type { Pack } from '../../engine/index.ts'
import { writeBook } from '../../engine/index.ts'
import { writeXlsx } from '../xlsx/writeXlsx.ts'

/** Opens a built-in policy with its sample rows as a workbook of its own; the one that is open stays as it is. */
export async function openNewBook({ policy, sample, scenarios }: Pack): Promise<void> {
  const bytes = await writeXlsx(writeBook(policy, sample(), scenarios))
  await Excel.createWorkbook(base64Of(bytes))
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += PART) text += String.fromCharCode(...bytes.subarray(i, i + PART))
  return btoa(text)
}

/** As many arguments as a call takes everywhere. */
const PART = 8_192
