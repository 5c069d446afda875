using TpmAssistant.Application.Answers;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>What somebody did to a form that was shown a while ago, compared with the form as it stands now.</summary>
/// <param name="Untouched">The fields that say what was shown.</param>
/// <param name="Typed">The others, with what they say; one that was emptied says nothing.</param>
/// <param name="Changed">Those of the others that have changed since, and do not say the same by now.</param>
public sealed record FormCheck(IReadOnlySet<string> Untouched, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<string> Changed)
{
    /// <summary>The print of what each touched field says.</summary>
    public IReadOnlyDictionary<string, string> Prints => Typed.ToDictionary(t => t.Key, t => FormPrint.Of(t.Value), StringComparer.Ordinal);

    /// <summary>The print of what each field of the form keeps now.</summary>
    public IReadOnlyDictionary<string, string> Now { get; private init; } = new Dictionary<string, string>();

    /// <summary>What each field of the form keeps now.</summary>
    public IReadOnlyDictionary<string, string> Standing { get; private init; } = new Dictionary<string, string>();

    /// <summary>Compares.</summary>
    /// <param name="form">The form as it stands now; <see langword="null"/> where it is known that nothing changed.</param>
    /// <param name="context">For whom.</param>
    /// <param name="shown">What the form showed, as its button tells.</param>
    /// <param name="data">What the press sent; a client leaves out a field that is empty.</param>
    public static FormCheck Of(Answer? form, FaceContext context, string shown, IReadOnlyDictionary<string, string> data)
    {
        var prints = FormPrint.Read(shown);
        var typed = prints.Keys.ToDictionary(id => id, id => data.GetValueOrDefault(id, ""), StringComparer.Ordinal);
        var untouched = typed.Where(t => FormPrint.Of(t.Value) == prints[t.Key].Kept).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var id in untouched) typed.Remove(id);
        var now = form is null ? [] : FormFields.In(AnswerFaces.Layout(form, new Voice(context), Rooms.Form).Blocks).DistinctBy(f => f.Id).ToDictionary(f => f.Id, StringComparer.Ordinal);
        return new(
            untouched, typed,
            [.. typed.Where(t => now.TryGetValue(t.Key, out var field) && !FormPrint.RestsOn(field, prints[t.Key].Rests, Sent) && FormPrint.Of(field.Stands(Sent)) != FormPrint.Of(t.Value)).Select(t => t.Key)])
        {
            Now = now.ToDictionary(f => f.Key, f => FormPrint.Of(f.Value.Stands(Sent)), StringComparer.Ordinal),
            Standing = now.ToDictionary(f => f.Key, f => f.Value.Kept ?? f.Value.Said, StringComparer.Ordinal),
        };

        string Sent(string id) => data.GetValueOrDefault(id, "");
    }
}
