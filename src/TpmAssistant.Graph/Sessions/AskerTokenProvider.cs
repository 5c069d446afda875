using Microsoft.Kiota.Abstractions.Authentication;

namespace TpmAssistant.Graph.Sessions;

/// <summary>Hands the asker's token to requests that go to Graph, and to no others.</summary>
internal sealed class AskerTokenProvider(string token, GraphAddress address) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([address.Base.Host]);

    public Task<string> GetAuthorizationTokenAsync(
        Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(address.Contains(uri) ? token : string.Empty);
}
