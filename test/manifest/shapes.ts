/**
 * The elements of a task pane add-in for Excel with commands, a shared runtime and custom functions: children in the
 * order of Microsoft's schema (MS-OWEMXML; "How to find the proper order of manifest elements"), and attributes.
 * A name alone is required once; `?` optional, `+` one or more, `*` any number. What stands in no shape here is refused,
 * although the schema may know it: this add-in does not use it.
 */
export interface Shape {
  readonly children: string
  readonly attributes: string
}

const shape = (children: string, attributes = ''): Shape => ({ children, attributes })
const resource = shape('', 'resid')
const localized = shape('Override*', 'DefaultValue')
const resourceItem = shape('bt:Override*', 'id DefaultValue')

/** By `parent/name`, otherwise by `name:xsi:type`, otherwise by name. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: shape(
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? ' +
      'AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
    'xmlns xmlns:xsi xmlns:bt xsi:type',
  ),
  Id: shape(''),
  AlternateId: shape(''),
  Version: shape(''),
  ProviderName: shape(''),
  DefaultLocale: shape(''),
  DisplayName: localized,
  Description: localized,
  IconUrl: localized,
  HighResolutionIconUrl: localized,
  SupportUrl: localized,
  Override: shape('', 'Locale Value'),
  AppDomains: shape('AppDomain+'),
  AppDomain: shape(''),
  Hosts: shape('Host'),
  Host: shape('', 'Name'),
  Requirements: shape('Sets'),
  Sets: shape('Set+', 'DefaultMinVersion?'),
  Set: shape('', 'Name MinVersion'),
  DefaultSettings: shape('SourceLocation'),
  'DefaultSettings/SourceLocation': localized,
  Permissions: shape(''),
  VersionOverrides: shape('Description? Requirements? Hosts Resources', 'xmlns xsi:type'),
  'VersionOverrides/Description': resource,
  'Host:Workbook': shape('Runtimes AllFormFactors DesktopFormFactor', 'xsi:type'),
  Runtimes: shape('Runtime'),
  Runtime: shape('', 'resid lifetime'),
  AllFormFactors: shape('ExtensionPoint'),
  'ExtensionPoint:CustomFunctions': shape('Script Page Metadata Namespace', 'xsi:type'),
  Script: shape('SourceLocation'),
  Page: shape('SourceLocation'),
  Metadata: shape('SourceLocation'),
  SourceLocation: resource,
  Namespace: resource,
  DesktopFormFactor: shape('GetStarted FunctionFile ExtensionPoint+'),
  GetStarted: shape('Title Description LearnMoreUrl'),
  Title: resource,
  'GetStarted/Description': resource,
  LearnMoreUrl: resource,
  FunctionFile: resource,
  'ExtensionPoint:PrimaryCommandSurface': shape('CustomTab', 'xsi:type'),
  CustomTab: shape('Group+ Label', 'id'),
  Group: shape('OverriddenByRibbonApi? Label Icon Control+', 'id'),
  OverriddenByRibbonApi: shape(''),
  Label: resource,
  Icon: shape('bt:Image+'),
  'Icon/bt:Image': shape('', 'size resid'),
  'Control:Button': shape('OverriddenByRibbonApi? Label Supertip Icon Action Enabled?', 'xsi:type id'),
  Supertip: shape('Title Description'),
  'Supertip/Description': resource,
  'Action:ExecuteFunction': shape('FunctionName', 'xsi:type'),
  'Action:ShowTaskpane': shape('TaskpaneId? SourceLocation Title?', 'xsi:type'),
  FunctionName: shape(''),
  TaskpaneId: shape(''),
  Enabled: shape(''),
  Resources: shape('bt:Images bt:Urls bt:ShortStrings bt:LongStrings'),
  'bt:Images': shape('bt:Image+'),
  'bt:Urls': shape('bt:Url+'),
  'bt:ShortStrings': shape('bt:String+'),
  'bt:LongStrings': shape('bt:String+'),
  'bt:Image': resourceItem,
  'bt:Url': resourceItem,
  'bt:String': resourceItem,
  'bt:Override': shape('', 'Locale Value'),
}

export const NAMESPACES: Readonly<Record<string, string>> = {
  'OfficeApp xmlns': 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'OfficeApp xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'OfficeApp xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'OfficeApp xsi:type': 'TaskPaneApp',
  'VersionOverrides xmlns': 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  'VersionOverrides xsi:type': 'VersionOverridesV1_0',
}
