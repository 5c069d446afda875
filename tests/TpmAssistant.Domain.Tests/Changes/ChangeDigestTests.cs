using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;
using ChangeKind = TpmAssistant.Domain.Changes.ChangeKind;

namespace TpmAssistant.Domain.Tests.Changes;

public sealed class ChangeDigestTests
{
    private static readonly Person Ben = Some.Person("Ben Other");
    private static readonly DateTimeOffset Since = new(Some.Day(-2).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    [Fact]
    public void Between_EntryScoredHigher_GrewAndSaysWho()
    {
        var now = Entry() with { Impact = 5, History = [new(Since, Ben, EntryField.Impact, "3", "5")] };

        var change = Assert.Single(Digest([Entry()], [now]), c => c.Kind == ChangeKind.Risk);

        Assert.Equal((RiskMovement.Grew, 12, Ben), (change.Risk!.Movement, change.Risk.Before, change.By));
        Assert.Empty(change.Entry!.History);
    }

    [Theory]
    [InlineData(EntryStatus.Closed)]
    [InlineData(EntryStatus.BecameIssue)]
    public void Between_EntryNoLongerOpen_GoneAndSaysWhatBecameOfIt(EntryStatus status)
    {
        var now = Entry() with { Status = status, Reason = "Vendor delivered", History = [new(Since, Ben, EntryField.Status, "Open", status.ToString())] };

        var change = Assert.Single(Digest([Entry()], [now]), c => c.Kind == ChangeKind.Risk);

        Assert.Equal((RiskMovement.Gone, status, Ben), (change.Risk!.Movement, change.Entry!.Status, change.By));
    }

    [Fact]
    public void Between_NothingDone_SaysNothingOfTheRegister() => Assert.Empty(Digest([Entry()], [Entry()]));

    [Fact]
    public void Between_RegisterNotReadThen_OnlyWhatWasAddedSinceIsNew()
    {
        var now = Reading([Entry(), Entry(2) with { AddedAt = Since, AddedBy = Ben }]);

        var change = Assert.Single(ChangeDigest.Between(Reading(null).On(Some.Day(-5)), now, [], now.Register).Changes);

        Assert.Equal(("R-2", RiskMovement.New, Ben), (change.Risk!.Risk.Key.ToString(), change.Risk.Movement, change.By));
    }

    [Fact]
    public void Between_DecidedSince_IsTold()
    {
        var now = Reading([]);
        var change = Assert.Single(ChangeDigest.Between(now.On(Some.Day(-5)), now, [], now.Register, [Decision(1, Some.Now.AddDays(-30)), Decision(2, Since)]).Changes);

        Assert.Equal((ChangeKind.Decided, "Use Dublin 2"), (change.Kind, change.About.Title));
    }

    [Fact]
    public void ForecastMove_WorkTakesLonger_MovesLater()
    {
        var move = ForecastMove.Between(Planned(5, estimated: true).On(Some.Day(-5)), Planned(20, estimated: true), [], new());

        Assert.True(move!.Moved > 0);
        Assert.True(move.Now > move.Before);
    }

    [Fact]
    public void ForecastMove_DefaultSpreadsAlone_SaysNothing() =>
        Assert.Null(ForecastMove.Between(Planned(5, estimated: false).On(Some.Day(-5)), Planned(20, estimated: false), [], new()));

    private static IReadOnlyList<Change> Digest(RegisterEntry[] before, RegisterEntry[] now) =>
        ChangeDigest.Between(Reading(before).On(Some.Day(-5)), Reading(now), [], Reading(now).Register).Changes;

    private static Snapshot Reading(RegisterEntry[]? entries) => Some.Snapshot() with
    {
        Register = entries is null ? null : new() { Project = Some.Project().Id, Entries = entries },
    };

    private static RegisterEntry Entry(int number = 1) => new()
    {
        Key = new(RegisterKind.Risk, number), Title = "The data may not fit", Probability = 4, Impact = 3, Origin = EntryOrigin.Person, AddedAt = Some.Now.AddDays(-60),
    };

    private static Decision Decision(int number, DateTimeOffset at) => new()
    {
        Project = Some.Project().Id, Number = number, Title = $"Use Dublin {number}", DecidedOn = Some.Day(-2), RecordedBy = Ben, RecordedAt = at,
    };

    private static Snapshot Planned(double days, bool estimated) => Some.Snapshot(
        Some.Project() with
        {
            Dependencies = [new TaskDependency(Some.Ref("1"), Some.Ref("2"))],
            Estimates = estimated ? [new TaskEstimate(Some.Ref("1"), days, days * 1.5, days * 3, Origin.Entered)] : [],
        },
        Some.Task("1", Some.Day(30)) with { Start = Some.Today }, Some.Task("2", Some.Day(40)));
}
