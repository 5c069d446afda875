using TpmAssistant.Application.Access;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Tests.Sqlite;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Feedback;

public sealed class FeedbackStoreTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteHost _host = new();

    private IFeedbackStore Store => _host.Get<IFeedbackStore>();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task ListAsync_SinceADay_GivesTheTenantsLatestFirst()
    {
        var asker = Askers.Ada();
        await AddAsync(asker, true, "old", Day.AddDays(-9));
        await AddAsync(asker, false, "wrong owner", Day);
        await AddAsync(asker, true, "", Day.AddHours(1));
        await AddAsync(asker with { Tenant = new TenantId("fabrikam") }, true, "theirs", Day);

        var notes = await Store.ListAsync(asker.Tenant, Day.AddDays(-1), 10, default);

        Assert.Equal([(true, "", Day.AddHours(1)), (false, "wrong owner", Day)], notes.Select(n => (n.Liked, n.Text, n.At)));
        Assert.Single(await Store.ListAsync(asker.Tenant, Day.AddDays(-1), 1, default));
    }

    private Task AddAsync(Asker asker, bool liked, string text, DateTimeOffset at) => Store.AddAsync(new FeedbackEntry(asker, "a1", liked, text, at), default);
}
