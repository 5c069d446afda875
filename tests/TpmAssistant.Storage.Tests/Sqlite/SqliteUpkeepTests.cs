using System.Diagnostics;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using Xunit.Abstractions;

namespace TpmAssistant.Storage.Tests.Sqlite;

public sealed class SqliteUpkeepTests(ITestOutputHelper output)
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly DateOnly Monday = new(2026, 1, 5);

    [Fact]
    public async Task RunAsync_OldSnapshots_KeepsEveryDayOfThirteenWeeksThenOneAWeekForTwoYears()
    {
        using var host = new SqliteHost();
        var snapshots = host.Get<ISnapshotStore>();
        foreach (int daysAgo in new[] { 0, 90, 98, 99, 100, 700, 800 }) await snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday.AddDays(-daysAgo)), default);
        await snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday.AddDays(-99), reader: "sam"), default);

        await host.Get<StorageUpkeep>().RunAsync(default);

        // Monday 98 days ago begins a week; 99 and 100 are the Sunday and Saturday before.
        var kept = await snapshots.ListAsync(Tenant, new ProjectId("atlas"), new PersonId("alex"), DateOnly.MinValue, DateOnly.MaxValue, default);
        Assert.Equal([-700, -99, -98, -90, 0], kept.Select(s => s.StatusDate.DayNumber - Monday.DayNumber));
        Assert.Equal("sam", (await snapshots.ListAsync(Tenant, new ProjectId("atlas"), new PersonId("sam"), Monday.AddDays(-99), DateOnly.MaxValue, default))[0].Reader.Value);
    }

    [Fact]
    public async Task Visits_LastBefore_IsTheLatestEarlierDayOfThatPerson()
    {
        using var host = new SqliteHost();
        var visits = host.Get<IVisitStore>();
        foreach (int day in new[] { 0, 2, 2, 4 }) await visits.RecordAsync(Tenant, new ProjectId("atlas"), new PersonId("alex"), Monday.AddDays(day), default);
        await visits.RecordAsync(Tenant, new ProjectId("atlas"), new PersonId("sam"), Monday.AddDays(3), default);

        Assert.Equal(Monday.AddDays(2), await visits.LastBeforeAsync(Tenant, new ProjectId("atlas"), new PersonId("alex"), Monday.AddDays(4), default));
        Assert.Null(await visits.LastBeforeAsync(Tenant, new ProjectId("borealis"), new PersonId("alex"), Monday.AddDays(4), default));
    }

    [Fact]
    public async Task EightWeeks_OfAThousandTasks_StaySmall()
    {
        using var host = new SqliteHost();
        var snapshots = host.Get<ISnapshotStore>();
        var random = new Random(7);
        var tasks = Enumerable.Range(0, 1000).Select(_ => Task(random)).ToArray();
        var written = Stopwatch.StartNew();
        for (int day = 0; day < 56; day++)
        {
            for (int edits = 0; edits < 30; edits++)
            {
                int at = random.Next(tasks.Length);
                tasks[at] = tasks[at] with { PercentComplete = random.Next(100), Due = Monday.AddDays(random.Next(200)) };
            }

            await snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday.AddDays(day)) with { Tasks = [.. tasks] }, default);
        }

        written.Stop();
        var first = Stopwatch.StartNew();
        await snapshots.ListAsync(Tenant, new ProjectId("atlas"), new PersonId("alex"), Monday, DateOnly.MaxValue, default);
        first.Stop();
        var second = Stopwatch.StartNew();
        Assert.Equal(56, (await snapshots.ListAsync(Tenant, new ProjectId("atlas"), new PersonId("alex"), Monday, DateOnly.MaxValue, default)).Count);
        second.Stop();
        using var outside = host.Outside();
        using var command = outside.CreateCommand();
        command.CommandText = "SELECT sum(length(document)), sum(length) FROM snapshots";
        using var row = command.ExecuteReader();
        row.Read();
        output.WriteLine($"56 snapshots of 1,000 tasks: {row.GetInt64(0) / 1024.0:N0} KiB of {row.GetInt64(1) / 1024.0:N0} KiB; written in {written.ElapsedMilliseconds} ms, read {first.ElapsedMilliseconds} ms, again {second.ElapsedMilliseconds} ms");

        Assert.True(row.GetInt64(0) < 56 * 80 * 1024, $"{row.GetInt64(0)} bytes");
    }

    private static ProjectTask Task(Random random)
    {
        string[] words = ["move", "order", "payment", "gateway", "test", "restore", "review", "plan", "service", "rules", "cost", "report", "region", "wave", "network", "access"];
        var id = new byte[20];
        random.NextBytes(id);
        return new ProjectTask
        {
            Ref = new ItemRef(SourceKinds.Planner, Convert.ToBase64String(id)),
            Title = string.Join(' ', Enumerable.Range(0, random.Next(3, 9)).Select(_ => words[random.Next(words.Length)])),
            Link = new Uri($"https://tasks.office.com/contoso/Home/Task/{Convert.ToHexString(id)}"),
            Bucket = words[random.Next(6)], State = (TaskState)random.Next(3), PercentComplete = random.Next(100), Due = Monday.AddDays(random.Next(200)), Start = Monday.AddDays(random.Next(100)),
            Assignees = [new Person(new PersonId($"{random.Next(12)}0000000-0000-0000-0000-000000000000"), $"Person {random.Next(12)}", "p@contoso.example")],
        };
    }
}
