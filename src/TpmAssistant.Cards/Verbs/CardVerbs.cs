using System.Globalization;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What buttons of every kind send: the verb, and the names of the values beside it. Those of one feature stand in a class of its own.</summary>
public static class CardVerbs
{
    /// <summary>Show a function: <see cref="Function"/>, its arguments by name, and <see cref="From"/> in a long list.</summary>
    public const string Call = "call";

    /// <summary>Carry out a proposal: <see cref="Id"/> and <see cref="Hash"/>.</summary>
    public const string Confirm = "confirm";

    /// <summary>Drop a proposal: <see cref="Id"/>.</summary>
    public const string Discard = "discard";

    /// <summary>Take back a change of the product's own records: <see cref="Id"/>.</summary>
    public const string Undo = "undo";

    /// <summary>Name of the value that holds an audience.</summary>
    public const string Audience = "audience";

    /// <summary>Name of the value that holds a project's name or key.</summary>
    public const string Project = "project";

    /// <summary>Name of the value that holds a function's full name.</summary>
    public const string Function = "function";

    /// <summary>Name of the value that holds the position a list continues at.</summary>
    public const string From = "from";

    /// <summary>Name of the value that holds the id of a proposal or plan file.</summary>
    public const string Id = "id";

    /// <summary>Name of the value that holds a proposal's hash.</summary>
    public const string Hash = "hash";

    /// <summary>Name of the value that tells what a form's fields showed.</summary>
    public const string Shown = "shown";

    /// <summary>Reads back what <see cref="Call"/> carries; <see langword="null"/> when it names no function.</summary>
    public static (FunctionCall Call, int From)? ReadCall(IReadOnlyDictionary<string, string> data)
    {
        if (!data.TryGetValue(Function, out string? name) || name.Length == 0)
            return null;
        var arguments = data.Where(pair => pair.Key is not (Function or From or "verb"))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        data.TryGetValue(From, out string? position);
        int from = int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        return (new FunctionCall(name, arguments), from);
    }

    /// <summary>The day that a value is, as <c>yyyy-MM-dd</c>; <see langword="null"/> when it is none.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether a card showed a field, as its button tells.</summary>
    internal static bool ShowsField(string shown, string field) => $";{shown}".Contains($";{field}=", StringComparison.Ordinal);

    /// <summary>The item that a value names, as in <c>planner:7</c>; <see langword="null"/> when it names none.</summary>
    internal static ItemRef? ReadItem(string? text) =>
        text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? new ItemRef(text[..colon], text[(colon + 1)..]) : null;

    internal static IReadOnlyDictionary<string, string> Data(FunctionCall call, int from)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Function] = call.Name };
        foreach (var (name, value) in call.Arguments)
            data[name] = value;
        if (from > 0)
            data[From] = from.ToString(CultureInfo.InvariantCulture);
        return data;
    }
}
