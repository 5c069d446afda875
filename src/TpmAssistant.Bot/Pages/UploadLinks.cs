using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads upload addresses: the asker, protected and good for an hour.</summary>
internal sealed class UploadLinks(IDataProtectionProvider protection, PublicAddress address) : IUploadLinks
{
    /// <summary>Where the upload page lies.</summary>
    public const string Path = "/plan";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("plan-upload").ToTimeLimitedDataProtector();

    public Uri BudgetTemplate => new(address.Base, BudgetTemplatePage.Path);

    public Uri Create(Asker asker) =>
        new(address.Base, $"{Path}?ticket={Uri.EscapeDataString(_protector.Protect(ProductJson.Serialize(asker), Lifetime))}");

    /// <summary>The asker an address was made for; <see langword="null"/> when it is not one of ours or too old.</summary>
    public Asker? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            return ProductJson.Deserialize<Asker>(_protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
