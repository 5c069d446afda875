using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers;

/// <summary>Reads the same file once: a plan that somebody brought is read to be shown, to be adopted and for every question about it.</summary>
/// <remarks>What comes of a file depends on its bytes, its name and the columns corrected, so that it is remembered by those. Little is kept: a reading takes a few times its file.</remarks>
internal sealed class RecentPlans(IPlanReader reader) : IPlanReader
{
    private const long MostBytes = 8 * 1024 * 1024;
    private const int Most = 8;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, long Bytes, PlanReading Reading)> recent = [];

    /// <inheritdoc/>
    public bool TryRead(
        ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping,
        [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        var key = KeyOf(content, fileName, mapping);
        unreadable = null;
        if (Find(key) is { } known)
        {
            reading = known;
            return true;
        }

        if (!reader.TryRead(content, fileName, mapping, out reading, out unreadable)) return false;
        Keep(key, content.Length, reading);
        return true;
    }

    private static string KeyOf(ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping)
    {
        var columns = mapping is null ? "" : mapping.DateOrder + string.Concat(mapping.Columns.Select(c => string.Create(CultureInfo.InvariantCulture, $" {c.Column}:{c.Field}")));
        return $"{Convert.ToHexStringLower(SHA256.HashData(content.Span))} {columns}\n{fileName}";
    }

    private PlanReading? Find(string key)
    {
        lock (gate)
        {
            for (var node = recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key) continue;
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Reading;
            }
        }

        return null;
    }

    private void Keep(string key, long bytes, PlanReading reading)
    {
        if (bytes > MostBytes) return;
        lock (gate)
        {
            recent.AddFirst((key, bytes, reading));
            while (recent.Count > Most || recent.Sum(r => r.Bytes) > MostBytes) recent.RemoveLast();
        }
    }
}
