using System.Globalization;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards;

/// <summary>What the buttons of the cards send: the verb, and the names of the values beside it.</summary>
public static class CardVerbs
{
    /// <summary>Show a function: <see cref="Function"/>, its arguments by name, and <see cref="From"/> in a long list.</summary>
    public const string Call = "call";

    /// <summary>Carry out a proposal: <see cref="Id"/> and <see cref="Hash"/>.</summary>
    public const string Confirm = "confirm";

    /// <summary>Drop a proposal: <see cref="Id"/>.</summary>
    public const string Discard = "discard";

    /// <summary>Say how to bring a plan of one's own.</summary>
    public const string BringPlan = "bring-plan";

    /// <summary>Take a read plan as a project: <see cref="Id"/>, and the columns as corrected.</summary>
    public const string AdoptPlan = "adopt-plan";

    /// <summary>Read a plan again with the columns as corrected: <see cref="Id"/>, a <see cref="ColumnPrefix"/> value a column, <see cref="DateOrder"/>.</summary>
    public const string MapPlan = "map-plan";

    /// <summary>Name of the value that holds a function's full name.</summary>
    public const string Function = "function";

    /// <summary>Name of the value that holds the position a list continues at.</summary>
    public const string From = "from";

    /// <summary>Name of the value that holds the id of a proposal or plan file.</summary>
    public const string Id = "id";

    /// <summary>Name of the value that holds a proposal's hash.</summary>
    public const string Hash = "hash";

    /// <summary>Beginning of the names of column choices; the column's position follows.</summary>
    public const string ColumnPrefix = "column-";

    /// <summary>Name of the value that holds <c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</summary>
    public const string DateOrder = "dateOrder";

    /// <summary>The value of a column choice that leaves the column out.</summary>
    public const string UnusedColumn = "none";

    /// <summary>Reads back what <see cref="Call"/> carries; <see langword="null"/> when it names no function.</summary>
    public static (FunctionCall Call, int From)? ReadCall(IReadOnlyDictionary<string, string> data)
    {
        if (!data.TryGetValue(Function, out string? name) || name.Length == 0)
            return null;
        var arguments = data.Where(pair => pair.Key is not (Function or From or "verb")).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        int from = data.TryGetValue(From, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        return (new FunctionCall(name, arguments), from);
    }

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
