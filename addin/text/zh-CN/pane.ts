/** Words of the pane and of the page around it. */
export const pane: Readonly<Record<string, string>> = {
  print: '更新结果表',
  'host.sheetMissing': '没有工作表“{sheet}”，什么都没有写入。请先恢复这张表。',
  'host.protected': '工作表“{sheet}”受保护，什么都没有写入。请先撤销保护。',
  'host.busy': '正在编辑单元格，什么都没有写入。请按回车或 Esc 结束编辑后再试。',
  'host.refused': '没有写成，什么都没有改动[[：{reason}]]。',
}
