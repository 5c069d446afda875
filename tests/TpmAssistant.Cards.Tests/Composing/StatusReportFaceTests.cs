using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Composing;

public sealed class StatusReportFaceTests
{
    [Fact]
    public void Compose_RedProject_BeginsWithTheBottomLine()
    {
        var banner = Banner(Atlas.Report());

        Assert.Equal("Atlas is red: by the plan “Production cutover” is expected 16 Dec, 8 working days after the promised 4 Dec", banner.Title.Plain);
        Assert.Equal(Tone.Bad, banner.Tone);
        Assert.Equal("Red overall", banner.ToneWord);
    }

    [Fact]
    public void Compose_NoColour_SaysWhyInsteadOfGreen()
    {
        var report = Atlas.Report() with { Headline = null, Health = Atlas.Health with { Overall = null, NotAssessed = NotAssessedReason.CoverageTooLow } };

        var banner = Banner(report);

        Assert.StartsWith("Atlas has no colour: too little of the plan could be read", banner.Title.Plain, StringComparison.Ordinal);
        Assert.Equal(Tone.Unknown, banner.Tone);
    }

    [Fact]
    public void Compose_GreenProject_ClaimsNoMoreThanThat() =>
        Assert.Equal("Atlas is green: nothing needs a decision", Banner(Atlas.Report() with { Headline = null, Health = Atlas.Health with { Overall = HealthColour.Green } }).Title.Plain);

    [Fact]
    public void Compose_Team_ShowsAllSixColoursInOrder() =>
        Assert.Equal(
            ["Schedule Red", "Scope Green", "Budget Green", "Quality Not assessed", "Risk Amber", "People Amber"],
            Compose(Atlas.Report()).Blocks.OfType<Verdict>().Select(verdict => $"{verdict.Name} {verdict.Word}"));

    [Fact]
    public void Compose_NotAssessed_NamesTheStepAndUnfoldsNothing()
    {
        var quality = Compose(Atlas.Report()).Blocks.OfType<Verdict>().Single(verdict => verdict.Name == "Quality");

        Assert.Equal("Nothing marks defects. Say which label means defect to see it", quality.Reason.Plain);
        Assert.Empty(quality.Why);
    }

    [Fact]
    public void Compose_Why_LeadsDownToTheItems()
    {
        var why = Compose(Atlas.Report()).Blocks.OfType<Verdict>().First().Why.OfType<Rows>().First().Items[0];

        Assert.Equal("Open firewall for database replication", why.Title.Plain);
        Assert.Equal(Atlas.Firewall.Link, why.Title.Spans[0].Address);
        Assert.Equal("due 9 Nov", why.Detail!.Plain);
    }

    [Fact]
    public void Compose_FirstReading_SaysItHasJustBegunToWatch()
    {
        string text = AllText(Atlas.Report() with { Changes = null });

        Assert.Contains("Watching since today", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Slipped", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Slipped_SaysFromWhenToWhen()
    {
        string text = AllText(Atlas.Report());

        Assert.Contains("18 Nov → 24 Nov, 4 working days later", text, StringComparison.Ordinal);
        Assert.Contains("was due 18 Nov, not done", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LateMilestone_SaysPlannedAndNow() =>
        Assert.Contains("Production cutover  ▲ 8 working days late — planned 4 Dec, now Wed 16 Dec · 14 tasks still open", AllText(Atlas.Report()), StringComparison.Ordinal);

    /// <summary>Where the work takes it later than its dates say, the lateness is to that day, as in the headline.</summary>
    [Fact]
    public void Compose_MilestonePushedByTheWorkLeft_IsLateByWhereItHeads()
    {
        var report = Atlas.Report();
        var pushed = report with { Milestones = [.. report.Milestones.Select(m => m.Milestone.Key == "m2" ? m with { Heading = new(new DateOnly(2026, 12, 22), 12, true) } : m)] };

        Assert.Contains(
            "Production cutover  ▲ 12 working days late — promised 4 Dec, planned Wed 16 Dec, heading for Tue 22 Dec by the work left · 14 tasks still open", AllText(pushed), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Coverage_NamesWhatWasNotReadFirst()
    {
        var note = Assert.IsType<Note>(Compose(Atlas.Report()).Blocks[^1]);

        Assert.Equal("Read at 14:05: mail not read (no access); 118 of 118 in Planner “Atlas”; 23 of 23 in calendar.", note.Phrase.Plain);
    }

    [Fact]
    public void Compose_Executive_IsThreePointsAndOneDatedAskAndScoresNobody()
    {
        var face = Compose(PublishedSamples.Second(Audience.Executive));
        string text = AllText(PublishedSamples.Second(Audience.Executive));

        Assert.Equal(["Decision needed from Ines Ferreira by Wed 25 Nov"], face.Blocks.OfType<Heading>().Select(heading => heading.Text));
        Assert.Equal(3, face.Blocks.OfType<Rows>().First().Items.Count);
        Assert.Equal("Promised on 13 Nov: 2 of 5 kept", face.Blocks.OfType<Rows>().First().Items[0].Title.Plain);
        Assert.DoesNotContain("Priya", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marek", text, StringComparison.Ordinal);
        Assert.Contains("● Green: Scope, Budget", text, StringComparison.Ordinal);
        Assert.EndsWith("As of 20 November 2026 · 67% of the sources read", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_ExecutiveWithEverything_StaysOnePage()
    {
        var face = Compose(PublishedSamples.Most(Audience.Executive));
        string text = AllText(PublishedSamples.Most(Audience.Executive));

        Assert.Equal(3, face.Blocks.OfType<Rows>().First().Items.Count);
        Assert.True(face.Blocks.OfType<Rows>().Skip(1).All(options => options.Items.Count <= ExecutivePage.MostOptions));
        Assert.Single(face.Blocks.OfType<Heading>());
        Assert.InRange(text.Split('\n').Length, 10, 22);
        Assert.InRange(AllText(PublishedSamples.Second(Audience.Executive)).Split(' ', '\n').Length, 60, 260);
    }

    [Fact]
    public void Compose_SecondReport_OpensWithPromisedAgainstDone()
    {
        var face = Compose(PublishedSamples.Second(Audience.Team));
        string text = AllText(PublishedSamples.Second(Audience.Team));

        Assert.Equal("Promised on 13 Nov: 2 of 5 kept", face.Blocks.OfType<Heading>().First().Text);
        Assert.Contains("- Load test checkout at 3× peak  ◆ Late, now 24 Nov — was promised for 18 Nov · owed for 3 weeks · Priya Nair", text, StringComparison.Ordinal);
        Assert.Contains("- Train first-line support  ○ Dropped — The supplier trains its own people", text, StringComparison.Ordinal);
        Assert.Contains("Promised by Fri 27 Nov (4)", text, StringComparison.Ordinal);
        Assert.Contains("grew from 12", text, StringComparison.Ordinal);
        Assert.Contains("Planned to finish Fri 29 Jan 2027, 5 working days later than before, target 18 Dec", text, StringComparison.Ordinal);
        Assert.Contains("- Marek Dvořák: get “Open firewall for database replication” unblocked — by Fri 27 Nov · its day has passed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Trend_IsARowOfMarksAndItsWords()
    {
        var trend = Compose(PublishedSamples.Second(Audience.Team)).Blocks.OfType<Paragraph>().First().Phrase;

        Assert.Equal("8 weeks\u00A0 ●●◆○◆▲▲▲\u00A0 red for 3 weeks, amber before", trend.Plain);
        Assert.Equal([SpanStyle.Good, SpanStyle.Good, SpanStyle.Warning, SpanStyle.Normal, SpanStyle.Warning, SpanStyle.Bad, SpanStyle.Bad, SpanStyle.Bad], trend.Spans.Skip(1).SkipLast(1).Select(span => span.Style));
    }

    [Fact]
    public void Compose_Client_ShowsNothingInternal()
    {
        var face = Compose(Atlas.Report(Audience.Client));
        string text = AllText(Atlas.Report(Audience.Client));

        foreach (string internalWord in new[] { "Priya", "Marek", "Lena", "Budget", "People", "Risk", "Planner", "overdue", "blocked", "owner", "Decisions", "Slipped", "still open", "Why" })
            Assert.DoesNotContain(internalWord, text, StringComparison.Ordinal);
        Assert.All(face.Blocks.OfType<Verdict>(), verdict => Assert.Empty(verdict.Why));
        Assert.All(AnswerFaces.Text(new StatusReportAnswer(Atlas.Report(Audience.Client), []), Context).SelectMany(line => line.Spans), span => Assert.Null(span.Address));
        Assert.DoesNotContain("tasks.office.com", System.Text.Encoding.UTF8.GetString(AnswerFaces.Card(new StatusReportAnswer(Atlas.Report(Audience.Client), []), Context).Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_SharedConversation_SinglesNobodyOut()
    {
        var context = Context with { Shared = true };

        string text = string.Join('\n', AnswerFaces.Text(new StatusReportAnswer(Atlas.Report(), []), context).Select(line => line.Plain));

        Assert.DoesNotContain("135% of Priya", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marek Dvořák alone", text, StringComparison.Ordinal);
        Assert.Contains("1 person has more work due in the coming weeks than hours, meetings not counted, up to 135% of their time", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Buttons_OfferMailAndTheOtherAudiences()
    {
        var calls = Compose(Atlas.Report(Audience.Executive)).Buttons.Cast<CallButton>().Select(button => button.Call).ToList();

        Assert.Equal([FunctionNames.DraftStakeholderEmail, FunctionNames.PublishReport, FunctionNames.DraftStatusReport, FunctionNames.DraftStatusReport], calls.Select(call => call.Name));
        Assert.Equal(["executive", "executive", "team", "client"], calls.Select(call => call.Arguments["audience"]));
        Assert.All(calls, call => Assert.Equal("Atlas", call.Arguments["project"]));
    }

    [Fact]
    public void Compose_Notes_BeginBesideTheirTaskForTheTeamOnly()
    {
        TaskNotes[] notes = [new(Atlas.LoadTest.Ref, "Waiting for the\nvendor [x](https://evil.example)", [])];

        string team = string.Join('\n', AnswerFaces.Text(new StatusReportAnswer(Atlas.Report(), notes), Context).Select(line => line.Plain));
        string client = string.Join('\n', AnswerFaces.Text(new StatusReportAnswer(Atlas.Report(Audience.Client), notes), Context).Select(line => line.Plain));

        Assert.Contains("Priya Nair · “Waiting for the vendor [x](https://evil.example)”", team, StringComparison.Ordinal);
        Assert.DoesNotContain("vendor", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LongLists_SayHowMuchIsLeftOut() =>
        Assert.Contains("and 990 more", AllText(Extremes.Everything(Audience.Team)), StringComparison.Ordinal);

    private static FaceContext Context { get; } = new("en-GB", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static Face Compose(StatusReport report) => StatusReportFace.Compose(new StatusReportAnswer(report, []), new Voice(Context), new Room(5, 3));

    private static Banner Banner(StatusReport report) => Compose(report).Blocks.OfType<Banner>().Single();

    private static string AllText(StatusReport report) =>
        string.Join('\n', AnswerFaces.Text(new StatusReportAnswer(report, []), Context).Select(line => line.Plain));
}
