using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
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
    public static async Task<GraphItems<TItem>> ReadAllAsync<TPage, TItem>(
        this GraphSession session, RequestInformation first, ParsableFactory<TPage> factory, Func<TPage, List<TItem>?> items)
        where TPage : BaseCollectionPaginationCountResponse =>
        await session.ReadRestAsync(await session.SendAsync(first, factory), factory, items, first.Headers);

    /// <summary>Reads all pages after one that is there already.</summary>
    /// <param name="session">The session.</param>
    /// <param name="page">The first page's reply.</param>
    /// <param name="factory">Makes a page.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="headers">Headers of the first request, which the later ones need as well.</param>
    public static async Task<GraphItems<TItem>> ReadRestAsync<TPage, TItem>(
        this GraphSession session, GraphReply<TPage> page, ParsableFactory<TPage> factory, Func<TPage, List<TItem>?> items, RequestHeaders? headers = null)
        where TPage : BaseCollectionPaginationCountResponse
    {
        var all = new List<TItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var count = 1; ; count++)
        {
            if (page.Value is null) return new(all, page.Failure);
            // Every collection has this key; an answer without it is something else.
            if (items(page.Value) is not { } found) return new(all, ReadFailure.Unavailable);
            all.AddRange(found);
            if (page.Value.OdataNextLink is not { Length: > 0 } link) return new(all, ReadFailure.None);
            if (count == MostPages) return new(all, ReadFailure.TooLarge);
            if (!Uri.TryCreate(link, UriKind.Absolute, out var next) || !session.Address.Contains(next) || !seen.Add(link))
            {
                Log.ForeignPage(session.Logger, typeof(TItem).Name);
                return new(all, ReadFailure.Unavailable);
            }

            var request = new RequestInformation { HttpMethod = Method.GET, URI = next };
            if (headers is not null) request.Headers.AddAll(headers);
            page = await session.SendAsync(request, factory);
        }
    }
}
