using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Text;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Ai.Talk;

/// <summary>The instructions to the model: a file of the product, filled in for a question. What people wrote stands in it between the marks of data.</summary>
internal static partial class Prompt
{
    private const int MostProjects = 40;
    private const int LongestName = 80;

    private static readonly string Assistant = Read("assistant.md");

    public static string For(Asker asker, TalkContext context, string mark, HouseVoice style)
    {
        // Filled in at one go, so that nothing filled in is a place itself.
        var places = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["projects"] = context.Projects.Count == 0 ? "none are known here" : $"{mark} {string.Join(", ", context.Projects.Take(MostProjects).Select(Name))} {mark}",
            ["today"] = context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["weekday"] = context.Today.DayOfWeek.ToString(),
            ["last"] = Last(context, mark),
            ["mark"] = mark,
            ["reader"] = asker.Conversation.IsShared ? "group that reads along" : "project manager who knows the plan",
            ["style"] = style.Instructions,
        };
        return Place().Replace(Assistant, place => places.GetValueOrDefault(place.Groups["name"].Value, place.Value));
    }

    private static string Last(TalkContext context, string mark) => context.LastCall is { } last
        ? $"The question before was answered by {mark} {last.Name}({string.Join(", ", last.Arguments.Select(a => $"{a.Key}: {Name(a.Value)}"))}) {mark}."
        : "";

    /// <summary>Somebody's words as a name: on one line, cut where no name goes on.</summary>
    private static string Name(string text) => Neutraliser.Run(text, keepLines: false).Cut(LongestName);

    private static string Read(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream($"TpmAssistant.Ai.Prompts.{name}")
            ?? throw new InvalidOperationException($"The prompt {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Place();
}
