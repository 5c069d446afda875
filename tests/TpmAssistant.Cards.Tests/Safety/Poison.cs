using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using TpmAssistant.Testing.Hostile;

namespace TpmAssistant.Cards.Tests.Safety;

/// <summary>Copies an answer with a hostile text in the place of every text in it that could come from outside: titles, names, notes, words.</summary>
/// <param name="from">The text that the first place gets; each next place gets the next.</param>
internal sealed class Poison(int from)
{
    private static readonly string[] Codes = ["Payload", "Hash", "Kind", "Code", "Locale", "TimeZoneId", "Html", "Format"];

    private readonly Dictionary<object, object> _copies = new(ReferenceEqualityComparer.Instance);
    private int _places;

    /// <summary>How many places got a text.</summary>
    public int Places => _places;

    public T Of<T>(T whole)
        where T : notnull => (T)Copy(whole, "")!;

    private object? Copy(object? value, string member)
    {
        if (value is string text) return IsFromOutside(text, member) ? HostileText.All[(from + _places++) % HostileText.All.Count].Text : text;
        if (value is null || IsLeaf(value.GetType())) return value;
        if (_copies.TryGetValue(value, out var known)) return known;
        if (value is IDictionary dictionary && value.GetType().IsGenericType) return Rebuilt(dictionary);
        if (value is Array array)
        {
            var items = (Array)array.Clone();
            _copies[value] = items;
            if (items.Rank == 1) for (var i = 0; i < items.Length; i++) items.SetValue(Copy(items.GetValue(i), member), i);
            return items;
        }

        if (!IsOurs(value.GetType())) return value;
        var copy = RuntimeHelpers.GetUninitializedObject(value.GetType());
        if (!value.GetType().IsValueType) _copies[value] = copy;
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                field.SetValue(copy, Copy(field.GetValue(value), NameOf(field, member)));
        }

        return copy;
    }

    private IDictionary Rebuilt(IDictionary dictionary)
    {
        // By the same rule for equal keys as the first.
        var copy = (IDictionary)Activator.CreateInstance(
            typeof(Dictionary<,>).MakeGenericType(dictionary.GetType().GetGenericArguments()[..2]), dictionary.GetType().GetProperty("Comparer")?.GetValue(dictionary))!;
        foreach (DictionaryEntry entry in dictionary) copy[entry.Key] = Copy(entry.Value, "");
        return copy;
    }

    /// <summary>The property that a field keeps; a list keeps its member's name.</summary>
    private static string NameOf(FieldInfo field, string member) => field.Name.StartsWith('<') && field.Name.Contains('>', StringComparison.Ordinal)
        ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : member;

    private static bool IsFromOutside(string text, string member) =>
        text.Any(char.IsLetter) && text.Contains(' ', StringComparison.Ordinal) && text[0] is not ('{' or '<') && !Codes.Contains(member);

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type.IsPointer || typeof(Delegate).IsAssignableFrom(type) || typeof(Type).IsAssignableFrom(type);

    private static bool IsOurs(Type type) => type.FullName is { } name
        && (name.StartsWith("TpmAssistant.", StringComparison.Ordinal) || name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal)
            || name.StartsWith("System.Collections.Generic.List`1", StringComparison.Ordinal) || name.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
            || name.StartsWith("System.Nullable`", StringComparison.Ordinal) || name.StartsWith("System.Collections.Generic.KeyValuePair`", StringComparison.Ordinal));
}
