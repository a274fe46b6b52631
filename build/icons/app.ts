/**
 * `npm run icons:app`: the app's icon for packages, beside this file, where electron-builder looks for it: PNG for
 * Linux, ICO for Windows, ICNS for macOS. All are drawn; to change the icon, change electron/surface/app-icon.ts.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawAppIcon } from '#electron/surface/app-icon.ts'
import { encodePng } from '#electron/surface/tray/png.ts'

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const
const ICNS_TYPES = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
} as const

const png = (size: number): Buffer => encodePng(drawAppIcon(size))

/** A directory of pictures, each a PNG of its own (Windows Vista and later). */
function ico(sizes: readonly number[]): Buffer {
  const pictures = sizes.map(png)
  const header = Buffer.alloc(6 + 16 * sizes.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(sizes.length, 4)
  let offset = header.length
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index
    const size = (sizes[index] ?? 0) % 256 // 0 stands for 256
    header.writeUInt8(size, entry)
    header.writeUInt8(size, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(picture.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += picture.length
  }
  return Buffer.concat([header, ...pictures])
}

/** Named chunks, each with its length; the names stand for sizes. */
function icns(types: Readonly<Record<string, number>>): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32BE(data.length + 8, 4)
    return Buffer.concat([head, data])
  }
  return chunk('icns', Buffer.concat(Object.entries(types).map(([name, size]) => chunk(name, png(size)))))
}

const write = (name: string, data: Buffer) =>
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), data)

write('icon.png', png(512))
write('icon.ico', ico(ICO_SIZES))
write('icon.icns', icns(ICNS_TYPES))
