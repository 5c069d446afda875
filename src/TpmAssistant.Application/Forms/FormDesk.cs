using TpmAssistant.Application.Access;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Forms;

/// <summary>
/// Remembers who saved which fields of a form, and lets only one at a time save the same field: whoever is outrun looks again at what stands by then.
/// </summary>
public sealed class FormDesk(IRecordStore records, TimeProvider clock)
{
    /// <summary>Claims fields to be saved.</summary>
    /// <param name="asker">Who saves.</param>
    /// <param name="form">What the form changes, as in <c>risk:atlas:R-3</c>.</param>
    /// <param name="check">
    /// Given who saved what, and the fields that somebody claimed since the first look: the fields to claim with their prints, or <see langword="null"/> to claim none.
    /// It is asked again where somebody was faster.
    /// </param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public Task ClaimAsync(
        Asker asker, string form, Func<FormTouches, IReadOnlySet<string>, Task<IReadOnlyDictionary<string, string>?>> check, CancellationToken cancellationToken)
    {
        var key = new RecordKey(FormTouches.RecordKind, "", form);
        FormTouches? first = null;
        return Contested.SettleAsync("kept saving the same form", async () =>
        {
            var read = await records.ReadAsync<FormTouches>(asker.Tenant, key, cancellationToken);
            var there = read?.Body ?? FormTouches.None;
            first ??= there;
            var since = there.Fields.Where(f => first.Fields.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
            if (await check(there, since) is not { Count: > 0 } claimed) return (true, there);
            var by = new Person(asker.Person, asker.Name);
            var at = clock.GetUtcNow();
            var after = new FormTouches(there.Fields.Where(f => !claimed.ContainsKey(f.Key)).Concat(claimed.Select(c => KeyValuePair.Create(c.Key, new FormTouch(c.Value, by, at))))
                .ToDictionary(StringComparer.Ordinal));
            return (await records.TrySaveAsync(asker.Tenant, key, after, read?.Version ?? 0, cancellationToken), after);
        });
    }
}
