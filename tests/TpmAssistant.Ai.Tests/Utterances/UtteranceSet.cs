using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Ai.Tests.Utterances;

/// <summary>A line of a set.</summary>
public sealed record UtteranceCase(string Text, string Expected, string Arguments, string DefaultProject, string Locale, ConversationMemory? Memory)
{
    public override string ToString() => $"\"{Text}\"{(Memory is null ? "" : $" after {Memory.LastCall.Name}")}";
}

/// <summary>Reads the sets and judges an understanding; README.md beside them says what the columns mean.</summary>
public static class UtteranceSet
{
    public static readonly DateOnly Today = new(2026, 3, 11);

    public static IReadOnlyList<KnownProject> Projects { get; } =
    [
        new("Atlas", ["atlas", "Cloud Migration"]),
        new("Borealis", ["borealis", "Mobile App"]),
        new("Cobalt", ["cobalt", "Data Platform"]),
    ];

    public static IReadOnlyList<string> People { get; } =
        ["Priya Raman", "Tomás Vega", "Jonas Weber", "Mei Lin", "Alex Kim", "Alex Novak", "Sofia Rossi", "Dana Whitfield"];

    public static World World(string? defaultProject = null, string locale = "en-GB") => new(Projects, People, defaultProject, Today, locale);

    public static IReadOnlyList<UtteranceCase> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Utterances", file)).Where(l => !l.StartsWith('#')).Select(Case),
    ];

    /// <summary>What is wrong with an understanding; <see langword="null"/> when nothing is.</summary>
    public static string? Judge(UtteranceCase asked, Understanding understanding)
    {
        var shown = Show(understanding);
        string Same(IEnumerable<(string Function, IEnumerable<KeyValuePair<string, string>> Arguments)> calls) =>
            string.Join('|', calls.Select(c => Show(c.Function, SameCall.Of(c.Function, c.Arguments, asked))));
        return asked.Expected switch
        {
            "NoEffect" => understanding.Calls.Any(HasEffect) ? shown : null,
            "Unsure" => understanding.IsSure ? shown : null,
            "Readings" => !understanding.IsSure && understanding.Readings.Any(r => r.Call.Name.EndsWith('-' + asked.Arguments, StringComparison.Ordinal)) ? null : shown,
            _ => understanding.IsSure && Same(understanding.Calls.Select(c => (Short(c.Name), c.Arguments.AsEnumerable()))) == Same(asked.Arguments.Split('|').Select(a => (asked.Expected, Arguments(a).AsEnumerable()))) ? null : shown,
        };
    }

    /// <summary>Whether the call does more than show something: outside, by way of a proposal, or in the product's own records.</summary>
    public static bool HasEffect(FunctionCall call) => Marks.Changes(call);

    public static string Show(Understanding understanding) => understanding.IsSure
        ? string.Join('|', understanding.Calls.Select(c => Show(Short(c.Name), c.Arguments)))
        : "? " + string.Join(" / ", understanding.Readings.Select(r => r.Utterance));

    private static string Show(string function, IEnumerable<KeyValuePair<string, string>> arguments) =>
        $"{function}({string.Join(';', arguments.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"))})";

    private static string Short(string name) => name[(name.IndexOf('-') + 1)..];

    private static UtteranceCase Case(string line)
    {
        var columns = line.Split('\t');
        var context = columns.ElementAtOrDefault(3) ?? "";
        return new UtteranceCase(
            columns[0], columns[1], columns.ElementAtOrDefault(2) ?? "", After(context, "default:"), After(context, "locale:"), Memory(After(context, "last:"), After(context, "shown:")));
    }

    private static string After(string context, string key) =>
        context.Split(' ').Where(p => p.StartsWith(key, StringComparison.Ordinal)).Select(p => p[key.Length..]).FirstOrDefault() ?? "";

    private static ConversationMemory? Memory(string call, string shown)
    {
        if (call.Length == 0)
            return null;
        var open = call.IndexOf('(');
        var name = FullName(call[..open]);
        return new ConversationMemory(new TenantId("t"), "c", new PersonId("p"), new FunctionCall(name, Arguments(call[(open + 1)..^1].Replace('_', ' '))), [.. shown.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Shown)]);
    }

    // An entry of the register begins with its key; of a task the title serves as its id.
    private static ShownItem Shown(string item) => item.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && item[..end].Contains('-', StringComparison.Ordinal)
        ? new ShownItem(new ItemRef(Phrasebook.RegisterItems, item[..end]), item[(end + 1)..].Replace('_', ' '))
        : new ShownItem(new ItemRef("planner", item.Replace('_', ' ')), item.Replace('_', ' '));

    private static string FullName(string function) => typeof(FunctionNames).GetFields().Select(f => (string)f.GetRawConstantValue()!)
        .Single(n => n.EndsWith('-' + function, StringComparison.Ordinal));

    private static Dictionary<string, string> Arguments(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1]);
}
