/** What is said of data that are judged by a policy that is not the workbook's own. */
export const borrowed: Readonly<Record<string, string>> = {
  borrowed:
    '用“{source}”的数据，按“{policy}”试算：缺{tables}张表、{columns}列，其中{decisive}列影响结论。仅供比较，不是任何一份文件的正式结果。',
  'borrowed.noData': '工作簿里没有一张表能对上“{policy}”，无法测算；请核对工作表名称。',
  'borrowed.noTable': '没有“{table}”表，按未知处理，不当作零[[；用到它的有{count}条：{rules}]]。',
  'borrowed.noColumn': '没有“{column}”列，按未知处理，不当作零或否；用到它的有{count}条：{rules}。',
  'borrowed.idleColumns': '另没有这{count}列，不过没有条款用到：{columns}。',
  'borrowed.decisions': '“{columns}”里的裁定是按工作簿自己的文件作出的，这里不沿用，按未定处理。',
  'borrowed.judged': '“{columns}”由这份文件的参数算出，这里重新计算，不用工作簿里填的。',
  'area.standIn': '各{area}的结果按工作簿的“{sheet}”表汇总。',
  'area.fromRows': '没有“{area}”表，按各行里写的{count}个{area}汇总；它们的任务等一概未知。',
  'field.grafted': '“{columns}”由工作簿自己的公式从同一行算出，照用。',
  'payments.left': '“{sheet}”的{count}行是按工作簿自己的奖补事项付的，这里不计。',
  'column.otherMeasure':
    '“{column}”列的单位[[是“{found}”||没有写]]，这份文件[[按“{expected}”||不带单位]]，不能精确换算，按没有这一列处理。',
  'cell.otherPolicy': '“{column}”填的“{value}”在这份文件里读不出来，按未知处理（本列共{count}格）。',
}
