using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests.Reports;

/// <summary>Eight Fridays of all three projects with a clock moved by hand: every report agrees with the one before it.</summary>
public sealed class EightWeeksTests(ITestOutputHelper output)
{
    public static TheoryData<string, Audience> All
    {
        get
        {
            var all = new TheoryData<string, Audience>();
            foreach (string project in new[] { "atlas", "borealis", "cobalt" })
                foreach (var audience in Enum.GetValues<Audience>())
                    all.Add(project, audience);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task EveryFriday_Report_AgreesWithTheOneBeforeAndCarriesItsPromises(string project, Audience audience)
    {
        var fridays = new Fridays(project);
        var said = new List<ReportFacts>();
        var shown = new List<FrozenFaces>();
        var forecasts = new List<ReportForecast?>();
        for (int week = 0; week < Fridays.Weeks; week++)
        {
            await fridays.GoAsync(week);
            var draft = await fridays.DraftAsync(audience);
            var report = draft.Report;
            if (week > 0) AssertAgrees(said[^1], report, week);
            if (draft.Forecast is { Moved: { } moved } forecast && forecasts.LastOrDefault() is { } before)
                Assert.Equal(report.Project.Calendar.WorkingDaysBetween(before.Day, forecast.Day), moved);
            forecasts.Add(draft.Forecast);
            var published = await fridays.PublishAsync(audience);
            Assert.Equal(week + 1, published.Head.Key.Version);
            said.Add(published.Facts);
            shown.Add((await fridays.Reports.FindAsync(fridays.Asker.Tenant, published.Head.Key, default))!.Content.Faces);
            output.WriteLine($"{report.StatusDate:ddd d MMM} {report.Health.Overall} kept {report.Promised.Count(p => p.State == PromiseState.Kept)} of {report.Promised.Count}, promises {report.Promises.Count}");
        }

        AssertNoFlicker(said.Select(facts => facts.Overall), "overall");
        foreach (var dimension in said[0].Dimensions.Select(d => d.Dimension))
            AssertNoFlicker(said.Select(facts => facts.Dimensions.Single(d => d.Dimension == dimension).Colour), dimension.ToString());
        Assert.True(said.Count(facts => facts.Promises.Count > 0) >= (audience == Audience.Team ? 6 : 3), "Too few promises to tell whether they are carried.");
        Assert.Contains(said, facts => facts.Promised.Any(p => p.State == PromiseState.Kept));
        // The two projects in trouble owe something at least once, so that what is carried forward is seen.
        if (project != "borealis" && audience == Audience.Team) Assert.Contains(said, facts => facts.Promised.Any(p => p.IsOwed));
        for (int week = 0; week < Fridays.Weeks; week++)
        {
            var again = Assert.IsType<PublishedReportAnswer>(await fridays.Show.RunAsync(fridays.Asker, null, audience, $"{week + 1}", default));
            Assert.Equal(shown[week], again.Report.Content.Faces);
        }
    }

    private static void AssertAgrees(ReportFacts before, StatusReport now, int week)
    {
        Assert.Equal(week, now.Last!.Version);
        Assert.Equal(before.StatusDate, now.Last.Day);
        Assert.Equal(before.StatusDate, now.Changes!.Since);
        Assert.Equal(before.Promises.Select(p => p.Item).Order(Comparer<Domain.Tasks.ItemRef>.Create((x, y) => string.CompareOrdinal(x.ToString(), y.ToString()))),
            now.Promised.Select(p => p.Promise.Item).Order(Comparer<Domain.Tasks.ItemRef>.Create((x, y) => string.CompareOrdinal(x.ToString(), y.ToString()))));
        foreach (var owed in now.Promised.Where(p => p.IsOwed))
        {
            var carried = Assert.Single(now.Promises, p => p.Item == owed.Promise.Item);
            Assert.Equal(owed.Promise.PromisedOn, carried.PromisedOn);
        }

        Assert.Equal(before.Counts.Completed + now.Done.Count, now.Counts.Completed);
        Assert.Equal(before.Trend.Where(p => p.Published && now.StatusDate.DayNumber - p.Day.DayNumber < 7 * 8), now.Trend.Where(p => p.Published));
        if (before.Finish is { } finish && now.Finish is { } outlook) Assert.Equal(finish, outlook.Before);
    }

    /// <summary>A colour that changes stays changed for more than one week.</summary>
    private static void AssertNoFlicker(IEnumerable<HealthColour?> colours, string what)
    {
        var row = colours.ToList();
        for (int i = 2; i < row.Count; i++)
            Assert.False(row[i] == row[i - 2] && row[i] != row[i - 1] && row[i] is not null && row[i - 1] is not null, $"{what}: {string.Join(' ', row)}");
    }
}
