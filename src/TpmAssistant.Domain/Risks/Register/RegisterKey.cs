namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What an entry of the register is.</summary>
public enum RegisterKind
{
    /// <summary>May happen: a threat or an opportunity.</summary>
    Risk,

    /// <summary>Held to be true without proof; if it is not, the plan changes.</summary>
    Assumption,

    /// <summary>Has happened and needs somebody to deal with it.</summary>
    Issue,

    /// <summary>Something that others owe the project.</summary>
    Dependency,
}

/// <summary>An entry's name within its project, as in <c>R-7</c>: the kind's first letter and a number from 1 that is never used again.</summary>
/// <param name="Kind">What the entry is.</param>
/// <param name="Number">1 or more.</param>
public readonly record struct RegisterKey(RegisterKind Kind, int Number)
{
    /// <summary>The letters, in the order of <see cref="RegisterKind"/>.</summary>
    private const string Letters = "RAID";

    /// <summary>Reads <c>R-7</c>, <c>r7</c> or <c>R 7</c>.</summary>
    public static bool TryParse(string? text, out RegisterKey key)
    {
        key = default;
        var given = (text ?? "").AsSpan().Trim();
        if (given.Length < 2 || Letters.IndexOf(char.ToUpperInvariant(given[0]), StringComparison.Ordinal) is not (>= 0 and var kind)) return false;
        var digits = given[1..].TrimStart(" -#‐‑–").TrimEnd('.');
        if (!int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        key = new((RegisterKind)kind, number);
        return true;
    }

    /// <summary>Writes <c>R-7</c>.</summary>
    public override string ToString() => $"{Letters[(int)Kind]}-{Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
