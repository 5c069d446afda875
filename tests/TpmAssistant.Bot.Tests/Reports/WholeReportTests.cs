using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Reports;

/// <summary>
/// Whole reports as files to read: the second Friday's report of every project for every audience. After a wanted change, copy the received
/// files from the output folder over those in <c>Reports/Approved</c>, and read the difference as a sponsor would.
/// </summary>
public sealed class WholeReportTests
{
    [Theory]
    [MemberData(nameof(EightWeeksTests.All), MemberType = typeof(EightWeeksTests))]
    public async Task Report_OnTheLastFriday_IsTheApprovedOne(string project, Audience audience)
    {
        var fridays = new Fridays(project);
        await fridays.GoAsync(Fridays.Weeks - 2);
        await fridays.PublishAsync(audience);
        await fridays.GoAsync(Fridays.Weeks - 1);
        var published = await fridays.PublishAsync(audience);
        var report = (await fridays.Reports.FindAsync(fridays.Asker.Tenant, published.Head.Key, default))!;

        string name = $"{project}-{audience.ToString().ToLowerInvariant()}";
        string received = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Reports")).FullName, name + ".received.md");
        await File.WriteAllTextAsync(received, report.Content.Faces.Markdown);
        string approved = Path.Combine(Repository.Root, "tests", "TpmAssistant.Bot.Tests", "Reports", "Approved", name + ".approved.md");

        Assert.True(File.Exists(approved), $"Read {received} and copy it to {approved}.");
        Assert.Equal((await File.ReadAllTextAsync(approved)).ReplaceLineEndings("\n"), report.Content.Faces.Markdown);
    }
}
