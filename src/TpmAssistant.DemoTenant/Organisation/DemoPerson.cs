namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Somebody of the demo organisation.</summary>
/// <param name="Key">Short name by which the data refer to the person.</param>
/// <param name="Id">Object id in the directory, fixed.</param>
/// <param name="Name">Display name.</param>
/// <param name="JobTitle">Job title.</param>
/// <param name="Department">Department.</param>
/// <param name="Office">City of the office.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="WindowsZone">The same zone as Outlook names it.</param>
/// <param name="ManagerKey">Key of the manager, if there is one.</param>
public sealed record DemoPerson(
    string Key, string Id, string Name, string JobTitle, string Department, string Office, string TimeZone, string WindowsZone, string? ManagerKey)
{
    /// <summary>Mail address and sign-in name.</summary>
    public string Mail => $"{Key}@{DemoPeople.Domain}";
}
