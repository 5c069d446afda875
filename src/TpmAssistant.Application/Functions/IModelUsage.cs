using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Functions;

/// <summary>Counts the tokens that people use of the language model.</summary>
public interface IModelUsage
{
    /// <summary>Sets tokens of a person's day aside, in one step, unless that passes the most allowed.</summary>
    /// <returns>Whether they were set aside.</returns>
    Task<bool> TryTakeAsync(TenantId tenant, PersonId person, DateOnly day, long tokens, long most, CancellationToken cancellationToken);

    /// <summary>Corrects what was set aside by what was used: more or, with a negative number, less.</summary>
    Task SettleAsync(TenantId tenant, PersonId person, DateOnly day, long difference, CancellationToken cancellationToken);
}
