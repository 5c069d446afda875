namespace TpmAssistant.Domain.Projects;

/// <summary>The organisation (Entra tenant) that a row belongs to.</summary>
public readonly record struct TenantId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A project's own key: short, lower case, unique within its tenant.</summary>
public readonly record struct ProjectId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// A person within a tenant: the Entra object id, or <c>kind:name</c> for somebody whom a source names without one
/// (a resource of a plan file, for example).
/// </summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>Whether the person is known to the directory; an unresolved one cannot be written to or asked.</summary>
    public bool IsResolved => Guid.TryParse(Value, out _);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
