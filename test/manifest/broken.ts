/** A manifest that is wrong in one way: the project's own with one edit, and what is to be said of it. */
export interface Broken {
  readonly what: string
  /** Found once in the manifest. */
  readonly from: string
  readonly to: string
  /** `line:column sentence`, all of them. */
  readonly found: readonly string[]
}

const broken = (what: string, from: string, to: string, ...found: readonly string[]): Broken => ({
  what,
  from,
  to,
  found,
})

const LONG = '长'.repeat(126)

export const BROKEN: readonly Broken[] = [
  broken(
    'not well-formed',
    '</Hosts>\n  <Requirements>',
    '</Host>\n  <Requirements>',
    '21:10 Not well-formed: unexpected close tag.',
  ),
  broken(
    'another kind of add-in',
    'xsi:type="TaskPaneApp"',
    'xsi:type="ContentApp"',
    '6:3 xsi:type of <OfficeApp> has to be “TaskPaneApp”.',
  ),
  broken(
    'a wrong namespace',
    'office/appforoffice/1.1',
    'office/appforoffice/1.0',
    '3:3 xmlns of <OfficeApp> has to be “http://schemas.microsoft.com/office/appforoffice/1.1”.',
  ),
  broken(
    'elements out of order',
    `<Version>1.0.0.0</Version>
  <ProviderName>Cesuan</ProviderName>`,
    `<ProviderName>Cesuan</ProviderName>
  <Version>1.0.0.0</Version>`,
    '9:3 <Version> has to stand before <ProviderName> in <OfficeApp>.',
  ),
  broken(
    'the tab’s label before its groups',
    '<CustomTab id="Cesuan.Tab">',
    '<CustomTab id="Cesuan.Tab">\n<Label resid="Tab.Label"/>',
    '62:15 <Group> has to stand before <Label> in <CustomTab>.',
    '191:15 <CustomTab> has more than one <Label>.',
  ),
  broken(
    'a required element missing',
    '  <DefaultLocale>zh-CN</DefaultLocale>\n',
    '',
    '2:1 <OfficeApp> lacks <DefaultLocale>.',
  ),
  broken(
    'an element of another kind of add-in',
    '<Permissions>',
    '<AllowSnapshot>true</AllowSnapshot>\n  <Permissions>',
    '31:3 <AllowSnapshot> has no place in <OfficeApp>.',
  ),
  broken('an attribute missing', ' lifetime="long"', '', '36:11 <Runtime> lacks the attribute lifetime.'),
  broken(
    'an attribute that does not exist',
    '<Group id="Cesuan.Work">',
    '<Group id="Cesuan.Work" name="x">',
    '61:39 <Group> has no attribute name.',
  ),
  broken(
    'a menu',
    'xsi:type="Button" id="Cesuan.Undo"',
    'xsi:type="Menu" id="Cesuan.Undo"',
    '174:17 <Control> has no type “Menu” in this add-in.',
  ),
  broken(
    'an id that is no GUID',
    '2a1acb1f-0a1b-4197-a6f6-bf24275b01e3',
    '{2a1acb1f-0a1b-4197-a6f6-bf24275b01e3}',
    '7:3 Id is no GUID (8-4-4-4-12 hexadecimal digits, with hyphens alone).',
  ),
  broken('a short version', '1.0.0.0', '1.0', '8:3 Version is not n.n.n.n with at most 5 digits each.'),
  broken('English first', '<DefaultLocale>zh-CN', '<DefaultLocale>en-US', '10:3 DefaultLocale is not zh-CN.'),
  broken(
    'more rights',
    'ReadWriteDocument',
    'ReadWriteMailbox',
    '31:3 Permissions is not ReadWriteDocument.',
  ),
  broken('Word', '<Host Name="Workbook"/>', '<Host Name="Document"/>', '20:11 Host is not Workbook.'),
  broken(
    'an older Excel',
    'Name="ExcelApi" MinVersion="1.14"',
    'Name="ExcelApi" MinVersion="1.7"',
    '24:28 ExcelApi is required at 1.14, not 1.7.',
  ),
  broken(
    'no shared runtime required',
    '      <Set Name="SharedRuntime" MinVersion="1.1"/>\n',
    '',
    '23:5 Requirements lack SharedRuntime 1.1.',
  ),
  broken(
    'a requirement too many',
    '<Set Name="ExcelApi"',
    '<Set Name="DialogApi" MinVersion="1.1"/>\n      <Set Name="ExcelApi"',
    '24:7 DialogApi is required, which the add-in can do without.',
  ),
  broken(
    'a runtime that ends',
    'lifetime="long"',
    'lifetime="short"',
    '36:37 The lifetime of a shared runtime is long.',
  ),
  broken(
    'functions on another page',
    '<FunctionFile resid="Page.Url"/>',
    '<FunctionFile resid="Workbench.Url"/>',
    '58:11 <FunctionFile> of <DesktopFormFactor> names “Workbench.Url”, the runtime “Page.Url”.',
  ),
  broken(
    'a second pane',
    '<SourceLocation resid="Page.Url"/>\n                  </Action>',
    '<TaskpaneId>A</TaskpaneId>\n                    <SourceLocation resid="Page.Url"/>\n                  </Action>',
    '80:21 A shared runtime has one pane: no <TaskpaneId>.',
  ),
  broken(
    'a name for an undefined text',
    '<Label resid="Undo.Label"/>',
    '<Label resid="Undo.Lable"/>',
    '175:26 <Label> names the resource “Undo.Lable”, which is not defined.',
  ),
  broken(
    'a text that nothing uses',
    '<bt:String id="Tab.Label"',
    '<bt:String id="Spare" DefaultValue="空">\n          <bt:Override Locale="en-US" Value="Spare"/>\n        </bt:String>\n        <bt:String id="Tab.Label"',
    '238:20 The resource “Spare” is not used.',
  ),
  broken(
    'a long text where a short one goes',
    '<Title resid="GetStarted.Title"/>',
    '<Title resid="GetStarted.Description"/>',
    '54:20 <Title> names “GetStarted.Description” of <bt:LongStrings>, not of <bt:ShortStrings>.',
    '235:20 The resource “GetStarted.Title” is not used.',
  ),
  broken(
    'an id defined twice',
    'bt:Image id="Icon.mark.32"',
    'bt:Image id="Icon.mark.16"',
    '65:39 <bt:Image> names the resource “Icon.mark.32”, which is not defined.',
    '199:19 The resource “Icon.mark.16” is defined twice.',
    '199:37 excel/assets/mark-32.png is 32×32, not 16×16.',
  ),
  broken(
    'an id too long',
    'bt:Image id="Icon.mark.32"',
    `bt:Image id="Icon.mark.${'3'.repeat(23)}"`,
    '65:39 <bt:Image> names the resource “Icon.mark.32”, which is not defined.',
    '199:19 The id “Icon.mark.33333333333333333333333” is longer than 32 characters.',
    '199:19 The resource “Icon.mark.33333333333333333333333” is not used.',
  ),
  broken(
    'a label too long',
    'DefaultValue="撤销本次写入"',
    `DefaultValue="${LONG}"`,
    '268:36 “Undo.Label” has 126 characters; 125 are allowed.',
  ),
  broken(
    'a description too long',
    '奖补政策测算：政策',
    `${LONG}${LONG}`,
    '14:16 <Description> has 297 characters; 250 are allowed.',
  ),
  broken(
    'an override missing',
    '          <bt:Override Locale="en-US" Value="Recalculate"/>\n',
    '',
    '253:9 “Recalculate.Label” lacks an override for en-US.',
  ),
  broken('an empty override', 'Value="Save scenario"', 'Value=""', '260:39 “Save.Label” is empty.'),
  broken(
    'a third language',
    '<Override Locale="en-US" Value="Cesuan"/>',
    '<Override Locale="en-US" Value="Cesuan"/>\n    <Override Locale="fr-FR" Value="Cesuan"/>',
    '13:5 <DisplayName> has an override for fr-FR; besides zh-CN there is en-US.',
  ),
  broken(
    'a namespace that changes with the language',
    '"POLICY"/>',
    '"POLICY"><bt:Override Locale="en-US" Value="GRANT"/></bt:String>',
    '234:9 “Functions.Namespace” is the functions’ namespace: formulas need one in every language.',
  ),
  broken(
    'http',
    '"Page.Url" DefaultValue="https:',
    '"Page.Url" DefaultValue="http:',
    '224:31 “Page.Url” is no https address: http://localhost:3000/excel/index.html',
  ),
  broken(
    'another server',
    'https://localhost:3000/excel/functions.js"',
    'https://example.org/excel/functions.js"',
    '225:39 https://example.org/excel/functions.js is not under https://localhost:3000/',
  ),
  broken(
    'an icon without a size',
    '                  <bt:Image size="80" resid="Icon.mark.80"/>\n',
    '',
    '63:17 The icon of “Cesuan.Work” lacks the size 80.',
    '199:19 The resource “Icon.mark.80” is not used.',
  ),
  broken(
    'a picture of another size',
    'size="16" resid="Icon.pane.16"',
    'size="16" resid="Icon.pane.32"',
    '201:19 The resource “Icon.pane.16” is not used.',
    '202:37 excel/assets/pane-32.png is 32×32, not 16×16.',
  ),
  broken(
    'a picture that is not there',
    'assets/mark-64.png',
    'assets/mark-65.png',
    '18:26 There is no file excel/assets/mark-65.png.',
  ),
  broken(
    'a picture that is no PNG',
    'assets/undo-80.png',
    'assets/undo.svg',
    '221:37 excel/assets/undo.svg is no PNG.',
  ),
  broken(
    'a control’s id used twice',
    'id="Cesuan.Undo"',
    'id="Cesuan.Save"',
    '174:44 The id “Cesuan.Save” is used twice.',
  ),
  broken(
    'a function that the page does not have',
    '<FunctionName>undoWrite',
    '<FunctionName>undo',
    '60:13 No button runs the action “undoWrite”.',
    '186:21 The page associates no action “undo”.',
  ),
  broken(
    'no button for the pane',
    `<Action xsi:type="ShowTaskpane">
                    <SourceLocation resid="Page.Url"/>`,
    `<Action xsi:type="ExecuteFunction">
                    <FunctionName>recalculate</FunctionName>`,
    '60:13 No button opens the pane.',
  ),
  broken(
    'the functions’ metadata elsewhere',
    'excel/functions.json',
    'excel/metadata.json',
    '226:41 The functions’ metadata is not functions.json: https://localhost:3000/excel/metadata.json',
  ),
  broken(
    'no English metadata',
    '          <bt:Override Locale="en-US" Value="https://localhost:3000/excel/functions.en.json"/>\n',
    '',
    '226:9 The functions’ metadata has no functions.en.json.',
  ),
]
