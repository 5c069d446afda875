using System.Globalization;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>How a decision reads wherever it is named.</summary>
internal static class DecisionWords
{
    public const int TitleLength = 200;

    public static FunctionCall Show(string project, int number) =>
        new FunctionCall(FunctionNames.FindDecisions).With("query", $"#{number.ToString(CultureInfo.InvariantCulture)}").With("project", project);

    public static FunctionCall All(string project) => new FunctionCall(FunctionNames.FindDecisions).With("query", "").With("project", project);

    /// <summary>"#3 Move the cutover", leading to it.</summary>
    public static Phrase Link(string project, Decision decision) =>
        new Span($"#{decision.Number} {SafeText.Clean(decision.Title, 90)}") { Call = Show(project, decision.Number) };

    public static string Status(Voice voice, DecisionStatus status) => voice.Text("logged.status." + status.ToString().ToLowerInvariant());

    public static string People(IEnumerable<Person> people) => SafeText.Clean(string.Join(", ", people.Select(p => Voice.Name(p.Name))), 200);

    public static IEnumerable<Block> Done(Voice voice, DecisionDone? done)
    {
        if (done is null) yield break;
        yield return new Paragraph(Phrase.Of("✓\u00A0" + voice.Text("logged.done." + done.Act.ToString().ToLowerInvariant()), SpanStyle.Strong));
        if (UndoButtons.For(voice, done.Undo).ToList() is { Count: > 0 } buttons) yield return new Buttons(buttons);
    }

    public static VerbButton New(Voice voice, string project) => new(voice.Text("logged.button.new"), DecisionVerbs.Form, DecisionVerbs.Data(project));
}
