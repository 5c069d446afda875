using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// Sixteen generators of random numbers beside each other, one for each lane: xoshiro128+ (D. Blackman, S. Vigna: Scrambled linear pseudorandom number generators, 2021),
/// whose words come from SplitMix64. A strip of sixteen iterations has its own, so that its numbers are the same wherever and whenever it runs.
/// </summary>
internal struct Lanes
{
    /// <summary>Iterations in a strip.</summary>
    public const int Count = 16;

    private const ulong Golden = 0x9e3779b97f4a7c15;
    private const int Halves = 8;

    private Vector512<uint> s0;
    private Vector512<uint> s1;
    private Vector512<uint> s2;
    private Vector512<uint> s3;

    /// <summary>The generators of a strip.</summary>
    public Lanes(ulong seed, int strip)
    {
        // 32 values of SplitMix64, each two words of the state.
        const ulong Step = unchecked(Halves * Golden);
        var first = Mix(seed) + ((ulong)(uint)strip * 4 * Step);
        var lanes = Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 8) * Vector512.Create(Golden);
        s0 = Mix(Vector512.Create(first) + lanes).AsUInt32();
        s1 = Mix(Vector512.Create(first + Step) + lanes).AsUInt32();
        s2 = Mix(Vector512.Create(first + Step + Step) + lanes).AsUInt32();
        s3 = Mix(Vector512.Create(first + Step + Step + Step) + lanes).AsUInt32();
    }

    /// <summary>The next number of each lane: from 0 to just under 1, of which 23 bits are random.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Next()
    {
        var result = s0 + s3;
        var t = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = (s3 << 11) | (s3 >>> 21);
        return ((result >>> 9) | Vector512.Create(0x3f800000u)).AsSingle() - Vector512.Create(1f);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    private static Vector512<ulong> Mix(Vector512<ulong> z)
    {
        z = (z ^ (z >>> 30)) * Vector512.Create(0xbf58476d1ce4e5b9);
        z = (z ^ (z >>> 27)) * Vector512.Create(0x94d049bb133111eb);
        return z ^ (z >>> 31);
    }
}
