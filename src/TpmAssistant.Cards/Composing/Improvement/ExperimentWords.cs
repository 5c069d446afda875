using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Improvement;

/// <summary>Says what is tried and what came of it.</summary>
internal static class ExperimentWords
{
    /// <summary>Below this a chance is said to be less than one in a hundred.</summary>
    private const double Small = .01;

    public static string Try(Voice voice, Practice practice, int limit, string scope) =>
        voice.Text("improve.try." + Key(practice), ("limit", limit), ("scope", Voice.Name(scope)));

    public static string Try(Voice voice, Experiment experiment) => Try(voice, experiment.Practice, experiment.Limit, experiment.ScopeName);

    public static string Kind(Voice voice, string practice) => voice.Text("improve.kind." + practice.ToLowerInvariant());

    public static string Verdict(Voice voice, ExperimentVerdict verdict) => voice.Text("improve.verdict." + Key(verdict));

    public static Tone ToneOf(ExperimentVerdict verdict) => verdict switch
    {
        ExperimentVerdict.Helped => Tone.Good,
        ExperimentVerdict.Hurt => Tone.Bad,
        ExperimentVerdict.NoDifference => Tone.Warning,
        _ => Tone.Unknown,
    };

    /// <summary>Why it is said, with the figures.</summary>
    public static string Because(Voice voice, BeforeAfter outcome) => voice.Text(
        "improve.because." + Key(outcome.Verdict), ("before", Median(voice, outcome.BeforeMedian)), ("after", Median(voice, outcome.AfterMedian)), ("chance", Chance(voice, outcome.Chance)),
        ("least", BeforeAfter.Fewest), ("had", Math.Min(outcome.Before, outcome.After)));

    public static Facts Figures(Voice voice, BeforeAfter outcome) => new(
    [
        (voice.Text("improve.fact.before"), Side(voice, outcome.Before, outcome.BeforeDone, outcome.BeforeMedian)),
        (voice.Text("improve.fact.after"), Side(voice, outcome.After, outcome.AfterDone, outcome.AfterMedian)),
    ]);

    public static Phrase Side(Voice voice, int count, int done, int? median) => count == 0 ? voice.Text("improve.side.none")
        : median is null ? voice.Text("improve.side.open", ("count", count), ("done", done))
        : voice.Text("improve.side", ("count", count), ("done", done), ("median", median.Value));

    public static IReadOnlyDictionary<string, string> Data(Project project, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project.Id.Value };
        foreach (var (name, value) in values)
            data[name] = value;
        return data;
    }

    public static FunctionCall Suggest(Project project) => new FunctionCall(FunctionNames.SuggestImprovement).With("project", project.Name);

    public static FunctionCall All(Project project) => new FunctionCall(FunctionNames.ShowExperiments).With("project", project.Name);

    public static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Median(Voice voice, int? days) => days is { } known ? voice.Text("improve.days", ("days", known)) : voice.Text("improve.days.unknown");

    private static string Chance(Voice voice, double chance) => chance < Small ? voice.Text("improve.chance.small") : voice.Percent(chance);
}
