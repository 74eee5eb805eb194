import { inflateRawSync } from 'node:zlib'

/** The texts of an archive's parts by name: enough to look at what a writer wrote, without asking the writer. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const data = Buffer.from(bytes)
  const parts = new Map<string, string>()
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = data.readUInt32LE(end + 16)
  for (let i = data.readUInt16LE(end + 10); i > 0; i--) {
    const size = data.readUInt32LE(at + 20)
    const nameLength = data.readUInt16LE(at + 28)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const packed = data.subarray(start, start + size)
    parts.set(name, (data.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return parts
}
