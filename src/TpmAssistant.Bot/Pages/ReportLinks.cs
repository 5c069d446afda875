using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads the addresses of a published report's documents: tenant, key and kind, protected and good for an hour.</summary>
internal sealed class ReportLinks(IDataProtectionProvider protection, PublicAddress address) : IReportLinks
{
    /// <summary>Where the documents lie.</summary>
    public const string Path = "/report";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("report-export").ToTimeLimitedDataProtector();

    public Uri Create(Asker asker, ReportKey key, ReportDocument document)
    {
        var text = $"{(int)document}\n{asker.Tenant.Value}\n{ProductJson.Serialize(key)}";
        return new Uri(address.Base, $"{Path}?ticket={Uri.EscapeDataString(_protector.Protect(text, Lifetime))}");
    }

    /// <summary>What an address was made for; <see langword="null"/> when it is not one of ours or too old.</summary>
    public (TenantId Tenant, ReportKey Key, ReportDocument Document)? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            var parts = _protector.Unprotect(ticket).Split('\n', 3);
            return (new TenantId(parts[1]), ProductJson.Deserialize<ReportKey>(parts[2]), (ReportDocument)int.Parse(parts[0], CultureInfo.InvariantCulture));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
