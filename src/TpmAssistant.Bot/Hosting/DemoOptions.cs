namespace TpmAssistant.Bot.Hosting;

/// <summary>Settings of the demo organisation, section <c>Demo</c>.</summary>
internal sealed class DemoOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Demo";

    /// <summary>Whether the embedded demo organisation answers as Microsoft Graph. Default: while <c>Graph:BaseUrl</c> is unset; never in Production.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The mail address or object id of the person that <c>ask</c> speaks for, and that a user unknown to the demo becomes. Default: the demo's project manager.</summary>
    public string? User { get; set; }
}
