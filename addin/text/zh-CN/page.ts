/** Words of the page around the pane. */
export const page: Readonly<Record<string, string>> = {
  'page.name': '策算',
  'page.openPolicy': '打开内置文件',
  'page.openFile': '打开 .xlsx',
  'page.save': '保存为 .xlsx',
  'page.theme': '外观',
  'page.theme.system': '跟随系统',
  'page.theme.light': '浅色',
  'page.theme.dark': '深色',
  'page.theme.contrast': '高对比度',
  'page.tour': '怎么用',
  'page.grid': '工作簿',
  'page.gridLoading': '正在打开表格……右侧的测算已经可以用了。',
  'page.gridFailed': '表格没有打开：{reason}。右侧的测算仍可使用；刷新页面再试。',
  'page.drop': '松开鼠标，打开这个 .xlsx 文件',
  'page.refused': '没有打开“{name}”，原来的工作簿没有变。',
  'page.saved': '已保存为“{name}”。',
  'page.close': '关闭',
  'tour.title': '三步看懂策算',
  'tour.1':
    '左边是工作簿，也就是政策本身：条件、奖补标准、目标都写在表里，镇街的数据也在表里。单元格照常修改。',
  'tour.2':
    '右边是测算：拖动“零星容积率下限”，或者输入一个奖补标准，符合的项目、资金和各镇街完成率立刻变化。',
  'tour.3':
    '试算不会进正式表。点“更新结果表”才写入资金测算表、汇总表等，写错了可以“撤销”。想知道一个项目为何未入围，在上面搜它的名字。',
  'tour.sample': '现在打开的是桐乡市有机更新政策，项目是示例数据，不是真实项目。',
  'tour.next': '下一步',
  'tour.back': '上一步',
  'tour.done': '开始使用',
  'tour.step': '第{n}步，共3步',
}
