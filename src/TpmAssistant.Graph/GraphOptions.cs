using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace TpmAssistant.Graph;

/// <summary>How Microsoft Graph is reached.</summary>
public sealed class GraphOptions
{
    /// <summary>Where Graph is. Default: the worldwide cloud, v1.0. Absolute, http or https, without query.</summary>
    public Uri BaseUrl { get; set; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>How long one try may take. Default 20 seconds; 1 second to 5 minutes.</summary>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the tries of one request may wait for each other, all together. Default 20 seconds; 0 to 5 minutes.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one reading may take with all its requests; what arrived by then is kept. Default 60 seconds; 1 second to 10 minutes.</summary>
    public TimeSpan ReadingTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The organisation's sensitivity labels, the least sensitive first: where facts of several labels stand together, the last of them counts. A label
    /// that is not listed ranks above those that are. Default: none listed; at most 100.
    /// </summary>
    public List<LabelSetting> Labels { get; } = [];

    /// <summary>How tokens for the cloud are asked for. Default <see langword="null"/>: the demo organisation's own tokens.</summary>
    public GraphSignIn? SignIn { get; set; }

    /// <summary>What is wrong with the values, in words for the person who set them; empty when nothing is.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("https" or "http") || BaseUrl.Query.Length > 0)
            yield return "Graph:BaseUrl must be an absolute http or https address without a query.";
        else if (BaseUrl.Scheme != Uri.UriSchemeHttps && !BaseUrl.IsLoopback)
            yield return "Graph:BaseUrl must be https unless it is on this machine: tokens would travel in the clear.";
        else if (SignIn is null && !BaseUrl.IsLoopback)
            yield return "Graph:BaseUrl is not the demo organisation, so signing in to Graph has to be configured.";
        if (TryTimeout < TimeSpan.FromSeconds(1) || TryTimeout > TimeSpan.FromMinutes(5))
            yield return "Graph:TryTimeout must be between 1 second and 5 minutes.";
        if (LongestWait < TimeSpan.Zero || LongestWait > TimeSpan.FromMinutes(5))
            yield return "Graph:LongestWait must be between 0 and 5 minutes.";
        if (ReadingTimeout < TimeSpan.FromSeconds(1) || ReadingTimeout > TimeSpan.FromMinutes(10))
            yield return "Graph:ReadingTimeout must be between 1 second and 10 minutes.";
        if (Labels.Count > 100 || Labels.Any(label => label.Label.Length is 0 or > 100 || label.Name.Length > 80 || label.Description.Length > 200))
            yield return "Graph:Labels takes at most 100 labels, each with an id or a name (the name at most 80 characters), and a description of at most 200 characters.";
        foreach (var problem in SignIn?.Problems() ?? [])
            yield return problem;
    }
}

/// <summary>How the application proves itself when it asks for a token on behalf of a person. Exactly one proof is given.</summary>
public sealed class GraphSignIn
{
    /// <summary>The application's id in Entra.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where tokens are asked for. Default: the worldwide cloud. https only.</summary>
    public Uri LoginEndpoint { get; init; } = new("https://login.microsoftonline.com");

    /// <summary>A client secret.</summary>
    public string? Secret { get; init; }

    /// <summary>A certificate with its private key.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>A signed assertion, as a managed identity gives one.</summary>
    public Func<CancellationToken, Task<string>>? Assertion { get; init; }

    /// <summary>The assertion of a user-assigned managed identity that the application trusts; the library keeps it until it runs out.</summary>
    /// <param name="managedIdentity">The identity's client id.</param>
    public static Func<CancellationToken, Task<string>> AssertionOf(string managedIdentity)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(managedIdentity)).Build();
        return async cancellationToken =>
            (await identity.AcquireTokenForManagedIdentity("api://AzureADTokenExchange").ExecuteAsync(cancellationToken)).AccessToken;
    }

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ClientId))
            yield return "Signing in to Graph needs the application's id.";
        if (!LoginEndpoint.IsAbsoluteUri || LoginEndpoint.Scheme != Uri.UriSchemeHttps)
            yield return "The login endpoint for Graph must be an absolute https address.";
        if (new object?[] { Secret, Certificate, Assertion }.Count(proof => proof is not null) != 1)
            yield return "Signing in to Graph needs exactly one of secret, certificate and assertion.";
    }
}
