namespace TpmAssistant.Domain.Tasks;

/// <summary>The identity of anything read from a source.</summary>
/// <param name="Source">One of <see cref="Projects.SourceKinds"/>.</param>
/// <param name="Id">The source's own id; case-sensitive.</param>
public readonly record struct ItemRef(string Source, string Id)
{
    /// <summary>A milestone of the project's own row.</summary>
    public static ItemRef Milestone(string key) => new(Projects.SourceKinds.Project, $"milestone:{key}");

    /// <summary>A line of the project's budget.</summary>
    public static ItemRef Budget(string key) => new(Projects.SourceKinds.Project, $"budget:{key}");

    /// <summary>A decision that the project waits for.</summary>
    public static ItemRef Decision(string key) => new(Projects.SourceKinds.Project, $"decision:{key}");

    /// <summary>An entry of the project's register.</summary>
    public static ItemRef Register(Risks.Register.RegisterKey key) => new(Projects.SourceKinds.Project, $"register:{key}");

    /// <summary>An entry of the project's register of deliveries.</summary>
    public static ItemRef Delivery(int number) => new(Projects.SourceKinds.Project, $"delivery:{number}");

    /// <summary>An experiment of the project.</summary>
    public static ItemRef Experiment(int number) => new(Projects.SourceKinds.Project, $"experiment:{number}");

    /// <inheritdoc/>
    public override int GetHashCode() => Id is null ? 0 : string.GetHashCode(Id, StringComparison.Ordinal);

    /// <summary>Writes <c>source:id</c>.</summary>
    public override string ToString() => $"{Source}:{Id}";
}
