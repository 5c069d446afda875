using System.Security.Cryptography;
using TpmAssistant.Bot.Pages;
using TpmAssistant.Graph;
using TpmAssistant.Teams;

namespace TpmAssistant.Bot.Hosting;

/// <summary>How people sign in, read out of the bot's own settings.</summary>
/// <param name="Graph">How the application proves itself when it asks for a token on a person's behalf.</param>
/// <param name="Page">The page that the sign-in button opens.</param>
/// <param name="AdminConsent">Where an administrator allows the application to read on people's behalf.</param>
internal sealed record SignInSettings(GraphSignIn Graph, Uri Page, Uri AdminConsent)
{
    /// <summary>The settings; <see langword="null"/> when nobody signs in: Graph is on this machine and no Entra:AppId is set.</summary>
    /// <exception cref="StartFailure">Something is missing.</exception>
    public static SignInSettings? Read(IConfiguration configuration)
    {
        var entra = configuration.GetSection("Entra").Get<EntraOptions>() ?? new EntraOptions();
        var graph = configuration.GetValue<Uri>("Graph:BaseUrl") ?? new GraphOptions().BaseUrl;
        if (string.IsNullOrEmpty(entra.AppId) && graph is { IsAbsoluteUri: true, IsLoopback: true }) return null;

        var bot = configuration.GetSection("Bot").Get<BotOptions>() ?? new BotOptions();
        if (string.IsNullOrEmpty(bot.AppId))
            throw new StartFailure("People have to sign in before Graph can be read: set Bot:AppId to the bot's Entra application, or leave Graph:BaseUrl out for the demo.");
        if (configuration.GetValue<Uri>("Bot:PublicUrl") is not { IsAbsoluteUri: true } address || address.Scheme != Uri.UriSchemeHttps)
            throw new StartFailure("Signing in needs Bot:PublicUrl, the https address at which people's browsers reach the bot, as in https://bot.contoso.com/.");

        var appId = string.IsNullOrEmpty(entra.AppId) ? bot.AppId : entra.AppId;
        var page = new Uri(address, SignInPage.Path);
        return new SignInSettings(Proof(bot, appId), page, Consent(bot, appId, page));
    }

    private static GraphSignIn Proof(BotOptions bot, string appId)
    {
        if (!Uri.TryCreate(bot.LoginEndpoint, UriKind.Absolute, out var login)) throw new StartFailure("Bot:LoginEndpoint must be an https address.");
        return bot.Credential switch
        {
            BotCredential.Secret when !string.IsNullOrEmpty(bot.Secret) => new GraphSignIn { ClientId = appId, LoginEndpoint = login, Secret = bot.Secret },
            BotCredential.Secret => throw new StartFailure("Bot:Credential is Secret but Bot:Secret is empty."),
            BotCredential.Certificate when !File.Exists(bot.CertificatePath) => throw new StartFailure("Bot:Credential is Certificate but Bot:CertificatePath names no file."),
            BotCredential.Certificate => new GraphSignIn { ClientId = appId, LoginEndpoint = login, Certificate = Certificate(bot) },
            BotCredential.ManagedIdentity when !string.Equals(appId, bot.AppId, StringComparison.OrdinalIgnoreCase) =>
                new GraphSignIn { ClientId = appId, LoginEndpoint = login, Assertion = GraphSignIn.AssertionOf(bot.AppId!) },
            BotCredential.ManagedIdentity => throw new StartFailure(
                "Bot:Credential is ManagedIdentity, and a managed identity cannot act for people: set Entra:AppId to an application that trusts it (see infra/README.md)."),
            _ => throw new StartFailure("Reading Graph on people's behalf needs Bot:Credential: Secret, Certificate or ManagedIdentity."),
        };
    }

    private static System.Security.Cryptography.X509Certificates.X509Certificate2 Certificate(BotOptions bot)
    {
        try
        {
            return bot.LoadCertificate();
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartFailure("Bot:CertificatePath cannot be read as a certificate with its private key. Is Bot:Secret its password?", wrong);
        }
    }

    /// <summary>An administrator of the bot's own tenant; of whichever they belong to when others are served as well.</summary>
    private static Uri Consent(BotOptions bot, string appId, Uri page)
    {
        var own = !string.IsNullOrEmpty(bot.TenantId) && bot.AllowedTenants.All(t => string.Equals(t, bot.TenantId, StringComparison.OrdinalIgnoreCase));
        var tenant = own ? Uri.EscapeDataString(bot.TenantId!) : "organizations";
        return new Uri(
            new Uri(bot.LoginEndpoint),
            $"/{tenant}/adminconsent?client_id={Uri.EscapeDataString(appId)}&redirect_uri={Uri.EscapeDataString(page.AbsoluteUri)}");
    }
}
