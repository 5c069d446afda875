using TpmAssistant.Application.Access;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Posting;

/// <summary>Who posted which report where, when, and who read it there without being able to open the plan.</summary>
/// <param name="Post">What was posted, without its words: the report holds them.</param>
/// <param name="By">Who did.</param>
/// <param name="ByName">Their name then; text from outside.</param>
/// <param name="At">When, the last time.</param>
public sealed record PostedReport(ReportPost Post, PersonId By, string ByName, DateTimeOffset At);

/// <summary>Keeps where published reports stand.</summary>
public sealed class PostedReports(IRecordStore records)
{
    private const string Kind = "report-post";

    /// <summary>Where a report stands, in the order in which it was posted.</summary>
    public async Task<IReadOnlyList<PostedReport>> OfAsync(TenantId tenant, ReportKey key, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<PostedReport>(tenant, Kind, key.Project.Value, cancellationToken)).Select(r => r.Body).Where(p => p.Post.Key == key)];

    /// <summary>Notes a post; the later one of the same report in the same place counts.</summary>
    public Task KeepAsync(Asker asker, ReportPost post, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var key = new RecordKey(Kind, post.Key.Project.Value, $"{post.Topic} {post.Place.Where.Id}");
        var posted = new PostedReport(post with { Face = post.Face with { Card = "", Text = "" } }, asker.Person, asker.Name, at);
        return records.PutAsync(asker.Tenant, key, posted, cancellationToken);
    }
}
