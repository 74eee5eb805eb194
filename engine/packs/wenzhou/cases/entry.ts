import type { WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { districts } from '../annex.ts'

/** A project that has no investment bar; what a case is silent about is in order. */
const project = (id: string, row: Row): Row => ({
  项目编号: id,
  市区: '瓯海区',
  新增M0: false,
  转M0: false,
  ...row,
})

const invest = (id: string, row: Row): Row => project(id, { 土地功能: ['M0'], ...row })

const tenant = (parent: string): Row => ({
  企业编号: `新设${parent}`,
  企业名称: `新设${parent}`,
  拟设新公司: true,
  行业门类: null,
  母公司: parent,
})

export const entryCases: readonly WorkedCase[] = [
  {
    id: 'WZ-C05',
    title: '同样的产出税收，M1合格、M0不合格',
    clauses: ['附件3第4条'],
    rows: {
      市区: districts,
      分块: [],
      项目: [
        project('A', { 土地功能: ['M0'], 亩均产值: 1000, 亩均税收: 60 }),
        project('B', { 土地功能: ['M0'], 亩均产值: 700, 亩均税收: 40 }),
        project('C', { 土地功能: ['M1'], 亩均产值: 700, 亩均税收: 40 }),
      ],
    },
    expect: {
      rows: [
        { entity: '项目', id: 'A', outcomes: { 产出准入: 'pass' } },
        {
          entity: '项目',
          id: 'B',
          outcomes: { 产出准入: 'fail' },
          // The last is the roll-up into 准入.
          failed: ['M0亩均产值', 'M0亩均税收'],
        },
        { entity: '项目', id: 'C', outcomes: { 产出准入: 'pass' } },
      ],
    },
  },
  {
    id: 'WZ-C06',
    title: '投资强度：新增或拆建600、局改300，M1不适用',
    clauses: ['附件3第3条'],
    rows: {
      市区: districts,
      分块: [],
      项目: [
        invest('A', { 新增M0: true, 建设方式: '新建', 投资强度: 600 }),
        invest('B', { 转M0: true, 建设方式: '拆除重建', 投资强度: 599.99 }),
        invest('C', { 转M0: true, 建设方式: '局部改造', 投资强度: 300 }),
        invest('D', { 转M0: true, 建设方式: '局部改造', 投资强度: 299.99 }),
        project('E', { 土地功能: ['M1'], 建设方式: '拆除重建', 投资强度: 100 }),
      ],
    },
    expect: {
      rows: [
        { entity: '项目', id: 'A', outcomes: { 投资准入: 'pass' } },
        { entity: '项目', id: 'B', outcomes: { 投资准入: 'fail' } },
        { entity: '项目', id: 'C', outcomes: { 投资准入: 'pass' } },
        { entity: '项目', id: 'D', outcomes: { 投资准入: 'fail' } },
        { entity: '项目', id: 'E', outcomes: { 投资准入: 'notApplicable' } },
      ],
    },
  },
  {
    id: 'WZ-C08',
    title: '拟设新公司按母公司判断',
    clauses: ['附件3第1条'],
    rows: {
      市区: districts,
      区块: [],
      企业: [
        { 企业编号: 'P1', 企业名称: 'P1', 拟设新公司: false, 行业门类: 'G', 失信黑名单: false },
        { 企业编号: 'P2', 企业名称: 'P2', 拟设新公司: false, 行业门类: 'G', 失信黑名单: true },
        tenant('P1'),
        tenant('P2'),
      ],
    },
    expect: {
      rows: [
        { entity: '企业', id: '新设P1', outcomes: { 入驻主体: 'pass' } },
        { entity: '企业', id: '新设P2', outcomes: { 入驻主体: 'fail' }, failed: ['未列入失信黑名单'] },
      ],
    },
  },
  {
    id: 'WZ-C18',
    title: 'M1、M0混合：分列的各按各的，未分列的从严，M2无门槛',
    clauses: ['附件3第4条', '附件1'],
    rows: {
      市区: districts,
      项目: [
        project('A', { 土地功能: ['M1', 'M0'], 亩均税收: 50, 亩均产值: 1200 }),
        project('B', { 土地功能: ['M1', 'M0'] }),
        project('C', { 土地功能: ['M2'], 亩均税收: 10, 亩均产值: 200 }),
      ],
      分块: [
        { 分块编号: 'B1', 所属项目: 'B', 土地功能: 'M1', 面积: 6, 税收: 210, 产值: 3600 },
        { 分块编号: 'B0', 所属项目: 'B', 土地功能: 'M0', 面积: 4, 税收: 240, 产值: 4000 },
      ],
    },
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'A',
          values: { 检验口径: 'M0' },
          outcomes: { 产出准入: 'fail' },
          failed: ['M0亩均税收'],
        },
        { entity: '项目', id: 'B', outcomes: { 产出准入: 'pass' } },
        { entity: '项目', id: 'C', outcomes: { 产出准入: 'notApplicable' } },
        {
          entity: '分块',
          id: 'B1',
          values: { 亩均税收: '35', 亩均产值: '600' },
          outcomes: { 分块准入: 'pass' },
        },
        {
          entity: '分块',
          id: 'B0',
          values: { 亩均税收: '60', 亩均产值: '1000' },
          outcomes: { 分块准入: 'pass' },
        },
      ],
      reported: ['混合用地未分列', 'M2无准入门槛'],
    },
  },
]
