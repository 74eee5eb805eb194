/** Words of the add-in in Excel. */
export const excel: Readonly<Record<string, string>> = {
  'excel.loading': '正在连接 Excel…',
  'excel.late': 'Excel 没有应答。可能是网络慢，或 office.js 没有载入。',
  'excel.retry': '再试一次',
  'excel.noHost': '这个页面要在 Excel 里打开：在“加载项”里选择“策算”，窗格就在工作簿旁边。',
  'excel.workbench': '不用 Excel，在网页工作台里打开',
  'excel.old': '这一版 Excel 缺少加载项需要的功能（ExcelApi 1.14）。需要 Office LTSC 2021 或 Microsoft 365。',
  'excel.notOurs': '这本工作簿里没有策算的表。',
  'excel.new': '新建策算工作簿',
  'excel.newHelp': '选一份内置文件，在新窗口里生成工作簿（附示例数据）；当前工作簿不改动。',
  'excel.newMade': '已在新窗口生成“{name}”。',
  'excel.newFailed': '这里不能打开新窗口。请在网页工作台里打开内置文件，保存为 .xlsx 后用 Excel 打开。',
  'excel.manual': '本工作簿是手动计算：公式显示的可能不是最新结果。请按 F9，或点“重算”。',
  'excel.unfinished': '上次“{label}”没有写完，有的表可能只写了一半。请再点一次“更新结果表”，或撤销。',
  'excel.close': '关闭',
  'excel.record': '录制往来',
  'excel.recordStop': '停止并下载',
}
