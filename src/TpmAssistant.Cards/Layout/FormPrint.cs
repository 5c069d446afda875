using System.Security.Cryptography;
using System.Text;

namespace TpmAssistant.Cards.Layout;

/// <summary>What the fields of a form showed, in a few characters each, so that a press tells which of them somebody touched and which changed beneath.</summary>
internal static class FormPrint
{
    private const int Digits = 8;

    public static string Of(IEnumerable<Field> fields) => string.Join(';', fields.Select(f => $"{f.Id}={Kept(f)}{(f.Rests is { } rests ? "." + Of(rests) : "")}"));

    /// <summary>The print of a value: line ends and the space around it do not count.</summary>
    public static string Of(string value) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim())).AsSpan(0, Digits / 2));

    /// <summary>The print of what is kept of a field.</summary>
    public static string Kept(Field field) => Of(field.Kept ?? field.Said);

    /// <summary>The print of what a change of a field rests on.</summary>
    public static string Rests(Field field) => field.Rests is { } rests ? Of(rests) : Kept(field);

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
}
