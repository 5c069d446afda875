using Microsoft.Kiota.Abstractions;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Graph.Sessions;

/// <summary>A collection as far as it was read.</summary>
internal readonly record struct GraphItems<T>(IReadOnlyList<T> Items, ReadFailure Failure)
{
    /// <summary>How many there are, where that is known: when nothing is missing.</summary>
    public int? Total => Failure == ReadFailure.None ? Items.Count : null;
}

/// <summary>Collections, page by page.</summary>
internal static class GraphPages
{
    private const int MostPages = 50;

    /// <summary>Reads the first page with the request, and all others by the links given.</summary>
    public static async Task<GraphItems<T>> ReadAllAsync<T>(this GraphSession session, RequestInformation first, GraphReader<GraphPage<T>> reader) =>
        await session.ReadRestAsync(await session.SendAsync(first, reader), reader, first.Headers);

    /// <summary>Reads all pages after one that is there already.</summary>
    /// <param name="session">The session.</param>
    /// <param name="page">The first page's reply.</param>
    /// <param name="reader">Reads a page.</param>
    /// <param name="headers">Headers of the first request, which the later ones need as well.</param>
    public static async Task<GraphItems<T>> ReadRestAsync<T>(
        this GraphSession session, GraphReply<GraphPage<T>> page, GraphReader<GraphPage<T>> reader, RequestHeaders? headers = null)
    {
        var all = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var count = 1; ; count++)
        {
            if (page.Value is null) return new(all, page.Failure);
            all.AddRange(page.Value.Items);
            if (page.Value.Next is not { Length: > 0 } link) return new(all, ReadFailure.None);
            if (count == MostPages) return new(all, ReadFailure.TooLarge);
            if (!Uri.TryCreate(link, UriKind.Absolute, out var next) || !session.Address.Contains(next) || !seen.Add(link))
            {
                Log.ForeignPage(session.Logger, typeof(T).Name);
                return new(all, ReadFailure.Unavailable);
            }

            var request = new RequestInformation { HttpMethod = Method.GET, URI = next };
            if (headers is not null) request.Headers.AddAll(headers);
            page = await session.SendAsync(request, reader);
        }
    }
}
