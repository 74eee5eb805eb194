/** Sentences of `npm run package` and `npm run excel`. */
export const delivery: Readonly<Record<string, string>> = {
  usage:
    '用法：npm run package -- --base-url https://主机/路径 [--office-js same-origin|cdn|cdn-cn|网址] [--out 文件夹] [--force] [--lang zh-CN|en]',
  noUrl: '“{url}”不是网址，请写成 https://主机/路径 的样子。',
  noHttps: '“{url}”不是 https：Office 不加载非 https 的加载项。',
  hasQuery: '“{url}”带有 ? 或 #：基地址应是一个文件夹。',
  hasUser: '“{url}”带有用户名或密码，请去掉。',
  noOfficeJs: '“{url}”不是 office.js 的来源：请写 same-origin、cdn、cdn-cn，或以 .js 结尾的 https 网址。',
  noFolder: '“{path}”是文件，请指定文件夹。',
  notEmpty: '“{path}”不是空的。请换一个文件夹，或加 --force 替换其中原来的安装包。',
  building: '正在生成加载项和工作台……',
  notBuilt: '页面没有生成成功，什么都没有写。',
  noOfficeMeta: '生成的页面没有写明 office.js 的来源，或没有内容安全策略，什么都没有写。',
  noMetadata: '没有生成自定义函数的说明文件 {name}，什么都没有写。',
  weight: '{part}：{files}个文件，{size} kB，压缩后{gzip} kB（预算{budget}）',
  weightOver: '{part}：{files}个文件，{size} kB，压缩后{gzip} kB，超出预算{budget}',
  'part.firstLoad': '窗格首次加载',
  'part.excel': '加载项',
  'part.workbench': '工作台',
  'part.officeJs': 'office.js',
  overBudget: '超出预算，什么都没有写。预算在 addin/cli/packaging/budget.ts。',
  ready: '已写入 {path}，供 {url} 使用。下一步见其中的 README.md。',

  excelUsage:
    '用法：npm run excel [-- --cert 文件 --key 文件] [--no-sideload] [--record] [--lang zh-CN|en]；给出 localhost 的证书和私钥，不给则用微软工具的开发证书；--record 的窗格能录下与 Excel 的往来。',
  certificateFiles: '证书“{cert}”和私钥“{key}”读不到，或不是一对。',
  noCertificate:
    '没能生成 localhost 的证书。请自备证书并指明：npm run excel -- --cert localhost.crt --key localhost.key',
  portTaken: '端口 {port} 已被占用，而清单写的是它。请结束占用它的程序再试。',
  serving: '正在 {url} 提供页面，按 Ctrl+C 结束。',
  sideloading: '正在打开带加载项的 Excel……',
  notSideloaded: '没能打开带加载项的 Excel。',
  noExcel: '本机没有 Windows 或 Mac 版 Excel。',
  byHand:
    '手工办法：把 {path} 放进 Excel 信任的共享文件夹目录（见 docs/install.md），再从“开始 > 加载项 > 高级 > 共享文件夹”里选本加载项。',
}
