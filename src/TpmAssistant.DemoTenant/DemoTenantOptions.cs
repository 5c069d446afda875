namespace TpmAssistant.DemoTenant;

/// <summary>How one demo organisation is set up.</summary>
public sealed class DemoTenantOptions
{
    /// <summary>Id of this run. Default: a new one in each process. Give one to run several processes on the same data of one day.</summary>
    public string? InstanceId { get; set; }
}
