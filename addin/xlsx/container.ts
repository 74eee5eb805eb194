import { MAX_BYTES, MAX_UNPACKED_BYTES } from './limits.ts'

/** Why a file cannot be read as a workbook. */
export type FileFault =
  | { readonly code: 'file.tooLarge'; readonly limit: number }
  | { readonly code: 'file.encrypted' | 'file.broken' }
  | { readonly code: 'file.notXlsx'; readonly found: FileKind }

/** What the file is instead; `unknown` where its first bytes say nothing. */
export type FileKind =
  | 'empty'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'office'
  | 'zip'
  | 'png'
  | 'jpeg'
  | 'pdf'
  | 'text'
  | 'unknown'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((b, i) => bytes[i] === b)

/** Undefined for what looks like a whole .xlsx. */
export function faultOfContainer(bytes: Uint8Array): FileFault | undefined {
  if (bytes.length > MAX_BYTES) return { code: 'file.tooLarge', limit: MAX_BYTES }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return faultOfCompound(bytes)
  if (!startsWith(bytes, 0x50, 0x4b)) return { code: 'file.notXlsx', found: kindOf(bytes) }
  const entries = listEntries(bytes)
  if (entries === undefined) return { code: 'file.broken' }
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES)
    return { code: 'file.tooLarge', limit: MAX_UNPACKED_BYTES }
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('xl/workbook.bin')) return { code: 'file.notXlsx', found: 'xlsb' }
  if (names.has('mimetype') && names.has('content.xml')) return { code: 'file.notXlsx', found: 'ods' }
  if (!names.has('[Content_Types].xml')) return { code: 'file.notXlsx', found: 'zip' }
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml'))
    return { code: 'file.notXlsx', found: 'office' }
  return undefined
}

/** An old .xls and a password-protected .xlsx share a container; the stream's name tells them apart. */
function faultOfCompound(bytes: Uint8Array): FileFault {
  const head = bytes.subarray(0, Math.min(bytes.length, 4 * 1024 * 1024))
  const has = (name: string) =>
    indexOfWide(head, name) >= 0 || indexOfWide(bytes.subarray(-65_536), name) >= 0
  return has('EncryptedPackage') ? { code: 'file.encrypted' } : { code: 'file.notXlsx', found: 'xls' }
}

/** Where a name stands in UTF-16. */
function indexOfWide(bytes: Uint8Array, name: string): number {
  const wide = [...name].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1))
    if (wide.every((b, i) => bytes[at + i] === b)) return at
  return -1
}

function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  const sample = bytes.subarray(0, 4096)
  return sample.some((b) => b === 0) ? 'unknown' : 'text'
}

interface Entry {
  readonly name: string
  /** Unpacked, as the archive claims. */
  readonly size: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** The archive's directory; undefined where it is cut off or damaged. */
function listEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const stop = Math.max(0, end - 65_535)
  while (end >= stop && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < stop) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  const decoder = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, size: view.getUint32(at + 24, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
