using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Authentication;

/// <summary>
/// The signing keys of a publisher: the channel, or Entra. Keys once read are used for as long as their publisher is silent; without any, nothing is let in.
/// Unlike the library's own configuration manager, a token with an unknown key id waits for the fetch it causes: Teams does not
/// send an activity again that was refused, so answering first and fetching afterwards would lose the first one after each rotation.
/// </summary>
internal sealed class ChannelKeys(string address, IDocumentRetriever documents, TimeProvider clock, ILogger<ChannelKeys> log) : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The least time between two fetches, whatever is asked for.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(30);

    /// <summary>The same, while there are no keys at all.</summary>
    public static readonly TimeSpan ColdInterval = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset lastAttempt = DateTimeOffset.MinValue;

    /// <summary>The keys in use now, without a fetch.</summary>
    public KeySet? Current => current;

    /// <summary>The newest keys, fetched again if they are old or do not hold <paramref name="keyId"/>; null if there are none.</summary>
    public ValueTask<KeySet?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = current;
        return keys is not null && keys.ById.ContainsKey(keyId) && clock.GetUtcNow() - keys.ReadAt < Lifetime
            ? ValueTask.FromResult<KeySet?>(keys)
            : RefreshAsync(keyId, cancellationToken);
    }

    public void Dispose() => gate.Dispose();

    private async ValueTask<KeySet?> RefreshAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = current?.ById.ContainsKey(keyId) == true;
        if (!await gate.WaitAsync(known ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            return current;
        }

        try
        {
            var keys = current;
            var now = clock.GetUtcNow();
            var stillWanted = keys is null || !keys.ById.ContainsKey(keyId) || now - keys.ReadAt >= Lifetime;
            if (stillWanted && now - lastAttempt >= (keys is null ? ColdInterval : RefreshInterval))
            {
                lastAttempt = now;
                current = await FetchAsync() ?? keys;
            }

            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Belongs to no request: a caller who hangs up must not cost the others their keys. The fetch has its own time limit.</summary>
    private async Task<KeySet?> FetchAsync()
    {
        try
        {
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
            foreach (var candidate in published.JsonWebKeySet?.Keys ?? [])
            {
                if (ChannelKey.From(candidate, out var problem) is not { } key)
                {
                    log.KeyUnusable(problem ?? "");
                }
                else if (!keys.TryAdd(key.Id, key))
                {
                    log.KeyUnusable("its id is taken");
                }
            }

            if (keys.Count == 0)
            {
                throw new InvalidDataException("No usable key was published.");
            }

            log.KeysRead(address, keys.Count, keys.Values.Count(k => k.Endorsements.Contains(ActivityTypes.Teams)));
            return new KeySet(keys.ToFrozenDictionary(StringComparer.Ordinal), published.Issuer ?? "", clock.GetUtcNow());
        }
        catch (Exception e)
        {
            log.KeysUnavailable(e, address, current?.ById.Count ?? 0);
            return null;
        }
    }
}

/// <summary>All keys of one reading, and the issuer that the metadata names.</summary>
internal sealed record KeySet(FrozenDictionary<string, ChannelKey> ById, string Issuer, DateTimeOffset ReadAt);
