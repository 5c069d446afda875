using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Teams.SignIn;

/// <summary>
/// The tokens that people's Teams clients gave for single sign-on, one for each person of each tenant, until they run out. In memory
/// only: after a restart the clients give them again, unseen.
/// </summary>
public sealed class UserTokens
{
    private const int MostPeople = 10_000;

    private readonly ExpiringMap<(string Tenant, string Person), string> held;

    internal UserTokens(TimeProvider clock) => held = new(MostPeople, clock);

    /// <summary>The person's token; <see langword="null"/> when they have not signed in or it has run out.</summary>
    public string? Find(TenantId tenant, PersonId person) => held.TryGet(Key(tenant, person), out var token) ? token : null;

    internal void Keep(TenantId tenant, PersonId person, string token, DateTimeOffset until) => held.Set(Key(tenant, person), token, until);

    private static (string Tenant, string Person) Key(TenantId tenant, PersonId person) =>
        (tenant.Value.ToLowerInvariant(), person.Value.ToLowerInvariant());
}
