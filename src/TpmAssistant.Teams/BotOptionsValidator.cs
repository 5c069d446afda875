using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams;

/// <summary>Refuses a configuration that would open the bot wider than its owner means.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var problems = Problems(options, environment.IsProduction()).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(BotOptions bot, bool production) =>
        [.. Identity(bot, production), .. Addresses(bot, production), .. Hosts(bot, production)];

    private static IEnumerable<string> Identity(BotOptions bot, bool production)
    {
        if (string.IsNullOrEmpty(bot.AppId))
        {
            if (production)
            {
                yield return "Bot:AppId is not set. Without it anybody could speak to the bot, so it does not start in Production.";
            }

            if (bot.Credential != BotCredential.None)
            {
                yield return "Bot:Credential is set but Bot:AppId is not.";
            }

            yield break;
        }

        if (!Guid.TryParse(bot.AppId, out _))
        {
            yield return "Bot:AppId must be a GUID.";
        }

        if (bot.Credential == BotCredential.Secret && string.IsNullOrEmpty(bot.Secret))
        {
            yield return "Bot:Credential is Secret but Bot:Secret is empty.";
        }

        if (bot.Credential == BotCredential.Certificate && !File.Exists(bot.CertificatePath))
        {
            yield return "Bot:Credential is Certificate but Bot:CertificatePath names no file.";
        }

        if (!Enum.IsDefined(bot.Credential))
        {
            yield return "Bot:Credential must be None, Secret, Certificate or ManagedIdentity.";
        }

        if (bot.Credential == BotCredential.None && (production || !bot.AllowedServiceHosts.All(ServiceHosts.IsLoopbackHost)))
        {
            yield return "Bot:Credential None sends replies without a token: outside Production and to loopback Bot:AllowedServiceHosts only.";
        }

        if (production && string.IsNullOrEmpty(bot.TenantId) && bot.AllowedTenants.Count == 0)
        {
            yield return "Bot:AllowedTenants is empty and Bot:TenantId is not set: name the tenants to be served, or * for all.";
        }
    }

    private static IEnumerable<string> Addresses(BotOptions bot, bool production)
    {
        foreach (var (key, value) in new[] { ("Bot:OpenIdMetadata", bot.OpenIdMetadata), ("Bot:LoginEndpoint", bot.LoginEndpoint) })
        {
            if (!TrustedAddress.IsAcceptable(value, loopback: !production))
            {
                yield return production
                    ? $"{key} must be an https address that is not loopback."
                    : $"{key} must be an https address, or http on loopback.";
            }
        }

        if (string.IsNullOrWhiteSpace(bot.TokenIssuer))
        {
            yield return "Bot:TokenIssuer is empty.";
        }
    }

    private static IEnumerable<string> Hosts(BotOptions bot, bool production)
    {
        foreach (var host in bot.AllowedServiceHosts)
        {
            if (!ServiceHosts.IsHost(host))
            {
                yield return $"Bot:AllowedServiceHosts: '{host}' is not a plain host name, such as smba.trafficmanager.net.";
            }
            else if (production && ServiceHosts.IsLoopbackHost(host))
            {
                yield return $"Bot:AllowedServiceHosts: '{host}' is loopback, which Production refuses.";
            }
        }
    }
}
