using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Minutes: drafted, confirmed, posted.</summary>
internal static class MinutesSamples
{
    private static readonly DateTimeOffset Start = new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);
    private static readonly Uri Link = new("https://teams.microsoft.com/l/chat/19%3Ameeting_x%40thread.v2/conversations");

    public static MinutesOffer Usual { get; } = new()
    {
        Meeting = "20261117T0900Z|19:meeting_x@thread.v2", Title = "Atlas weekly", Start = Start, End = Start.AddMinutes(47), Day = new DateOnly(2026, 11, 17), Project = Atlas.Project.Id,
        ProjectName = "Atlas", PlanId = "plan-1", Presences = new Presences(PresenceSource.Report, [Atlas.Lena, Atlas.Marek, Atlas.Priya], [Atlas.Yael with { Email = "yael@contoso.example" }]),
        Items =
        [
            new MinutesItem("1", Item("1", "Pay for the second line?"), TimeSpan.FromMinutes(14), [Said(31, "The sessions time out behind the load balancer. I need until Wednesday."), Said(44, "Rehearsal two takes sixty-one hours over the VPN.")]),
            new MinutesItem("2", Item("2", "Firewall rules for hybrid routing"), TimeSpan.FromMinutes(21), []),
        ],
        Lines =
        [
            new(Line("c1", CaptureKind.Decision, "The cutover does not happen before wave two is live") with { IsFinal = true, Said = Said(58, "Then we decide: the cutover does not happen before wave two is live.") }, null),
            new(Line("c2", CaptureKind.Action, "Escalate the delay to Northgate") with { Owner = Atlas.Marek, Due = new DateOnly(2026, 11, 20) }, new TaskTwin(new ItemRef("planner", "t9"), "Escalate the delay to Northgate's account lead", new DateOnly(2026, 11, 13), Atlas.Firewall.Link)),
            new(Line("c3", CaptureKind.Action, "Book the room for the cutover night"), null),
            new(Line("t72", CaptureKind.Risk, "The risk is that the firewall rules fail in the cutover night.") with { Said = Said(72, "The risk is …"), IsCaptured = false }, null),
            new(Line("c4", CaptureKind.Parked, "Who takes customer accounts"), null),
        ],
        Reviewed =
        [
            new ReviewedRisk(new(RegisterKind.Risk, 3), "The copy may not fit into the night",
                [new(Start, Atlas.Lena, EntryField.Probability, "3", "4"), new(Start, Atlas.Lena, EntryField.ReviewOn, null, "2026-12-08")]),
            new ReviewedRisk(new(RegisterKind.Risk, 4), "Northgate answers late", []),
        ],
        Chat = "19:meeting_x@thread.v2", MailTo = [new MailRecipient("yael@contoso.example", "יעל כהן")],
    };

    private static readonly MinutesOffer Most = Usual with
    {
        Title = Extremes.LongName, ProjectName = Extremes.LongName,
        Presences = new Presences(PresenceSource.Log, [.. Enumerable.Repeat(Atlas.Yael with { Name = Extremes.LongName }, 40)], [.. Enumerable.Repeat(Atlas.Yael, 20)]),
        Items = [.. Enumerable.Range(0, 14).Select(i => new MinutesItem($"{i}", Item($"{i}", Extremes.LongName), TimeSpan.FromMinutes(i), [.. Enumerable.Range(0, 3).Select(n => Said(n, Extremes.LongName) with { Speaker = Extremes.LongName })]))],
        Lines = [.. Enumerable.Range(0, 18).Select(i => new OfferedLine(Line($"t{i}", (CaptureKind)(i % 4), $"{i} {Extremes.LongName} {Extremes.LongName} {Extremes.LongName}") with { IsCaptured = false, Said = Said(i, "…") }, null))],
        MailTo = [.. Enumerable.Range(0, 20).Select(i => new MailRecipient($"p{i}@contoso.example", Extremes.LongName))],
    };

    public static IEnumerable<Sample> Items =>
    [
        new("minutes", "1-least", Draft(Usual with { Lines = [], Items = [], Reviewed = [], MailTo = [] }) with { Transcript = RecordState.Forbidden, Attendance = RecordState.None, IsFacilitated = false }),
        new("minutes", "2-usual", Draft(Usual)),
        new("minutes", "3-no-project", Draft(Usual with { Project = null, ProjectName = null, PlanId = null, Chat = null }) with { Transcript = RecordState.None, Done = [new("c9", true), new("chat", false, Code: "minutes-no-chat")] }),
        new("minutes", "4-most", Draft(Most)),
        new("minutes", "5-finished", Draft(Usual with { Lines = [], Chat = null, MailTo = [] }) with { Proposal = null, Done = [new("c1", true)] }),
        new("minutes-posted", "1-nothing", new MinutesPosted(Usual with { Lines = [], Items = [], Reviewed = [] }, [])),
        new("minutes-posted", "2-usual", new MinutesPosted(Usual, [new("c1", true, "#7"), new("t72", true, "R-9")])),
        new("minutes-posted", "4-retrospective", new MinutesPosted(Usual with { Topics = [new("We hear of vendor dates too late", 4), new("Handovers at night", 1)], Reviewed = [] }, [])),
        new("minutes-posted", "3-most", new MinutesPosted(Most, [])),
        new("minutes-done", "1-all", new MinutesDone(Clicked(ProposalState.Done), Usual, [new("c1", true, "#7"), new("c2", true), new("c3", true, "Book", Link), new("c4", true), new("t72", true, "R-9"), new("chat", true), new("mail", true, null, Link)])),
        new("minutes-done", "2-partly", new MinutesDone(Clicked(ProposalState.Done), Usual, [new("c1", true, "#7"), new("c3", false, Code: "task-forbidden"), new("chat", false, Code: "minutes-no-chat")])),
        new("minutes-done", "3-underway", new MinutesDone(Clicked(ProposalState.Taken) with { Result = ClickResult.Underway }, Usual, [])),
        new("minutes-elsewhere", "1-usual", new MinutesElsewhere("Atlas weekly")),
    ];

    /// <summary>Such minutes before the click.</summary>
    public static MinutesAnswer Of(MinutesOffer offer) => Draft(offer);

    private static MinutesAnswer Draft(MinutesOffer offer) => new(
        Clicked(ProposalState.Open).Proposal, offer,
        offer.Lines.Where(l => l.Line.Said is not null).ToDictionary(l => l.Line.Key, _ => Link).Append(new(MinutesAnswer.LinkOf("1", 0), Link)).DistinctBy(l => l.Key).ToDictionary(),
        RecordState.Read, RecordState.Read, [], [Atlas.Lena, Atlas.Marek], true);

    private static ProposalClickAnswer Clicked(ProposalState state) => new(
        ClickResult.Executed,
        new Proposal
        {
            Id = new("0123456789abcdef0123456789abcdef"), Kind = "minutes", Payload = "{}", Hash = new string('a', 64), CreatedAt = Start, ExpiresAt = Start.AddDays(1), State = state,
            ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        },
        null);

    private static MinutesLine Line(string key, CaptureKind kind, string text) => new(key, kind, text, "1", null, null, false, null, true);

    private static Utterance Said(int second, string text) => new(TimeSpan.FromSeconds(second), TimeSpan.FromSeconds(second + 6), "Marek Dvořák", text);

    private static AgendaItem Item(string key, string words) => new() { Key = key, Topic = new(AgendaTopicKind.Own, words), Purpose = ItemPurpose.Discuss, Minutes = 15 };
}
