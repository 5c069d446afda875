namespace TpmAssistant.Domain.Tasks;

/// <summary>The identity of anything read from a source.</summary>
/// <param name="Source">One of <see cref="Projects.SourceKinds"/>.</param>
/// <param name="Id">The source's own id; case-sensitive.</param>
public readonly record struct ItemRef(string Source, string Id)
{
    /// <summary>Writes <c>source:id</c>.</summary>
    public override string ToString() => $"{Source}:{Id}";
}
