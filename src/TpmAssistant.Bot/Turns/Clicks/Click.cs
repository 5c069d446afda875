using System.Globalization;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>A pressed button, all of it from outside.</summary>
/// <param name="Verb">What the button is for.</param>
/// <param name="Data">Its values and the card's inputs.</param>
internal sealed record Click(string? Verb, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>The fields of a form that nobody touched; what was typed into the others is there, also where it is nothing.</summary>
    public IReadOnlySet<string> Untouched { get; private init; } = new HashSet<string>();

    /// <summary>The same with what was touched alone.</summary>
    public Click Touching(IReadOnlySet<string> untouched, IReadOnlyDictionary<string, string> typed) => this with
    {
        Untouched = untouched,
        Data = Data.Where(d => !untouched.Contains(d.Key) && !typed.ContainsKey(d.Key)).Concat(typed).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>The same with what stands in the fields that nobody touched.</summary>
    public Click Filled(IReadOnlyDictionary<string, string> standing) => this with
    {
        Data = Data.Concat(standing.Where(s => Untouched.Contains(s.Key))).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>The same with another value.</summary>
    public Click With(string name, string value) => this with { Data = new Dictionary<string, string>(Data, StringComparer.Ordinal) { [name] = value } };

    /// <summary>What a field of a form says; <see langword="null"/> when nobody touched it.</summary>
    public string? Given(string name) => Untouched.Contains(name) ? null : this[name];

    /// <summary>A value; empty when the card had none of that name.</summary>
    public string this[string name] => Data.GetValueOrDefault(name, "");

    /// <summary>A value; <see langword="null"/> when it is empty or missing.</summary>
    public string? Find(string name) => this[name] is { Length: > 0 } value ? value : null;

    /// <summary>A day, written as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day(string name) => CardVerbs.ReadDay(this[name]);

    /// <summary>A whole number that is not negative.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Such numbers, divided by commas.</summary>
    public IReadOnlyList<int> Numbers(string name) =>
        [.. this[name].Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(n => n >= 0)];

    /// <summary>One of a set of names, in any case.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(this[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
