using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TpmAssistant.Teams.Authentication;

/// <summary>
/// Tokens found valid, by the SHA-256 of the whole header. Teams sends the same token for up to an hour; checking its signature
/// once instead of each time halves the cost of a request. Holds no token text, and only valid tokens get in.
/// </summary>
internal sealed class TokenCache
{
    private const int Capacity = 1024;

    private readonly ConcurrentDictionary<UInt256, ChannelToken> valid = new();

    public static UInt256 Key(string header)
    {
        UInt256 key = default;
        SHA256.HashData(MemoryMarshal.AsBytes(header.AsSpan()), MemoryMarshal.AsBytes(new Span<UInt256>(ref key)));
        return key;
    }

    public ChannelToken? Find(UInt256 key) => valid.GetValueOrDefault(key);

    public void Add(UInt256 key, ChannelToken token, DateTimeOffset expiredBefore)
    {
        if (valid.Count >= Capacity)
        {
            foreach (var (old, held) in valid)
            {
                if (held.Expires < expiredBefore)
                {
                    valid.TryRemove(old, out _);
                }
            }

            if (valid.Count >= Capacity)
            {
                valid.Clear();
            }
        }

        valid[key] = token;
    }
}

/// <summary>A hash as a value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct UInt256(UInt128 Low, UInt128 High);
