using System.Security.Cryptography.X509Certificates;

namespace TpmAssistant.Teams;

/// <summary>How the bot proves who it is to Microsoft, and whom it lets in.</summary>
public sealed class BotOptions
{
    /// <summary>
    /// The bot's Entra application id, a GUID. Default: none, which means no token check, loopback callers and
    /// loopback replies only, and no start in Production.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>The bot's home tenant, a GUID or domain. Default: none, which asks the old multi-tenant authority for tokens.</summary>
    public string? TenantId { get; set; }

    /// <summary>How tokens for replies are obtained. Default: none, which is for loopback connectors only.</summary>
    public BotCredential Credential { get; set; }

    /// <summary>The client secret, or the password of the certificate file. Default: none.</summary>
    public string? Secret { get; set; }

    /// <summary>A PFX file, or a PEM file with certificate and key, for <see cref="BotCredential.Certificate"/>. Default: none.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Where the channel publishes its signing keys. Https; http on loopback outside Production. Default: the public cloud.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The only issuer accepted, compared exactly; also the audience of tokens for replies. Default: the public cloud.</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Entra's base address for tokens. Https; http on loopback outside Production. Default: the public cloud.</summary>
    public string LoginEndpoint { get; set; } = "https://login.microsoftonline.com";

    /// <summary>
    /// Tenants whose activities are accepted. Default: empty, which means <see cref="TenantId"/> alone; with that empty too,
    /// any tenant outside Production and no start in Production. A single <c>*</c> means any tenant.
    /// </summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>
    /// Exact host names (with <c>:port</c> where it is not 443) that replies and the bot's token may go to. Loopback hosts, which may
    /// be http and any port, count outside Production only. Default: empty, which means Microsoft's own; when set, only these.
    /// </summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Whether the key that signed a token must be published as endorsed for Teams. Default: true.</summary>
    public bool RequireEndorsement { get; set; } = true;

    /// <summary>
    /// Whether forms open in a window of their own (Teams' dialogs), where a card that changes underneath cannot take what somebody types. Default: where
    /// there is an <see cref="AppId"/>, since Microsoft's local client has no dialogs; without them a form is a message of its own.
    /// </summary>
    public bool? Dialogs { get; set; }

    /// <summary>Whether forms open in a window of their own.</summary>
    public bool HasDialogs => Dialogs ?? !string.IsNullOrEmpty(AppId);

    /// <summary>The certificate at <see cref="CertificatePath"/> with its private key.</summary>
    public X509Certificate2 LoadCertificate() =>
        CertificatePath!.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(CertificatePath, Secret);
}

/// <summary>How the bot obtains tokens for its replies.</summary>
public enum BotCredential
{
    /// <summary>No token.</summary>
    None,

    /// <summary>A client secret.</summary>
    Secret,

    /// <summary>A certificate with its private key.</summary>
    Certificate,

    /// <summary>A user-assigned managed identity whose client id is the app id.</summary>
    ManagedIdentity,
}
