using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Trackers.Cells;

/// <summary>How a tool writes several people into a cell.</summary>
internal enum PeopleStyle
{
    /// <summary>Nobody knows: semicolons part, commas only where they cannot part a surname from a first name.</summary>
    Unknown,

    /// <summary>One person a cell.</summary>
    Single,

    /// <summary>Commas part.</summary>
    Commas,

    /// <summary>Semicolons part.</summary>
    Semicolons,
}

/// <summary>Reads the people in a cell.</summary>
internal sealed class PeopleCell(PeopleStyle style, PeopleBook book)
{
    private static readonly HashSet<string> Nobody = ["unassigned", "not assigned", "nobody", "nicht zugewiesen", "non assigne", "non attribue", "sin asignar", "tbd", "?", "n.n.", "nn"];

    private readonly HashSet<string> _alone = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>First pass: who stands alone in a cell somewhere, so that "Ann, Bob" is known to be two.</summary>
    public void See(string cell)
    {
        if (style == PeopleStyle.Unknown && !cell.Contains(',') && !cell.Contains(';')) _alone.Add(cell.Trim());
    }

    /// <summary>Second pass: meets everybody, so that a name gets the mail address that stands elsewhere.</summary>
    public IReadOnlyList<Person> Read(string cell, string? mail = null)
    {
        if (Words.IsNothing(cell) && mail is null) return [];
        var parts = Split(cell).Where(p => p.Length > 0).ToList();
        if (parts.Count == 0 && mail is not null) parts.Add(mail);
        return [.. parts.Select(p => One(p, parts.Count == 1 ? mail : null)).OfType<Person>().DistinctBy(p => p.Id)];
    }

    private string[] Split(string cell)
    {
        var separator = style switch
        {
            PeopleStyle.Single => '\0',
            PeopleStyle.Commas => ',',
            PeopleStyle.Semicolons => ';',
            _ => cell.Contains(';') ? ';' : cell.Contains('\n') ? '\n' : PartsAtCommas(cell) ? ',' : '\0',
        };
        return separator == '\0' ? [cell.Trim()] : cell.Split(separator, StringSplitOptions.TrimEntries);
    }

    private bool PartsAtCommas(string cell)
    {
        var parts = cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2) return parts.Length > 2;
        return Array.Exists(parts, p => _alone.Contains(p) || p.Contains('@')) || Array.TrueForAll(parts, p => p.Contains(' '));
    }

    private Person? One(string part, string? mail)
    {
        var name = WithoutUnits(part);
        if (Nobody.Contains(Words.Plain(name)) || Words.IsNothing(name)) return null;

        // "Name <mail>", "Name (mail)", a mail address alone
        var open = name.LastIndexOfAny(['<', '(']);
        if (open >= 0 && name[^1] is '>' or ')')
        {
            var inside = name[(open + 1)..^1].Trim();
            if (IsMail(inside)) (name, mail) = (name[..open].Trim().Trim('"'), inside);
        }

        if (IsMail(name)) mail ??= name;
        if (name.Length == 0) name = mail ?? "";
        return name.Length == 0 ? null : book.Meet(name, mail is not null && IsMail(mail) ? mail : null);
    }

    /// <summary>Project adds the share of time, as in <c>Ann[50%]</c>.</summary>
    private static string WithoutUnits(string part)
    {
        var open = part.LastIndexOf('[');
        return open > 0 && part[^1] == ']' ? part[..open].Trim() : part.Trim();
    }

    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && text.Length <= 254 && !text.AsSpan().ContainsAny(CharSets.NotInMail);
    }
}
