using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>People who ask, all of one tenant unless told otherwise.</summary>
public static class Askers
{
    public static readonly TenantId Tenant = new("11111111-1111-1111-1111-111111111111");
    public static readonly PersonId AdaId = new("aaaaaaaa-0000-0000-0000-000000000001");
    public static readonly PersonId BenId = new("aaaaaaaa-0000-0000-0000-000000000002");

    public static Asker Ada(ConversationScope scope = ConversationScope.Personal, string conversation = "a:ada", string zone = "Europe/Berlin") =>
        new(Tenant, AdaId, "Ada Example", "en-GB", zone, new ConversationRef(conversation, scope));

    public static Asker Ben(ConversationScope scope = ConversationScope.Personal, string conversation = "a:ben") =>
        new(Tenant, BenId, "Ben Example", "en-GB", "Europe/Berlin", new ConversationRef(conversation, scope));
}
