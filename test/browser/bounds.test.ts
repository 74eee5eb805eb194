import { expect, test } from 'vitest'
import { axe, openPage } from './page.ts'

/** 更新奖励标准 may be moved from 0 to 10万元/亩. */
const RATE = /更新奖励标准/

test.each(['light', 'dark'] as const)(
  'a value outside its bounds holds and is marked: %s',
  async (colorScheme) => {
    const { page, close } = await openPage({ width: 350, height: 760, path: '/?pane', colorScheme })
    const group = page.getByRole('group', { name: RATE })
    const field = group.getByRole('textbox')
    const type = async (text: string) => {
      await field.fill(text)
      await field.press('Enter')
    }
    const mark = group.getByRole('status')

    await type('11')
    await expect.poll(() => mark.textContent()).toBe('超出可调范围，下限0，上限10，请确认。')
    expect(await mark.locator('svg').count()).toBe(1)
    expect(await field.getAttribute('aria-describedby')).toBe(await mark.getAttribute('id'))
    expect(await field.inputValue()).toBe('11.00')
    expect(await group.getByRole('slider').inputValue()).toBe('10')
    expect(await axe(page)).toEqual([])

    await type('10')
    await expect.poll(() => mark.count()).toBe(0)

    await type('十')
    await expect.poll(() => group.getByRole('alert').textContent()).toContain('这里要一个数')
    expect(await axe(page)).toEqual([])
    await close()
  },
)
