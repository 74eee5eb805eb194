import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../addin/xlsx/writeXlsx.ts'
import { openPage } from './page.ts'

/** The head of an encrypted workbook: a compound file with the stream that Excel's encryption has. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
  return bytes
}

async function offer(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

test('a file that is no workbook gives a sentence, and what is open stays as it was', async () => {
  const { page, close } = await openPage({ width: 1366, height: 768 })
  await page.getByRole('slider').first().waitFor()
  const pane = page
    .getByRole('complementary')
    .filter({ has: page.getByRole('combobox') })
    .first()
  // What a step would change is worked out after the rest.
  await page.getByText('正在算每步的影响').first().waitFor({ state: 'detached' })
  const before = await pane.innerText()
  for (const [name, bytes, says] of [
    ['坏的.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /坏|损|不能|无法|读不/],
    ['空的.xlsx', new Uint8Array(0), /空文件/],
    ['照片.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]), /图片/],
    ['加密.xlsx', encrypted(), /密码|加密/],
  ] as const) {
    await offer(page, name, bytes)
    const notice = page.getByText(`没有打开“${name}”`, { exact: false })
    await notice.waitFor()
    expect(await notice.innerText()).toMatch(says)
    expect(await pane.innerText()).toBe(before)
  }
  expect(await page.getByText('桐乡·有机更新.xlsx').count()).toBeGreaterThan(0)
  await close()
})

test('a workbook of something else opens with what is missing, and without figures', async () => {
  const { page, close } = await openPage({ width: 1366, height: 768 })
  await page.getByRole('slider').first().waitFor()
  await offer(
    page,
    '工资表.xlsx',
    await writeXlsx({ sheets: [{ name: '工资', rows: [[{ value: '姓名' }]] }] }),
  )
  await page.getByText('工资表.xlsx').first().waitFor()
  await expect.poll(() => page.getByRole('slider').count()).toBe(0)
  // The sentence names a sheet that a policy workbook has and this one has not.
  await page
    .getByText('没有工作表', { exact: false })
    .or(page.getByText('缺少', { exact: false }))
    .first()
    .waitFor()
  await close()
})
