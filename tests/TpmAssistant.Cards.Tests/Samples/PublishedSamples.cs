using TpmAssistant.Application.Access;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Reports that remember the one before, their publishing, and what changed since.</summary>
internal static class PublishedSamples
{
    private static readonly DateOnly LastFriday = new(2026, 11, 13);

    public static IEnumerable<Sample> All()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            string name = audience.ToString().ToLowerInvariant();
            yield return new Sample("report-" + name, "4-second", new StatusReportAnswer(Second(audience), []) { Forecast = audience == Audience.Client ? null : new ReportForecast(new DateOnly(2027, 2, 3), new DateOnly(2027, 1, 29), 3, 2) });
            yield return new Sample("publish-" + name, audience == Audience.Team ? "2-most-usual" : "2-usual", Form(Second(audience)));
        }

        yield return new Sample("publish-team", "1-first", Form(Atlas.Report()));
        yield return new Sample("publish-team", "3-most", Form(Most(Audience.Team)) with { ChangedMeanwhile = true, For = [.. Enumerable.Repeat(Extremes.LongPerson.Name, 9)], NotReaders = [Extremes.LongPerson.Name] });
        yield return new Sample("report-team", "5-second-most", new StatusReportAnswer(Most(Audience.Team), []));
        yield return new Sample("report-executive", "5-second-most", new StatusReportAnswer(Most(Audience.Executive), []));
        yield return new Sample("published", "1-done", new ReportPublished(Head(), "Atlas", ReportFacts.Of(Second(Audience.Executive))));
        yield return new Sample("published", "2-again", new PublishedReportAnswer(Frozen(Second(Audience.Executive))));
        yield return new Sample("published", "3-withdrawn", new ReportWithdrawn(Head().Key, "Atlas"));
        yield return new Sample("published", "4-export", new ReportExport(Head().Key, "Atlas", Address("a"), Address("b"), Address("c")));
        foreach (var sample in Posts()) yield return sample;
        var beginning = new Beginning(Landmark.Report, LastFriday, "3");
        yield return new Sample("changed", "1-first", new WhatChangedAnswer(Atlas.Project, new Beginning(Landmark.Week, LastFriday), null, Atlas.Today, Atlas.Coverage));
        yield return new Sample("changed", "2-usual", new WhatChangedAnswer(Atlas.Project, beginning, Digest(), Atlas.Today, Atlas.Coverage));
        yield return new Sample("changed", "3-most", new WhatChangedAnswer(
            Atlas.Project with { Name = Extremes.LongName }, new Beginning(Landmark.Meeting, LastFriday.AddDays(1), Extremes.Hostile), Digest() with
            {
                Changes = [.. Enum.GetValues<ChangeKind>().Where(k => k != ChangeKind.Risk).SelectMany(k => Extremes.ThousandTasks.Take(200).Select(t => Of(k, t, 50) with { Milestone = Extremes.LongTitle, Endangers = true }))],
                SmallEdits = [.. Extremes.ThousandTasks.Take(300).Select(t => Atlas.Evidence(t))],
            }, Atlas.Today, Extremes.Everything(Audience.Team).Coverage));
        yield return new Sample("changed", "4-nothing", new WhatChangedAnswer(
            Atlas.Project, new Beginning(Landmark.Visit, LastFriday), Digest() with { Changes = [], SmallEdits = [], ColourBefore = HealthColour.Red, Scope = new ScopeMovement(118, 118) }, Atlas.Today, Atlas.Coverage));
    }

    /// <summary>The second report of Atlas: one promise of each outcome, one owed for weeks, one of the manager's own.</summary>
    public static StatusReport Second(Audience audience) => Atlas.Report(audience) with
    {
        Last = new LastReportRef(3, LastFriday, 0),
        Promised = PromiseReview.Ordered(
        [
            new ReviewedPromise(Of(Atlas.Dns), PromiseState.Kept, Atlas.Dns.CompletedOn),
            new ReviewedPromise(Of(Atlas.Certificates), PromiseState.Kept, Atlas.Certificates.CompletedOn),
            new ReviewedPromise(Of(Atlas.LoadTest) with { Due = new DateOnly(2026, 11, 18), PromisedOn = LastFriday.AddDays(-14) }, PromiseState.Moved, new DateOnly(2026, 11, 24)),
            new ReviewedPromise(Of(Atlas.Cutover), PromiseState.Missed),
            new ReviewedPromise(Of(Atlas.Training), PromiseState.Dropped, null, "The supplier trains its own people"),
        ]),
        Promises =
        [
            Of(Atlas.LoadTest) with { Due = new DateOnly(2026, 11, 24), PromisedOn = LastFriday.AddDays(-14) },
            Of(Atlas.Cutover) with { Due = new DateOnly(2026, 11, 27) },
            new Promise(PromiseKind.Decision, ItemRef.Decision(Atlas.Freeze.Key), Atlas.Freeze.Question, new DateOnly(2026, 11, 25), Atlas.Today),
            Of(Atlas.Training) with { Due = new DateOnly(2026, 11, 27), PromisedOn = Atlas.Today },
        ],
        PromisedUntil = new DateOnly(2026, 11, 27),
        Trend = [.. new HealthColour?[] { HealthColour.Green, HealthColour.Green, HealthColour.Amber, null, HealthColour.Amber, HealthColour.Red, HealthColour.Red, HealthColour.Red }
            .Select((colour, week) => new ColourPoint(Atlas.Today.AddDays((week - 7) * 7), colour, week > 4))],
        RiskMoves = [.. Atlas.Report(audience).TopRisks.Select((risk, at) => new RiskMove(risk, at == 0 ? RiskMovement.Grew : RiskMovement.New, at == 0 ? 12 : null))],
        Finish = new FinishOutlook(new DateOnly(2027, 1, 29), new DateOnly(2027, 1, 22), new DateOnly(2026, 12, 18), 5),
        Asks = audience == Audience.Client ? [] :
        [
            new Ask(AskKind.Decide, Atlas.Freeze.Owner, new Domain.Findings.Evidence(ItemRef.Decision(Atlas.Freeze.Key), Atlas.Freeze.Question, null), new DateOnly(2026, 11, 25)),
            new Ask(AskKind.Unblock, Atlas.Marek, Atlas.Evidence(Atlas.Firewall), new DateOnly(2026, 11, 27), Late: true),
            new Ask(AskKind.FindOwner, Atlas.Lena, Atlas.Evidence(Atlas.Rollback), new DateOnly(2026, 11, 27)),
        ],
    };

    public static StatusReport Most(Audience audience) => Second(audience) with
    {
        Project = Atlas.Project with { Name = Extremes.LongName }, Health = Extremes.Everything(audience).Health, Headline = Extremes.Everything(audience).Headline,
        Promised = [.. Extremes.ThousandTasks.Take(10).Select((t, at) => new ReviewedPromise(Of(t) with { Reworded = true, Text = Extremes.Hostile + " " + Extremes.LongTitle }, at % 2 == 0 ? PromiseState.Missed : PromiseState.Dropped, null, at % 2 == 0 ? null : Extremes.Hostile))],
        Promises = [.. Extremes.ThousandTasks.Take(12).Select(t => Of(t) with { Text = Extremes.LongTitle })],
        Decisions = [.. Extremes.Everything(audience).Decisions.Select((d, at) => at == 0 ? d with { Key = Atlas.Freeze.Key } : d)],
        Milestones = Extremes.Everything(audience).Milestones, TopRisks = Extremes.Everything(audience).TopRisks, Next = Extremes.ThousandTasks, Done = Extremes.ThousandTasks,
    };

    public static PublishedReport Frozen(StatusReport report)
    {
        var faces = new ReportFaces().Freeze(new StatusReportAnswer(report, []), new PublicationStamp(Head().Key, Atlas.ReadAt, "Lena Fischer"), "en-GB", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        return new PublishedReport(Head(), new PublishedContent(
            ReportFacts.Of(report), new Snapshot { Project = Atlas.Project, TakenAt = Atlas.ReadAt, StatusDate = Atlas.Today, Reader = Atlas.Lena.Id, Tasks = [Atlas.LoadTest], Coverage = Atlas.Coverage }, faces));
    }

    private static IEnumerable<Sample> Posts()
    {
        PostPlace status = new(new ConversationRef("19:status@thread.tacv2", ConversationScope.Channel), "Atlas › Status"), core = new(new ConversationRef("19:core@thread.v2", ConversationScope.Group), "");
        PostAudience inside = new(9, []), outside = new(23, [new Person(new PersonId("t"), "Tom Okafor"), new Person(new PersonId("i"), "Ines Ferreira"), new Person(new PersonId("x"), "")]);
        ReportPostAnswer Of(StatusReport report, ItemSight sight, PostAudience readers, PostPlace place, bool mayShare = true) => new(
            new Proposal
            {
                Id = new("0123456789abcdef0123456789abcdef"), Kind = "report-post", Payload = "{}", Hash = new string('a', 64), CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddDays(1),
                ShownTo = new Asker(Atlas.Project.Tenant, Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
            },
            new ReportPost(Head().Key with { Audience = report.Audience }, report.Project.Name, Atlas.Today, place, readers, Frozen(report).Content.Faces.Posts.Single(f => f.Sight == sight)),
            place == status ? [core] : [status, core with { Name = Extremes.LongName }], mayShare, place == core ? Atlas.ReadAt.AddDays(-1) : null);

        yield return new Sample("post-report", "1-inside", Of(Second(Audience.Executive), ItemSight.Links, inside, status, mayShare: false));
        yield return new Sample("post-report", "2-left-out", Of(Second(Audience.Team), ItemSight.None, outside, status));
        yield return new Sample("post-report", "3-titles", Of(Second(Audience.Team), ItemSight.Titles, outside, status));
        yield return new Sample("post-report", "4-unknown", Of(Second(Audience.Client), ItemSight.None, new PostAudience(null, []), core, mayShare: false));
        yield return new Sample("post-report", "5-most", Of(
            Most(Audience.Team), ItemSight.Titles, new PostAudience(400, [.. Enumerable.Range(0, 300).Select(i => new Person(new PersonId($"p{i}"), Extremes.LongPerson.Name))]), core));
        yield return new Sample("posted-report", "1-inside", new ReportPosted(Of(Second(Audience.Executive), ItemSight.Links, inside, status).Post));
        yield return new Sample("posted-report", "2-left-out", new ReportPosted(Of(Second(Audience.Team), ItemSight.None, outside, status).Post));
        yield return new Sample("posted-report", "3-titles", new ReportPosted(Of(Second(Audience.Team), ItemSight.Titles, outside, status).Post));
    }

    private static PublishedHead Head() => new()
    {
        Tenant = Atlas.Project.Tenant, Key = new ReportKey(Atlas.Project.Id, Audience.Executive, 4), StatusDate = Atlas.Today, PublishedAt = Atlas.ReadAt, By = Atlas.Lena.Id,
        ByName = "Lena Fischer", Where = new ConversationRef("a:1", ConversationScope.Personal), For = ["Ines Ferreira"], Readers = [Atlas.Lena.Id], Hash = new string('a', 64),
    };

    private static PublicationForm Form(StatusReport report) =>
        new(new StatusReportAnswer(report, []), new ReportKey(Atlas.Project.Id, report.Audience, 4), new string('a', 64), ["Ines Ferreira", "Tom Okafor"], 9, report.Audience == Audience.Client ? ["Tom Okafor"] : []);

    private static Promise Of(ProjectTask task) => new(PromiseKind.Task, task.Ref, task.Title, task.Due, LastFriday, Owner: task.Assignees.Count == 1 ? task.Assignees[0] : null);

    private static ChangeDigest Digest() => new(
        LastFriday, Atlas.Today,
        [
            new Change(ChangeKind.MilestoneMoved, new Domain.Findings.Evidence(ItemRef.Milestone("m1"), "Production cutover", null), 118) { From = new DateOnly(2026, 12, 4), To = new DateOnly(2026, 12, 16), Days = 8, Endangers = true },
            Of(ChangeKind.Slipped, Atlas.LoadTest, 95) with { From = new DateOnly(2026, 11, 18), To = new DateOnly(2026, 11, 24), Days = 4, TimesBefore = 2, Milestone = "Production cutover", Endangers = true },
            new Change(ChangeKind.Risk, Atlas.LateExternal.Evidence[0], 80) { Risk = new RiskMove(Atlas.LateExternal, RiskMovement.Grew, 12) },
            new Change(ChangeKind.DecisionOpened, new Domain.Findings.Evidence(ItemRef.Decision("d1"), Atlas.Freeze.Question, null), 65) { To = Atlas.Freeze.NeededBy, People = [Atlas.Lena] },
            Of(ChangeKind.Done, Atlas.Dns, 30) with { To = Atlas.Dns.CompletedOn, By = Atlas.Marek, Milestone = "Production cutover" },
            Of(ChangeKind.Done, Atlas.Certificates, 14) with { To = Atlas.Certificates.CompletedOn },
            Of(ChangeKind.Reassigned, Atlas.Training, 6), Of(ChangeKind.Started, Atlas.Rollback, 4),
        ],
        [Atlas.Evidence(Atlas.Firewall), Atlas.Evidence(Atlas.Cutover)], new FinishOutlook(new DateOnly(2027, 1, 29), new DateOnly(2027, 1, 22), null, 5), new ScopeMovement(116, 118),
        HealthColour.Amber, HealthColour.Red);

    private static Change Of(ChangeKind kind, ProjectTask task, double weight) => new(kind, Atlas.Evidence(task), weight) { People = task.Assignees };

    private static Uri Address(string ticket) => new($"http://localhost:3978/report?ticket={ticket}");
}
