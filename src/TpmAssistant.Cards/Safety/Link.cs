using System.Diagnostics.CodeAnalysis;

namespace TpmAssistant.Cards.Safety;

/// <summary>An address that may be pressed. Made by code from an item's own address, http or https only, without credentials in it.</summary>
internal sealed record Link
{
    private Link(string address) => Address = address;

    public string Address { get; }

    public static Link? From(Uri? uri) => TryCreate(uri, out var link) ? link : null;

    public static bool TryCreate(Uri? uri, [NotNullWhen(true)] out Link? link)
    {
        bool allowed = uri is { IsAbsoluteUri: true, Scheme: "http" or "https" } && uri.UserInfo.Length == 0 && uri.Host.Length > 0;
        link = allowed ? new Link(Escape(uri!.AbsoluteUri)) : null;
        return allowed;
    }

    /// <summary>What Markdown or HTML could read as the end of the address is percent-encoded.</summary>
    private static string Escape(string address) =>
        address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("'", "%27", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
