using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Bot.Pages;

/// <summary>
/// Addresses that say in themselves what they were made for: protected, so that nobody can make or change one, and good for an hour.
/// </summary>
/// <typeparam name="T">What they are made for, part of the product's JSON.</typeparam>
/// <param name="protection">Keeps the keys.</param>
/// <param name="address">Where the product is reached.</param>
/// <param name="path">Where the page lies; also keeps one page's tickets from opening another.</param>
internal sealed class Tickets<T>(IDataProtectionProvider protection, PublicAddress address, string path) : ILinks<T>
    where T : class
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(path).ToTimeLimitedDataProtector();

    public Uri Create(T content) => new(address.Base, $"{path}?ticket={Uri.EscapeDataString(_protector.Protect(ProductJson.Serialize(content), Lifetime))}");

    /// <summary>What an address was made for; <see langword="null"/> when it is not one of ours or too old.</summary>
    public T? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            return ProductJson.Deserialize<T>(_protector.Unprotect(ticket));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
