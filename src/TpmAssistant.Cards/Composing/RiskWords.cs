using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>Says what risks and entries of the register are, how grave they are and what is done about them.</summary>
internal static class RiskWords
{
    private const int TitleLength = 300;

    public static Tone ToneOf(ExposureBand band) => band switch
    {
        ExposureBand.Severe => Tone.Bad,
        ExposureBand.High => Tone.Warning,
        ExposureBand.Medium => Tone.Unknown,
        _ => Tone.Good,
    };

    public static string Level(Voice voice, ExposureBand band) => voice.Text("risk-level." + band.ToString().ToLowerInvariant());

    public static ExposureBand Band(Project project, int exposure) => project.Tolerances.Exposure.Of(exposure);

    public static Span Mark(Voice voice, Project project, int exposure) => ToneOf(Band(project, exposure)).Mark(Level(voice, Band(project, exposure)));

    /// <summary>Cause, event and effect, in the rule's words.</summary>
    public static Phrase Sentence(Voice voice, RiskCandidate risk, DateOnly today) => risk.Title is { } title
        ? SafeText.Clean(title, TitleLength)
        : risk.Figures.Count == 0 && voice.Knows("risk-name." + risk.Rule) ? voice.Text("risk-name." + risk.Rule)
        : voice.Rule("risk", risk.Rule, risk.Figures, risk.Evidence.Count, today).Capital();

    /// <summary>An entry in a person's words, else in those of its scan rule.</summary>
    public static Phrase Sentence(Voice voice, RegisterEntry entry, DateOnly today) => entry.Title is { } title
        ? SafeText.Clean(title, TitleLength)
        : entry.Scan is { } scan ? Sentence(voice, scan.Latest with { Title = null }, today) : entry.Key.ToString();

    /// <summary>"likelihood 4 × impact 5 = 20".</summary>
    public static string Score(Voice voice, int? probability, int? impact, RegisterKind kind = RegisterKind.Risk) => (probability, impact) switch
    {
        (_, { } bad) when kind == RegisterKind.Issue => voice.Text("risk-score.impact", ("impact", bad)),
        ({ } likely, { } bad) => voice.Text("risk-score", ("probability", likely), ("impact", bad), ("exposure", likely * bad)),
        _ => voice.Text("risk-score.none"),
    };

    public static Phrase Strikes(Voice voice, DateOnly? day, DateOnly today) => day switch
    {
        { } past when past <= today => voice.Text("risk-proximity.now"),
        { } ahead => voice.Text("risk-proximity", ("day", voice.Day(ahead, today))),
        _ => Phrase.Empty,
    };

    public static string Response(Voice voice, RiskResponse response) => voice.Text("risk-do." + response.ToString().ToLowerInvariant());

    public static string Status(Voice voice, EntryStatus status) => voice.Text("entry-status." + status.ToString().ToLowerInvariant());

    public static string Kind(Voice voice, RegisterEntry entry) => voice.Text(entry.Direction == RiskDirection.Opportunity
        ? "entry-kind.opportunity" : "entry-kind." + entry.Key.Kind.ToString().ToLowerInvariant());

    public static Phrase Owner(Voice voice, RegisterEntry entry) => entry.Owner is not { } owner
        ? entry.IsOpen ? new Span(voice.Text("task.no-owner"), SpanStyle.Warning) : Phrase.Empty
        : voice.NamesPeople ? voice.People([owner]) : Phrase.Empty;

    public static string Trigger(Voice voice, RiskTrigger trigger, Project project, DateOnly today) => trigger.Kind switch
    {
        TriggerKind.Day when trigger.Day is { } day => voice.WeekDay(day, today),
        TriggerKind.TaskLate => voice.Text("trigger.tasklate", ("task", Voice.Title(trigger.Text).Text)),
        TriggerKind.MilestoneSlip => voice.Text("trigger.milestoneslip", ("milestone", Voice.Title(trigger.Text).Text), ("days", (int)(trigger.Limit ?? 0))),
        TriggerKind.SpendAbove => voice.Text("trigger.spendabove", ("amount", voice.Money(trigger.Limit ?? 0, project.Currency))),
        _ => SafeText.Clean(trigger.Text, TitleLength),
    };

    public static string Need(Voice voice, ReviewNeed need, DateOnly today)
    {
        string key = "need." + need.Reason.ToString().ToLowerInvariant();
        return need.Since is { } since ? voice.Text(key, ("day", voice.Day(since, today))) : voice.Text(voice.Knows(key + ".undated") ? key + ".undated" : key);
    }

    /// <summary>Why a finding that was settled is before the person again.</summary>
    public static Phrase WhyBack(Voice voice, ScanFinding finding, DateOnly today) => finding.Settled is not { } settled ? Phrase.Empty : voice.Line(
        "scan-back",
        ("day", voice.Day(settled.On, today)),
        ("changes", Phrase.Join(", ", finding.WhyBack.Select(change => (Phrase)(change.Kind switch
        {
            FactChangeKind.Likelier => voice.Text("scan-back.likelier", ("from", change.From), ("to", change.To)),
            FactChangeKind.Graver => voice.Text("scan-back.graver", ("from", change.From), ("to", change.To)),
            FactChangeKind.MoreItems => voice.Text(
                "scan-back.moreitems", ("count", change.Items.Count), ("first", Voice.Title(change.Items[0].Title).Text)),
            _ => voice.Text("scan-back.cameback", ("day", voice.Day(change.Since ?? today, today))),
        })))));

    /// <summary>A call that shows an entry.</summary>
    public static FunctionCall Show(Project project, RegisterKey key) =>
        new FunctionCall(FunctionNames.UpdateRisk).With("project", project.Name).With("risk", key.ToString());

    public static FunctionCall Register(Project project, string? filter = null)
    {
        var call = new FunctionCall(FunctionNames.ListRisks).With("project", project.Name);
        return filter is null ? call : call.With("filter", filter);
    }

    /// <summary>The entry's name, which opens it.</summary>
    public static Span Key(Project project, RegisterKey key) => new(key.ToString(), SpanStyle.Strong) { Call = Show(project, key) };
}
