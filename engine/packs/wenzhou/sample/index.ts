import { type Dataset, datasetOf } from '../../../model/dataset.ts'
import { type Draw, draw } from '../../random.ts'
import { EXAMPLE, numbered, type Row } from '../../rows.ts'
import { blockRows, districtRows } from '../annex.ts'
import * as options from '../options.ts'

const SEED = 20_251_231

/** The figures of each park in three years; the scores of 2022 tie for the fifth place. */
function reportRows(d: Draw): readonly Row[] {
  return blockRows.flatMap((block, i) => {
    const tax = d.between(30, 52, 1)
    return [2020, 2022, 2025].map((year) => {
      const grown = year === 2020 ? 0.62 : year === 2022 ? 0.78 : 1
      const value = Math.round(block.占地面积 * tax * d.between(4.6, 5.6, 2) * grown)
      const energy = year === 2020 ? 0.31 : year === 2022 ? 0.27 : 0.235
      return {
        年报编号: `${block.区块编号}-${year}`,
        所属区块: block.区块编号,
        年度: year,
        阶段: '完成',
        规上总产值: Math.round(value * d.between(4.1, 4.9, 2)),
        工业增加值: value,
        税收: d.chance(0.05) ? null : Math.round(block.占地面积 * tax * grown),
        能耗: Math.round(value * energy),
        废水排放: Math.round(value * (year === 2020 ? 2.1 : 1.5)),
        申报示范: year === 2022 ? i % 2 === 0 : false,
        曾入选: false,
        得分: year === 2022 ? [95, 71, 92, 80, 90, 76, 88, 69, 85, 72, 85, 74, 82, 70, 78, 66, 79][i]! : null,
        ...EXAMPLE,
      }
    })
  })
}

function enterpriseRows(d: Draw): readonly Row[] {
  const maybe = (yes: number) => d.maybe(yes, 0.04)
  return Array.from({ length: 170 }, (_, i) => {
    const block = blockRows[i % blockRows.length]!
    const sector = d.pick(options.SECTORS.slice(0, 4))
    const lists = [options.FASHION, options.EQUIPMENT, options.DIGITAL, options.SERVICES]
    const leading = d.chance(0.65)
    const leaves = d.chance(0.15)
    const code = `${d.pick(['C', 'C', 'C', 'I', 'M', 'G', 'F'])}${d.between(1000, 4300)}`
    return {
      企业编号: numbered('QY', i + 1),
      所属区块: block.区块编号,
      企业名称: `示例企业${i + 1}`,
      行业代码: d.chance(0.04) ? null : code,
      // Now and then the two registers disagree.
      统计门类: i % 29 === 7 ? 'F' : null,
      税务门类: i % 31 === 9 ? 'F' : null,
      失信黑名单: maybe(0.04),
      拟设新公司: i % 16 === 15,
      母公司: i % 16 === 15 ? numbered('QY', i) : null,
      用房方式: d.pick(['自有用地', '租赁', '分割受让']),
      产业: sector,
      细分产业: d.pick(lists[options.SECTORS.indexOf(sector)]!),
      生产环节: d.pick([...options.STAGES_FIRST, '一般生产', '一般生产']),
      规上: maybe(0.4),
      主导产业企业: leading,
      主导或关联: leading || d.chance(0.3),
      厂房面积: d.between(1500, 20000),
      企业增加值: d.chance(0.05) ? null : d.between(300, 9000),
      享受公益服务: maybe(0.9),
      已关停: i % 4 !== 0,
      高能耗: maybe(0.05),
      高噪声: maybe(0.04),
      重污染: maybe(0.05),
      低产出: maybe(0.06),
      优质企业: maybe(0.6),
      发展空间不足: maybe(leaves ? 0.9 : 0.03),
      不适合都市发展: maybe(leaves ? 0.4 : 0.02),
      安置平台: leaves ? d.pick(options.PLATFORMS) : null,
      安置用地: leaves ? d.between(5, 40) : null,
      清洁生产: maybe(0.95),
      环保达标: maybe(0.96),
      涉污: maybe(0.2),
      已完成整治: maybe(0.85),
      智能化改造: maybe(0.7),
      ...EXAMPLE,
    }
  })
}

const PROJECTS = 96

/** Projects on both sides of each bar; every sixth mixes M1 and M0, some of them without their parts. */
function projectRows(d: Draw, enterprises: readonly Row[]): readonly Row[] {
  return Array.from({ length: PROJECTS }, (_, i) => {
    const block = d.pick(blockRows)
    const mixed = i % 6 === 0
    const use = mixed
      ? ['M1', 'M0']
      : block.改造后土地功能.length > 1
        ? [d.pick(['M1', 'M0'])]
        : block.改造后土地功能
    const innovative = use.includes('M0')
    const area = d.between(8, 60, 2)
    const converts = innovative && d.chance(0.6)
    return {
      项目编号: numbered('XM', i + 1),
      市区: block.市区,
      所属区块: block.区块编号,
      项目名称: `示例${block.区块名称}项目${i + 1}`,
      入驻企业: d.pick(enterprises).企业编号!,
      工业红线内: d.chance(0.97),
      主体数: d.chance(0.1) ? 2 : 1,
      土地功能: use,
      新增M0: innovative && !converts && !mixed,
      转M0: converts,
      建设方式: d.pick(['新建', '拆除重建', '局部改造', '部分拆除重建']),
      用地: area,
      投资额: d.blank(0.05, Math.round(area * d.between(innovative ? 420 : 200, innovative ? 900 : 500))),
      承诺产值:
        mixed && i % 12 === 0
          ? null
          : d.blank(0.05, Math.round(area * d.between(innovative ? 880 : 540, innovative ? 1500 : 900))),
      承诺税收:
        mixed && i % 12 === 0
          ? null
          : d.blank(0.05, Math.round(area * d.between(innovative ? 52 : 31, innovative ? 90 : 55))),
      项目类型: d.pick([...options.PROJECT_TYPES, '其他']),
      入招商库: true,
      实施年度: d.pick([2021, 2022, 2023]),
      阶段: d.pick(['完成', '在建', '谋划']),
      ...EXAMPLE,
    }
  })
}

/** The two parts of every second mixed project. */
function partRows(d: Draw): readonly Row[] {
  const split = Array.from({ length: PROJECTS }, (_, i) => i).filter((i) => i % 12 === 0)
  return split.flatMap((i) =>
    [
      { use: 'M1', output: d.between(580, 700), tax: d.between(34, 45) },
      { use: 'M0', output: d.between(980, 1300), tax: d.between(58, 80) },
    ].map(({ use, output, tax }) => {
      const area = d.between(4, 20)
      return {
        分块编号: `${numbered('XM', i + 1)}-${use}`,
        所属项目: numbered('XM', i + 1),
        土地功能: use,
        面积: area,
        产值: area * output,
        税收: area * tax,
        ...EXAMPLE,
      }
    }),
  )
}

function convertedRows(d: Draw): readonly Row[] {
  return Array.from({ length: 9 }, (_, i) => {
    const area = d.between(20, 140, 1)
    return {
      地块编号: numbered('DK', i + 1, 2),
      市区: districtRows[i % 3]!.市区,
      年度: 2021 + (i % 4),
      原用途: '工业用地',
      转后用途: i === 7 ? '新型产业用地M0' : d.pick(['住宅用地', '商服用地']),
      转用面积: area,
      中心城区: true,
      红线内: false,
      区级分成: i === 4 ? null : Math.round(area * (i === 2 ? 80 : d.between(70, 260))),
      ...EXAMPLE,
    }
  })
}

/** The districts and the 17 blocks are the notice's (正式); all else is made up and marked 示例. */
export function sample(): Dataset {
  const d = draw(SEED)
  const enterprises = enterpriseRows(d)
  return {
    ...datasetOf({
      市区: districtRows.map((row, i) => ({ ...row, 有实施方案: i < 2 ? true : null })),
      区块: blockRows,
      园区年报: reportRows(d),
      企业: enterprises,
      项目: projectRows(d, enterprises),
      分块: partRows(d),
      转用地块: convertedRows(d),
    }),
    asOf: '2025-12-31',
    sample: true,
  }
}
