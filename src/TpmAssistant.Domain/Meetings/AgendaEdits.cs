using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings;

/// <summary>Changes of an agenda by hand. One that names no item that there is leaves it as it was.</summary>
public static class AgendaEdits
{
    /// <summary>The longest question, in characters.</summary>
    public const int MostWords = 200;

    /// <summary>The most items.</summary>
    public const int MostItems = 25;

    /// <summary>Moves an item up (-1) or down (+1); at the edge it stays.</summary>
    public static Agenda Moved(this Agenda agenda, string key, int by)
    {
        var items = agenda.Items.ToList();
        var at = items.FindIndex(i => i.Key == key);
        if (at < 0 || at + by < 0 || at + by >= items.Count) return agenda;
        (items[at], items[at + by]) = (items[at + by], items[at]);
        return agenda with { Items = items };
    }

    /// <summary>Takes an item out; the last one stays.</summary>
    public static Agenda Without(this Agenda agenda, string key) =>
        agenda.Items.Count < 2 ? agenda : agenda with { Items = [.. agenda.Items.Where(i => i.Key != key)] };

    /// <summary>Adds an item of one's own, before the closing step.</summary>
    public static Agenda With(this Agenda agenda, string words, ItemPurpose purpose, int minutes, Person? owner)
    {
        var text = Cut(words);
        if (text.Length == 0 || agenda.Items.Count >= MostItems) return agenda;
        var number = 1;
        while (agenda.Items.Any(i => i.Key == $"{number}")) number++;
        var item = new AgendaItem
        {
            Key = $"{number}", Topic = new AgendaTopic(AgendaTopicKind.Own, text), Words = text, Purpose = purpose, Minutes = Math.Clamp(minutes, 1, 240), Owner = owner,
        };
        var items = agenda.Items.ToList();
        var isClosed = items.Count > 0 && items[^1].Topic is { Kind: AgendaTopicKind.Step, Subject: AgendaTemplates.Close };
        items.Insert(isClosed ? items.Count - 1 : items.Count, item);
        return agenda with { Items = items };
    }

    /// <summary>Changes an item; what is left out stays.</summary>
    public static Agenda Changed(this Agenda agenda, string key, string? words, ItemPurpose? purpose, int? minutes, Person? owner) => agenda with
    {
        Items =
        [
            .. agenda.Items.Select(i => i.Key != key ? i : i with
            {
                Words = Cut(words) is { Length: > 0 } text ? text : i.Words,
                Purpose = purpose ?? i.Purpose,
                Minutes = minutes is { } m ? Math.Clamp(m, 1, 240) : i.Minutes,
                Owner = owner ?? i.Owner,
            }),
        ],
    };

    /// <summary>Gives an item to somebody, or to nobody.</summary>
    public static Agenda Owned(this Agenda agenda, string key, Person? owner) =>
        agenda with { Items = [.. agenda.Items.Select(i => i.Key == key ? i with { Owner = owner } : i)] };

    /// <summary>Says what to read before an item; nothing said leaves it as it was.</summary>
    public static Agenda Reading(this Agenda agenda, string key, string? read) => Cut(read) is not { Length: > 0 } text ? agenda
        : agenda with { Items = [.. agenda.Items.Select(i => i.Key == key ? i with { PreRead = text } : i)] };

    private static string Cut(string? words)
    {
        var text = words?.Trim() ?? "";
        return text.Length <= MostWords ? text : text[..(char.IsHighSurrogate(text[MostWords - 1]) ? MostWords - 1 : MostWords)];
    }
}
