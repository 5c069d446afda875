using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Conversations;

/// <summary>What is needed to write to a conversation later, taken from the latest activity seen in it.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ConversationId">Teams' id, thread suffix included.</param>
/// <param name="Scope">What kind it is.</param>
/// <param name="ServiceUrl">The connector's base address, the latest one seen.</param>
/// <param name="BotId">The bot's id there.</param>
/// <param name="UserId">The channel's id of the person (personal conversations).</param>
/// <param name="UserObjectId">Their Entra object id (personal conversations).</param>
public sealed record ConversationReference(
    string TenantId, string ConversationId, ConversationScope Scope, string ServiceUrl, string BotId, string? UserId, string? UserObjectId)
{
    /// <summary>What people call the channel or chat, where Teams ever told; text from outside. Most activities do not tell it, so the store keeps what is known.</summary>
    public string? Name { get; init; }
}

/// <summary>What a follow-up may lean on, for one person in one conversation.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Person">The person.</param>
/// <param name="LastCall">The last function shown.</param>
/// <param name="Shown">The items of the last list shown, in its order ("the second one", "the penetration test").</param>
public sealed record ConversationMemory(
    TenantId Tenant, string ConversationId, PersonId Person, FunctionCall LastCall, IReadOnlyList<ShownItem> Shown);

/// <summary>What is remembered of conversations.</summary>
public interface IConversationStore
{
    /// <summary>Keeps the reference where it differs from the known one; cheap when it does not.</summary>
    ValueTask RememberAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>The known reference.</summary>
    ValueTask<ConversationReference?> FindAsync(string tenantId, string conversationId, CancellationToken cancellationToken);

    /// <summary>A person's own chat; <see langword="null"/> when none is known: the app is not with them.</summary>
    ValueTask<ConversationReference?> FindPersonalAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken);

    /// <summary>What a follow-up may lean on.</summary>
    ValueTask<ConversationMemory?> RecallAsync(Asker asker, CancellationToken cancellationToken);

    /// <summary>
    /// True for the first caller only: claims the welcome of an installation. <see cref="ForgetWelcomeAsync"/> makes it possible again.
    /// </summary>
    Task<bool> TryClaimWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken);

    /// <summary>Forgets the welcome, after the app was removed.</summary>
    Task ForgetWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken);
}
