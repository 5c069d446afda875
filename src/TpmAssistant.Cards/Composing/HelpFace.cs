using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>What the assistant can do: folded by what a person is after, each thing as what to say and what comes of it.</summary>
internal static class HelpFace
{
    /// <summary>The topics in the order worth showing, each with the plugins that serve it.</summary>
    private static readonly (string Topic, string[] Plugins)[] Topics =
    [
        ("status", ["Reports"]),
        ("dates", ["Schedule", "Estimates"]),
        ("risks", ["Risks", "Health"]),
        ("tasks", ["Tasks", "Team"]),
        ("meetings", ["Meetings", "Decisions"]),
        ("money", ["Budget", "Delivery"]),
        ("planning", ["Planning"]),
        ("assistant", ["Assistant"]),
    ];

    public static Face Compose(HelpAnswer answer, Voice voice)
    {
        var title = voice.Text("help.title");
        return new Face(
            title,
            [new Banner(voice.Text("help.kicker"), title, Lead: voice.Text("help.lead")), .. Folds(answer.Functions, voice), new Note(voice.Text("help.promise"))],
            [.. Buttons(voice, answer.ExampleProject)]);
    }

    /// <summary>The topic that a function is listed under; <see langword="null"/> for help itself.</summary>
    internal static string? TopicOf(string function) => function == FunctionNames.Help ? null
        : Topics.First(t => t.Plugins.Contains(function[..function.IndexOf('-', StringComparison.Ordinal)])).Topic;

    private static IEnumerable<Block> Folds(IReadOnlyList<FunctionSummary> functions, Voice voice)
    {
        var told = functions.ToLookup(f => TopicOf(f.Name));
        return Topics.Where(t => told.Contains(t.Topic)).Select(t => new Fold(
            "help-" + t.Topic, voice.Text("help.topic." + t.Topic), [new Rows([.. told[t.Topic].Select(f => Row(f, voice))])])
        {
            Key = "help.topic." + t.Topic,
        });
    }

    private static Row Row(FunctionSummary function, Voice voice) =>
        new(voice.Text("help.example", ("example", SafeText.Clean(function.Example, 120))), Phrase.Of(Does(voice, function)));

    // Said to a person; a description is written for a model.
    private static string Does(Voice voice, FunctionSummary function)
    {
        var key = "help.does." + function.Name.ToLowerInvariant();
        return voice.Knows(key) ? voice.Text(key) : SafeText.Clean(function.Description, 160);
    }

    private static IEnumerable<Button> Buttons(Voice voice, string? project)
    {
        if (project is not null)
        {
            yield return new CallButton(voice.Text("button.report-of", ("project", Voice.Name(project))), Calls.Report(project));
            yield return new CallButton(voice.Text("button.risks-of", ("project", Voice.Name(project))), Calls.Risks(project));
        }

        yield return new CallButton(voice.Text("button.day"), Calls.MyDay);
        yield return new CallButton(voice.Text("button.portfolio"), Calls.Portfolio);
        yield return new VerbButton(voice.Text("button.own-plan"), PlanFileVerbs.BringPlan, new Dictionary<string, string>()) { Secondary = true };
    }
}
