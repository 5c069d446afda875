namespace TpmAssistant.Teams;

/// <summary>How people sign in, so that the assistant reads with their rights.</summary>
public sealed class EntraOptions
{
    /// <summary>
    /// The Entra application that people sign in to, a GUID. Default: the bot's own. A bot with a managed identity needs one beside it,
    /// because a managed identity cannot act for people.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>Where Entra publishes its signing keys. Https; http on loopback outside Production. Default: the public cloud, every tenant.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>
    /// The page that the sign-in button opens. Default: none, which means that nobody is asked to sign in. Set by the host, not by
    /// configuration.
    /// </summary>
    public Uri? SignInPage { get; set; }
}
