using System.Globalization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Graph.Sessions;

/// <summary>Graph's base address, and the links to items that follow from it.</summary>
internal sealed class GraphAddress(Uri baseUrl)
{
    private static readonly string[] OutlookHosts =
        ["outlook.office.com", "outlook.office365.com", "outlook.live.com", "outlook.cloud.microsoft", "outlook.office365.us", "outlook-dod.office365.us"];

    private static readonly string[] TeamsHosts =
        ["teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft", "gov.teams.microsoft.us", "dod.teams.microsoft.us"];

    private static readonly string[] SharePointEndings = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us"];

    /// <summary>Without a slash at the end.</summary>
    public Uri Base { get; } = new(baseUrl.AbsoluteUri.TrimEnd('/'));

    /// <summary>Whether it is the demo organisation, which only ever answers on this machine.</summary>
    private bool IsDemo => Base.IsLoopback;

    /// <summary>Whether an address lies below the base: same scheme, host, port and path.</summary>
    public bool Contains(Uri uri) => uri.IsAbsoluteUri && uri.UserInfo.Length == 0
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), Base.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
        && uri.AbsolutePath.StartsWith(Base.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>Where a person opens a Planner task.</summary>
    public Uri PlannerTask(TenantId tenant, string planId, string taskId) => IsDemo
        ? ItemPage("task", taskId)
        : new Uri($"https://planner.cloud.microsoft/webui/plan/{Escape(planId)}/view/board/task/{Escape(taskId)}?tid={Escape(tenant.Value)}");

    /// <summary>Where a person opens a Planner plan.</summary>
    public Uri PlannerPlan(TenantId tenant, string planId) => IsDemo
        ? ItemPage("plan", planId)
        : new Uri($"https://planner.cloud.microsoft/webui/plan/{Escape(planId)}/view/board?tid={Escape(tenant.Value)}");

    /// <summary>Where a person opens a To Do task.</summary>
    public Uri ToDoTask(string taskId) => IsDemo ? ItemPage("todo", taskId) : new Uri($"https://to-do.office.com/tasks/id/{Escape(taskId)}/details");

    /// <summary>Where a person looks up a moment of a recording: its page in the demo, else the meeting's chat, whose recap holds it.</summary>
    public Uri? Transcript(TenantId tenant, string? chat, string transcript, TimeSpan at) => IsDemo
        ? new Uri($"{ItemPage("transcript", transcript)}#t{Math.Max(0, (long)at.TotalSeconds).ToString(CultureInfo.InvariantCulture)}")
        : chat is null ? null : new Uri($"https://teams.microsoft.com/l/chat/{Escape(chat)}/conversations?tenantId={Escape(tenant.Value)}");

    /// <summary>A link to an event or a mail as Graph gave it, where it leads to Outlook; otherwise none.</summary>
    public Uri? Outlook(string? link) => Known(link, OutlookHosts);

    /// <summary>A link to join a meeting as Graph gave it, where it leads to Teams; otherwise none. An invitation from outside may carry any.</summary>
    public Uri? TeamsMeeting(string? link) => Known(link, TeamsHosts);

    /// <summary>An address of a file as Graph gave it, where it leads to SharePoint; otherwise none.</summary>
    public Uri? SharePoint(string? link) => Known(link, []) ?? (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { IsDefaultPort: true, UserInfo.Length: 0 } && uri.Scheme == Uri.UriSchemeHttps
        && Array.Exists(SharePointEndings, e => uri.Host.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? uri : null);

    private Uri ItemPage(string kind, string id)
    {
        var root = Base.AbsoluteUri;
        return new Uri($"{root[..root.LastIndexOf('/')]}/items/{kind}/{Escape(id)}");
    }

    private Uri? Known(string? link, string[] hosts)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0) return null;
        if (uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)) return uri;
        return IsDemo && string.Equals(uri.GetLeftPart(UriPartial.Authority), Base.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            ? uri
            : null;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
