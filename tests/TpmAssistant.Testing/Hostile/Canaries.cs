using System.Text;

namespace TpmAssistant.Testing.Hostile;

/// <summary>Words that must not leave, and the shapes in which they might.</summary>
public static class Canaries
{
    /// <summary>The first canary that a text holds in whatever shape; <see langword="null"/> when it holds none.</summary>
    public static string? In(string text, params IEnumerable<string> canaries) =>
        canaries.FirstOrDefault(c => ShapesOf(c).Any(shape => text.Contains(shape, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Plain, base64 at each of three offsets, hexadecimal, percent-encoded, backwards, as tag characters and as variation selectors.</summary>
    private static IEnumerable<string> ShapesOf(string canary)
    {
        var bytes = Encoding.UTF8.GetBytes(canary);
        yield return canary;
        for (var offset = 0; offset < 3; offset++)
        {
            // What stands before and behind changes the first and last characters; those between stay.
            var coded = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
            yield return coded[(offset == 0 ? 0 : 4)..^2];
        }

        yield return Convert.ToHexString(bytes);
        yield return string.Concat(bytes.Select(b => $"%{b:X2}"));
        yield return new string([.. canary.Reverse()]);
        yield return string.Concat(canary.Select(c => char.ConvertFromUtf32(0xE0000 + c)));
        yield return string.Concat(bytes.Select(b => char.ConvertFromUtf32(b < 16 ? 0xFE00 + b : 0xE0100 + b - 16)));
    }
}
