namespace TpmAssistant.Domain.Projects;

/// <summary>Who last changed a field of something that the product keeps.</summary>
/// <param name="Field">The field, by the name of its property.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record FieldHand(string Field, Person By, DateTimeOffset At)
{
    /// <summary>The hands after a change: of each field that changed the one who changed it, of the others whoever did before.</summary>
    public static IReadOnlyList<FieldHand> After(IReadOnlyList<FieldHand> before, IEnumerable<string> changed, Person by, DateTimeOffset at)
    {
        var fields = changed.ToHashSet(StringComparer.Ordinal);
        return [.. before.Where(h => !fields.Contains(h.Field)), .. fields.Select(f => new FieldHand(f, by, at))];
    }
}
