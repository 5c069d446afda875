using System.Security.Cryptography;
using System.Text;

namespace TpmAssistant.Cards.Layout;

/// <summary>What the fields of a form showed, in a few characters each, so that a press tells which of them somebody touched and which changed beneath.</summary>
internal static class FormPrint
{
    private const int Digits = 8;

    public static string Of(IEnumerable<Field> fields) => string.Join(';', fields.Select(f => $"{f.Id}={Kept(f)}{RestsSuffix(f)}"));

    /// <summary>The print of a value: line ends and the space around it do not count.</summary>
    public static string Of(string value) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim())).AsSpan(0, Digits / 2));

    /// <summary>The print of what is kept of a field.</summary>
    public static string Kept(Field field) => Of(field.Kept ?? field.Said);

    /// <summary>Whether what a change of a field rests on is what it was.</summary>
    /// <param name="field">The field as it stands now.</param>
    /// <param name="rests">The print of what it rested on when it was shown.</param>
    /// <param name="other">What another field says.</param>
    public static bool RestsOn(Field field, string rests, Func<string, string> other)
    {
        if (field.Each is not { } each) return rests == (field.Rests is { } more ? Of(more) : Kept(field));
        var shown = rests.Split(',').Select(r => r.Split(':')).FirstOrDefault(r => r is [var of, _] && of == other(each.Which));
        return (shown?[1] ?? Of("")) == Of(field.Stands(other));
    }

    /// <summary>Reads the prints that a press sends back; text from outside.</summary>
    public static IReadOnlyDictionary<string, (string Kept, string Rests)> Read(string text)
    {
        var read = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var part in text.Split(';'))
        {
            if (part.Split('=') is not [{ Length: > 0 } id, var prints]) continue;
            read[id] = prints.Split('.') is [var kept, var rests] ? (kept, rests) : (prints, prints);
        }

        return read;
    }

    private static string RestsSuffix(Field field) => field switch
    {
        { Each: { } each } => "." + string.Join(',', each.Values.Select(v => $"{v.Key}:{Of(v.Value)}")),
        { Rests: { } rests } => "." + Of(rests),
        _ => "",
    };
}
