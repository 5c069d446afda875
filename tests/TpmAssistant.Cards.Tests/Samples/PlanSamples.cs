using TpmAssistant.Application.Access;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Plans from goals: asked for, drafted, changed, proposed, on their way and done.</summary>
internal static class PlanSamples
{
    private static readonly TemplateLibrary Library = new();
    private static readonly DraftSetting Setting = new(new("contoso"), "Europe/Berlin", WorkingCalendar.Standard, Atlas.Today);
    private static readonly IReadOnlyList<PlanPlace> Places = [new("g-1", ["Atlas: move to the cloud"]), new("g-2", ["Borealis: customer app"])];

    private static readonly IReadOnlyList<ShownLesson> Lessons =
    [
        new(new KeptLesson("Copy the whole production volume once before the cutover window is planned: a sample said six hours, the real copy took sixty-one.", "migration", ProjectPhase.Delivery, Atlas.Project.Id, "Atlas", Atlas.Lena, Atlas.Today.AddDays(-40)), "Atlas"),
        new(new KeptLesson("Two people must know the runbook.", "migration", ProjectPhase.Release, null, null, Atlas.Priya, Atlas.Today.AddDays(-80)), null),
    ];

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("plan-goal", "1-asked", new PlanKindAnswer("", null, Library.All));
        yield return new Sample("plan-goal", "2-which", new PlanKindAnswer("Make the customers of the shop happier", new(2027, 6, 30), Library.All));
        yield return new Sample("plan-draft", "1-open", Draft("migration", "Move the billing database to the cloud", null));
        yield return new Sample("plan-draft", "2-give", Draft("application", "A mobile app for our field engineers with payments", new(2027, 3, 1)));
        yield return new Sample("plan-draft", "3-safe", Draft("release", "Release version 5", new(2027, 12, 31)));
        yield return new Sample("plan-draft", "4-most", Hostile());
        yield return new Sample("plan-draft", "5-most-lines", Long(200));
        yield return new Sample("plan-draft", "6-lessons", Draft("migration", "Move the billing database to the cloud", null) with { Lessons = Lessons, Adapted = (2, 1), ReadOfGoal = 600 });
        yield return new Sample("plan-tasks", "2-most-lines", Long(200) with { View = DraftView.Tasks });
        yield return new Sample("plan-tasks", "1-usual", Draft("application", "A portal", null) with { View = DraftView.Tasks });
        yield return new Sample("plan-team", "1-usual", Draft("application", "A portal", null) with { View = DraftView.Team });
        yield return new Sample("plan-dropped", "1-usual", new PlanDroppedAnswer("Falcon"));
        var order = Order(Draft("application", "A mobile app for our field engineers", null));
        yield return new Sample("plan-proposal", "1-usual", new PlanProposalAnswer(Proposal(order, ProposalState.Open, null), order, Places[0]));
        var most = Order(Long(200));
        yield return new Sample("plan-proposal", "2-most-lines", new PlanProposalAnswer(Proposal(most, ProposalState.Open, null), most, Places[0]));
        yield return new Sample("plan-progress", "1-usual", new PlanProgressAnswer("Field app", 20, 41));
        yield return new Sample("plan-clicked", "1-done", Clicked(order, ProposalState.Done, EffectOutcome.Done("field-app-0123", new Uri("https://planner.cloud.microsoft/webui/plan/x"))));
        yield return new Sample("plan-clicked", "2-refused", Clicked(order, ProposalState.Refused, new EffectOutcome(ProposalState.Refused, "20/41", Code: "plan-forbidden")));
        yield return new Sample("plan-clicked", "3-unknown", Clicked(order, ProposalState.Unknown, EffectOutcome.Unknown));
        yield return new Sample("plan-clicked", "4-underway", Clicked(order, ProposalState.Taken, null) with { Result = ClickResult.Underway });
        var removal = new PlanRemovalOrder("Field app", new("field-app-0123"), "p", []);
        yield return new Sample("plan-removed", "1-all", Clicked(removal, PlanRemovalEffect.KindName, new EffectOutcome(ProposalState.Done, "41/0")));
        yield return new Sample("plan-removed", "3-silent", Clicked(removal with { Of = "p1" }, PlanRemovalEffect.KindName, EffectOutcome.Unknown));
        yield return new Sample("plan-removed", "4-refused", Clicked(removal with { Of = "p1" }, PlanRemovalEffect.KindName, new EffectOutcome(ProposalState.Refused, "3/38", Code: "plan-forbidden")));
        yield return new Sample("plan-removed", "2-some", Clicked(removal, PlanRemovalEffect.KindName, new EffectOutcome(ProposalState.Done, "39/2")));
    }

    private static PlanDraftAnswer Draft(string kind, string goal, DateOnly? by)
    {
        var template = Library.Find(kind)!;
        var draft = DraftBuilder.Build(template, new PlanDraft
        {
            Id = "0123456789abcdef", Owner = Atlas.Lena.Id, Template = kind, Name = goal, Goal = goal, Start = Atlas.Today.AddDays(3), Deadline = by, GroupId = "g-1", Currency = "EUR", Roles = [], Phases = [], Tasks = [],
        });
        draft = draft with { Roles = [.. draft.Roles.Select(r => r.Key == "tpm" ? r with { Person = Atlas.Lena } : r)] };
        return Answer(draft, template);
    }

    private static PlanDraftAnswer Answer(PlanDraft draft, PlanTemplate template) => new(
        draft, 1, template, Library.All,
        new DraftThought(
            DraftFigures.Of(draft, Setting, [], new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), new ForecastSettings(400)), ["Atlas"], [Atlas.Lena], [], Atlas.Today.AddDays(56), Atlas.Coverage),
        DraftView.Plan, Places, [Atlas.Lena, Atlas.Marek, Atlas.Priya, Atlas.Yael], Atlas.Today);

    /// <summary>As many lines as a creation is tried with.</summary>
    private static PlanDraftAnswer Long(int lines)
    {
        var usual = Draft("application", "A portal for all partners", new(2028, 3, 1));
        var known = usual.Draft.Tasks;
        var parts = Enumerable.Range(0, lines).Select(i => (Line: known[i % known.Count], Part: i / known.Count)).ToList();
        var keys = parts.Select(p => $"{p.Line.Key}-{p.Part}").ToHashSet(StringComparer.Ordinal);
        return Answer(
            usual.Draft with
            {
                Tasks = [.. parts.Select(p => p.Line with { Key = $"{p.Line.Key}-{p.Part}", Title = $"{p.Line.Title}, part {p.Part + 1}", After = [.. p.Line.After.Select(a => $"{a}-{p.Part}").Where(keys.Contains)] })],
            },
            usual.Template);
    }

    private static PlanDraftAnswer Hostile()
    {
        var usual = Draft("security", Extremes.LongName, new(2027, 1, 15));
        return Answer(usual.Draft with { Tasks = [.. usual.Draft.Tasks.Select(t => t with { Title = Extremes.Hostile })], Roles = [.. usual.Draft.Roles.Select(r => r with { Person = Extremes.LongPerson })] }, usual.Template);
    }

    private static PlanOrder Order(PlanDraftAnswer answer)
    {
        var roles = answer.Draft.Roles.ToDictionary(r => r.Key, StringComparer.Ordinal);
        return new()
        {
            Draft = answer.Draft, Title = answer.Draft.Name, GroupId = "g-1", Marker = "01234567", OrderedAt = Atlas.ReadAt, Buckets = [.. answer.Draft.Phases, DraftSnapshot.MilestoneBucket],
            Tasks =
            [
                .. answer.Draft.Tasks.Select(t => new OrderedTask(
                    t.Key, t.Title, t.Kind == PlanItemKind.Milestone ? DraftSnapshot.MilestoneBucket : t.Phase, DateOnly.FromDateTime(answer.Figures.Outlook.Dates[DraftSnapshot.Ref(t.Key)].Start),
                    ScheduleOutlooks.LastDay(answer.Figures.Outlook.Dates[DraftSnapshot.Ref(t.Key)].Finish), t.Role is { } role ? roles[role].Person : null, "", t.Checks)),
            ],
            Project = new("field-app-0123"), TimeZoneId = "Europe/Berlin", Calendar = WorkingCalendar.Standard, Finish = new(2027, 4, 30),
        };
    }

    private static ProposalClickAnswer Clicked(PlanOrder order, ProposalState state, EffectOutcome? outcome) => new(ClickResult.Executed, Proposal(order, state, outcome), null);

    private static ProposalClickAnswer Clicked(PlanRemovalOrder order, string kind, EffectOutcome outcome) =>
        new(ClickResult.Executed, Proposal(order, ProposalState.Done, outcome) with { Kind = kind }, null);

    private static Proposal Proposal<T>(T order, ProposalState state, EffectOutcome? outcome) => new()
    {
        Id = new ProposalId("0123456789abcdef0123456789abcdef"), Kind = PlanEffect.KindName, Payload = ProductJson.Serialize(order), Hash = new string('a', 64),
        ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddHours(8), State = state, Outcome = outcome,
    };
}
