using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Cells;

/// <summary>A link as a cell writes it.</summary>
/// <param name="Key">The other task: a key, number or title.</param>
/// <param name="Type">The link's type.</param>
/// <param name="Lag">The wait.</param>
internal readonly record struct WrittenLink(string Key, DependencyType Type, Lag Lag);

/// <summary>Reads links such as <c>3FS+2 days; 5SS+50%</c>, and lists of keys or titles.</summary>
internal static class DependencyCell
{
    /// <summary>Two letters in English, German, French and Spanish.</summary>
    private static readonly Dictionary<string, DependencyType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FS"] = DependencyType.FinishToStart, ["SS"] = DependencyType.StartToStart, ["FF"] = DependencyType.FinishToFinish, ["SF"] = DependencyType.StartToFinish,
        ["EA"] = DependencyType.FinishToStart, ["AA"] = DependencyType.StartToStart, ["EE"] = DependencyType.FinishToFinish, ["AE"] = DependencyType.StartToFinish,
        ["FD"] = DependencyType.FinishToStart, ["DD"] = DependencyType.StartToStart, ["DF"] = DependencyType.StartToFinish,
        ["FC"] = DependencyType.FinishToStart, ["CC"] = DependencyType.StartToStart, ["CF"] = DependencyType.StartToFinish,
    };

    /// <summary>The parts of a cell; a part that <paramref name="isKey"/> knows is taken whole, commas in it included.</summary>
    public static IEnumerable<string> Split(string cell, Func<string, bool> isKey)
    {
        if (isKey(cell.Trim())) return [cell.Trim()];
        var parts = cell.Split(cell.Contains(';') ? ';' : cell.Contains('\n') ? '\n' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, p => isKey(p)) ? parts : Joined(parts, isKey);
    }

    /// <summary>A number or outline number with an optional type and lag.</summary>
    public static bool TryParse(string part, out WrittenLink link)
    {
        link = default;
        var text = part.AsSpan().Trim();
        var length = text.IndexOfAnyExcept(CharSets.PointNumber);
        if (length == 0 || text.Length > 64) return false;
        if (length < 0) length = text.Length;
        var key = text[..length].TrimEnd('.').ToString();
        var rest = text[length..].Trim();

        var type = DependencyType.FinishToStart;
        if (rest.Length >= 2 && char.IsAsciiLetter(rest[0]))
        {
            if (!Types.TryGetValue(rest[..2].ToString(), out type)) return false;
            rest = rest[2..].TrimStart();
        }

        var lag = Lag.None;
        if (rest.Length > 0 && !TryLag(rest.ToString(), out lag)) return false;
        link = new WrittenLink(key, type, lag);
        return true;
    }

    private static bool TryLag(string text, out Lag lag)
    {
        lag = Lag.None;
        if (text[0] is not ('+' or '-')) return false;
        if (text[^1] == '%')
        {
            var elapsed = text.Length > 2 && text[^2] == 'e';
            if (!AmountCell.TryNumber(text[..^(elapsed ? 2 : 1)].Replace(" ", "", StringComparison.Ordinal), out var percent)) return false;
            lag = new Lag(0, elapsed, percent);
            return true;
        }

        if (!AmountCell.TryParse(text.Replace("+ ", "+", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal), AmountUnit.Days, out var amount)) return false;
        if (Math.Abs(amount.Minutes) > int.MaxValue) return false;
        lag = new Lag((int)Math.Round(amount.Minutes), amount.Elapsed);
        return true;
    }

    /// <summary>Puts neighbours together again where a comma belonged to a title.</summary>
    private static List<string> Joined(string[] parts, Func<string, bool> isKey)
    {
        const int MostJoined = 6;
        var joined = new List<string>();
        for (var i = 0; i < parts.Length;)
        {
            var taken = 1;
            for (var length = Math.Min(MostJoined, parts.Length - i); length > 1; length--)
            {
                if (!isKey(string.Join(", ", parts, i, length))) continue;
                taken = length;
                break;
            }

            joined.Add(string.Join(", ", parts, i, taken));
            i += taken;
        }

        return joined;
    }
}
