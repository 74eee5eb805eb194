import { describe, expect, test } from 'vitest'
import { cesuan, type Files } from './memory.ts'
import { smallFile } from './smallBook.ts'

const small = await smallFile()
const files: Files = new Map<string, Uint8Array | string>([
  ['in.xlsx', small],
  ['old.xlsx', 'x'],
])

describe('wrong usage is status 2 with a sentence', () => {
  test.each([
    [['simulat', 'in.xlsx'], '是不是“simulate”'],
    [['nonsense'], '没有“nonsense”这个命令。用 cesuan --help'],
    [['check'], '用法：cesuan check'],
    [['check', 'in.xlsx', 'more.xlsx'], '用法：cesuan check'],
    [['check', 'in.xlsx', '--jsno', 'a'], '没有“--jsno”这个选项'],
    [['simulate', 'in.xlsx', '--row', 'a'], '是不是“--rows”'],
    [['simulate', 'in.xlsx', '--json'], '“--json”后面缺少值'],
    [['simulate', 'in.xlsx', '--json', '--rows'], '“--json”后面缺少值'],
    [['simulate', 'in.xlsx', '--rows=1'], '“--rows”后面不带值'],
    [['simulate', 'in.xlsx', '--lang', 'fr'], '没有“fr”这种语言'],
    [['check', 'nowhere.xlsx'], '找不到文件“nowhere.xlsx”'],
    [['new', 'tongxiang'], '缺少“-o”'],
    [['new', 'tongxian', '-o', 'a.xlsx'], '是不是“tongxiang”'],
    [['new', 'tongxiang', '-o', 'old.xlsx'], '“old.xlsx”已经存在'],
    [['explain', 'in.xlsx'], '缺少“--row”'],
    [['explain', 'in.xlsx', '--row', 'XM0O1'], '是不是“XM001”'],
    [['simulate', 'in.xlsx', '-o', 'in.xlsx'], '就是输入文件'],
    [['simulate', 'in.xlsx', '-o', './in.xlsx', '--force'], '就是输入文件'],
    [['simulate', 'in.xlsx', '--json', 'in.xlsx', '--force'], '就是输入文件'],
    [['simulate', 'in.xlsx', '--json', 'old.xlsx'], '“old.xlsx”已经存在'],
    [['simulate', 'in.xlsx', '-o', 'a', '--json', 'a'], '被用作两个输出'],
    [['simulate', 'in.xlsx', '--scenario', '零星容积率2点3'], '是不是“零星容积率2点2”'],
    [['simulate', 'in.xlsx', '--set', '零星容积率下限'], '参数=值'],
    [['simulate', 'in.xlsx', '--set', '零星容积率上限=2'], '是不是“零星容积率下限”'],
    [['simulate', 'in.xlsx', '--set', '零星=2'], '零星容积率下限'],
    [['simulate', 'in.xlsx', '--set', '零星容积率下限=高'], '参数“零星容积率下限”不能取“高”：这里要一个数'],
    [['simulate', 'in.xlsx', '--set', '零星宗地面积下限=20元'], '单位“元”与该参数的单位“亩”量纲不同'],
    [['simulate', 'in.xlsx', '--set', '归宗须达容积率=也许'], '这里要“是”或“否”'],
    [
      ['simulate', 'in.xlsx', '--set', '有机更新面积奖励=3'],
      '只能纳入或不纳入，不能取“3”。要改标准，请写 --set 更新奖励标准=3。',
    ],
  ])('%j', async (argv, says) => {
    const { status, out, err, files: left } = await cesuan(argv, files)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(says)
    expect([...left.keys()]).toEqual([...files.keys()])
    expect(left.get('in.xlsx')).toBe(small)
  })
})

test('no command at all shows the help, with status 2', async () => {
  const { status, out } = await cesuan([])
  expect(status).toBe(2)
  for (const verb of ['packs', 'new', 'check', 'simulate', 'explain']) expect(out).toContain(`cesuan ${verb}`)
  expect(out).not.toMatch(/usage\.|option|compare|merge/)
})

test.each(['zh-CN', 'en'])('help of each command in %s', async (lang) => {
  for (const verb of ['packs', 'new', 'check', 'simulate', 'explain']) {
    const { status, out } = await cesuan([verb, '--help', '--lang', lang])
    expect(status).toBe(0)
    expect(out).toContain(`cesuan ${verb}`)
    expect(out).not.toMatch(/optionHelp\.|option\.|usage\.|purpose\./)
  }
})

test('an existing output is overwritten only by force', async () => {
  const { status, files: left } = await cesuan(['new', 'wenzhou', '-o', 'old.xlsx', '--force'], files)
  expect(status).toBe(0)
  expect((left.get('old.xlsx') as Uint8Array).length).toBeGreaterThan(10_000)
})

test('a fault of ours is status 3: a sentence first, then the details to report', async () => {
  const broken = () => {
    throw new TypeError('x is not a function')
  }
  const { status, err } = await cesuan(['check', 'in.xlsx'], files, { size: broken })
  expect(status).toBe(3)
  expect(err).toMatch(/^程序内部出错.*报告给开发者/)
  expect(err).toContain('x is not a function')
})

test('a file that cannot be written is no fault of ours', async () => {
  const full = async () => {
    throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
  }
  const { status, err } = await cesuan(['new', 'wenzhou', '-o', 'a.xlsx'], files, { write: full })
  expect(status).toBe(2)
  expect(err).toBe('无法写入“a.xlsx”：磁盘空间不足。\n')
})
