/** Sentences of `npm run package` and `npm run excel`. */
export const delivery: Readonly<Record<string, string>> = {
  usage:
    'Usage: npm run package -- --base-url https://host/path [--office-js same-origin|cdn|cdn-cn|URL] [--out FOLDER] [--force] [--lang zh-CN|en]',
  noUrl: '“{url}” is no address; write it like https://host/path.',
  noHttps: '“{url}” is not https: Office loads no add-in without it.',
  hasQuery: '“{url}” has a ? or #: a base address is a folder.',
  hasUser: '“{url}” has a user name or password: leave them out.',
  noOfficeJs:
    '“{url}” is no source of office.js: write same-origin, cdn, cdn-cn, or an https address that ends with .js.',
  noFolder: '“{path}” is a file; name a folder.',
  notEmpty: '“{path}” is not empty. Choose another folder, or add --force to replace the package in it.',
  building: 'Building the add-in and the workbench …',
  notBuilt: 'The page could not be built; nothing was written.',
  noOfficeMeta:
    'The built page does not state where office.js comes from, or has no content-security policy; nothing was written.',
  noMetadata: 'The build has not written the functions’ metadata {name}; nothing was written.',
  weight: '{part}: {files} files, {size} kB, {gzip} kB after gzip (budget {budget})',
  weightOver: '{part}: {files} files, {size} kB, {gzip} kB after gzip: over its budget of {budget}',
  'part.firstLoad': 'First load of the pane',
  'part.excel': 'Add-in',
  'part.workbench': 'Workbench',
  'part.officeJs': 'office.js',
  overBudget: 'Over budget: nothing was written. The budget is in addin/cli/packaging/budget.ts.',
  ready: 'Wrote {path} for {url}. Next: README.md in it.',

  excelUsage:
    'Usage: npm run excel [-- --cert FILE --key FILE] [--no-sideload] [--record] [--lang zh-CN|en]; a certificate and its key for localhost, otherwise the developer certificate of Microsoft’s tool; with --record the pane can record what goes between it and Excel.',
  certificateFiles: 'The certificate “{cert}” and the key “{key}” cannot be read, or do not belong together.',
  noCertificate:
    'No certificate for localhost could be made. Make one yourself and name it: npm run excel -- --cert localhost.crt --key localhost.key',
  portTaken: 'Port {port} is in use; the manifest names it. End what uses it and try again.',
  serving: 'Serving {url} – end with Ctrl+C.',
  sideloading: 'Opening Excel with the add-in …',
  notSideloaded: 'Excel was not opened with the add-in.',
  noExcel: 'There is no Excel for Windows or Mac on this machine.',
  byHand:
    'By hand: put {path} into a folder that Excel trusts as a catalog (docs/install.md), and choose the add-in under Home > Add-ins > Advanced > Shared Folder.',
}
